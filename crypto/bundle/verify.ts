import type { VoterLookup } from '../replay/rule.ts';
import { countOpenings, type CountFault, type OpeningsCount } from '../count/count.ts';
import { effectiveBallots, type EffectiveBallot } from '../count/effective.ts';
import type { Roll } from '../roll/roll.ts';
import type { Result } from '../result.ts';
import type { SignatureChecks } from '../signatures.ts';
import { certificateFault } from './check-certificate.ts';
import { countFault, readDelivered, recountFault, statedTallyFault } from './check-count.ts';
import { headsFault, readBrought, type Brought } from './check-heads.ts';
import { checkOpenings, examineOpenings } from './check-openings.ts';
import { readBundleRoll, rollFault, type RollRead } from './check-roll.ts';
import { fault, type Check } from './checks.ts';
import { filesOfLogFault, readFiles, type FilesRead } from './files.ts';
import { readHeads, requiredHeadsFault, type Heads } from './heads.ts';
import { CHECKPOINT, ENTRIES, OPENINGS } from './paths.ts';
import { examineEntries, readEntries, type EntriesRead } from './read-entries.ts';
import { Findings, type Report } from './report.ts';
import type { BundleSource } from './source.ts';
import { localTeam, type Team } from './team.ts';
import { policyTrustFault, type Trust } from './trust.ts';

export interface Progress {
  /** What is being read. */
  readonly step: 'roll' | 'entries' | 'openings';
  /** Lines read; entries of all that the checkpoint covers, openings of all ballots that count. */
  readonly done: number;
  readonly of: number | null;
  /** Checks about which nothing that is still to be read can change anything. */
  readonly decided?: readonly Check[];
}
type OnProgress = (progress: Progress) => void;

/**
 * Checks 0 to 10 on a bundle. Needs nothing but the bundle, what the caller trusts, and signature checks; no database, no
 * network. Throws only where the source cannot be read.
 *
 * @param team who hashes, reads lines and checks signatures: other threads, where the platform has them
 */
export async function verifyBundle(
  source: BundleSource,
  trust: Trust,
  checks: SignatureChecks,
  onProgress: OnProgress = () => {},
  team: Team = localTeam(checks),
): Promise<Report> {
  const findings = new Findings();
  const files = await readFiles(source);
  if (files.fault) findings.fail(0, files.fault);
  if (files.policy && trust.vkeys?.length) findings.failIf(0, policyTrustFault(files.policy, trust.vkeys));
  if (!files.paths.has(CHECKPOINT) || !files.paths.has(ENTRIES)) return findings.stopped(0).report(files, trust);

  const { heads, fault: headFault } = await readHeads(source, files.heads, files.policy, checks);
  findings.failIf(1, headFault);
  if (!files.policy) findings.notRun(1, 0);
  if (!heads) return findings.stopped(1).report(files, trust);

  const brought = files.policy ? await readBrought(trust, files.policy, checks) : [];
  const examined = examineEntries(source, team);
  const rollRead = await readRollOf(source, files, team);
  if (rollRead.roll) onProgress({ step: 'roll', done: rollRead.roll.lines.length, of: rollRead.roll.lines.length });
  const entries = await readEntries(source, examined, wantedOf(files, heads, brought, rollRead.roll, team, onProgress));
  judgeEntries(findings, entries, heads);
  findings.failIf(10, headsFault(heads, brought, entries));
  if (!files.policy) findings.notRun(10, 0);
  await judgeLog(findings, { source, team, onProgress, files, heads, rollRead, entries });
  return findings.report(files, trust, heads, entries);
}

/** Several rolls are a fault of check 0; one is read whatever its name. */
const readRollOf = async (source: BundleSource, { rolls }: FilesRead, team: Team): Promise<RollRead> =>
  rolls[0] === undefined ? { roll: null, fault: null } : readBundleRoll(source, rolls[0], team);

function wantedOf(
  files: FilesRead,
  heads: Heads,
  brought: readonly Brought[],
  roll: Roll | null,
  team: Team,
  onProgress: OnProgress,
) {
  const { origin, size: of } = heads.checkpoint;
  const wanted = [...heads.all.map(({ checkpoint }) => checkpoint), ...brought.flatMap(({ head }) => head ?? [])];
  const hasVoter: VoterLookup = (root, voter) =>
    roll?.root === root ? roll.leaves.has(voter) || (roll.closed > 0 ? null : false) : null;
  return {
    ...{ origin, team, hasVoter, paths: files.paths },
    sizes: new Set(wanted.map(({ size }) => size)),
    indexes: new Set(brought.flatMap(({ included }) => included?.index ?? [])),
    onEntries: (done: number) => onProgress({ step: 'entries', done, of }),
  };
}

/** Checks 2, 3, 5 and 7, in this order: an entry that is not the one under the head says nothing about the rest. */
function judgeEntries(findings: Findings, entries: EntriesRead, { checkpoint, all }: Heads): void {
  const root = entries.rootAt.get(checkpoint.size);
  const isWhole = entries.size === checkpoint.size && root !== undefined && sameRoot(root, checkpoint.root);
  findings.failIf(2, entries.faults.get(2) ?? null);
  if (!isWhole)
    findings.failIf(
      2,
      fault('记录与总树头不符', 'the entries are not those under the checkpoint', { path: all[0]?.path ?? null }),
    );
  for (const check of [3, 5, 7, 9] as const) findings.failIf(check, entries.faults.get(check) ?? null);
}

const sameRoot = (a: Uint8Array, b: Uint8Array): boolean => a.every((byte, index) => byte === b[index]);

interface LogRead {
  readonly source: BundleSource;
  readonly team: Team;
  readonly onProgress: OnProgress;
  readonly files: FilesRead;
  readonly heads: Heads;
  readonly rollRead: RollRead;
  readonly entries: EntriesRead;
}

/** What can be said once the whole log is known to stand: the rest of 0 and 1, and 4, 6, 8, 9. */
async function judgeLog(findings: Findings, read: LogRead): Promise<void> {
  const { source, files, heads, entries } = read;
  const { state } = entries;
  const broken = findings.firstFailed([2, 3, 5, 7, 9]);
  if (broken !== null) return findings.restNotRun(broken);
  findings.failIf(0, filesOfLogFault(files, state, entries.documents));
  if (files.policy) findings.failIf(1, requiredHeadsFault(state, heads, files.policy));
  const effective = effectiveBallots(state);
  const openings = files.paths.has(OPENINGS) ? examineOpenings(source, read.team, state, effective) : null;
  judgeRoll(findings, read);
  await judgeBallots(findings, read, effective, openings);
  if (!state.certified) findings.closed(9, 0, 0, '尚未核验', 'not certified');
  else if (files.paths.has('certificate.jws')) findings.failIf(9, await certificateFault(source, state));
  else findings.notRun(9, 0);
}

function judgeRoll(findings: Findings, { rollRead: { roll, fault: found }, entries: { state } }: LogRead): void {
  findings.failIf(4, found);
  if (found) return;
  if (!state.roll) return findings.closed(4, 0, 0, '尚无名册', 'no roll was published');
  if (roll?.root !== state.roll.root) return findings.notRun(4, 0);
  findings.failIf(4, rollFault(state, roll));
  if (roll.closed > 0)
    findings.closed(4, roll.closed, roll.lines.length, '名册各户未公开', 'areas and electorates rest on closed lines');
}

/** Checks 6 and 8 in one pass over the openings. */
async function judgeBallots(
  findings: Findings,
  read: LogRead,
  effective: readonly EffectiveBallot[],
  openings: ReturnType<typeof examineOpenings> | null,
): Promise<void> {
  const { entries, onProgress } = read;
  const { state } = entries;
  const of = effective.length;
  if (!openings) {
    findings.closed(6, of, of, '表决内容未公开', 'marks are not disclosed');
    return judgeCount(findings, read, { closed: of, of });
  }
  const count = findings.firstFailed([4]) === null ? await beginRecount(read, effective) : null;
  const decided = findings.soFar([0, 1, 2, 3, 4, 5, 7, 10]);
  const onLines = (done: number) => onProgress({ step: 'openings', done, of, decided });
  const counting = count?.ok ? count.value : null;
  findings.failIf(6, await checkOpenings({ begun: openings, state, effective, count: counting, onLines }));
  judgeCount(findings, read, count);
}

type Recount = Result<OpeningsCount, CountFault>;

/** Null where the roll or the log does not allow a count. */
async function beginRecount(
  { source, files, rollRead: { roll }, entries: { state } }: LogRead,
  effective: readonly EffectiveBallot[],
): Promise<Recount | null> {
  if (!state.tally || !roll || roll.root !== state.roll?.root || roll.closed > 0) return null;
  const delivered = await readDelivered(source, state, files.paths);
  return countOpenings({ state, roll, delivered, effective, commitmentsChecked: true });
}

/** @param counted the recount where one was made, else how many ballots are closed */
function judgeCount(
  findings: Findings,
  { rollRead: { roll }, entries: { state } }: LogRead,
  counted: Recount | { readonly closed: number; readonly of: number } | null,
): void {
  const failed = findings.firstFailed([4, 6]);
  if (failed !== null) return findings.notRun(8, failed);
  if (!state.tally) return findings.closed(8, 0, 0, '尚未计票', 'no tally yet');
  if (!roll || roll.root !== state.roll?.root) return findings.notRun(8, 0);
  if (counted && 'ok' in counted)
    return findings.failIf(8, counted.ok ? recountFault(state, counted.value) : countFault(counted.error));
  const { closed, of } = counted ?? { closed: roll.closed, of: roll.lines.length };
  findings.failIf(8, statedTallyFault(state));
  findings.closed(8, closed, of, '仅核对合计与法定比例', 'only sums and thresholds were checked');
}
