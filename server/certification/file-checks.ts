import type { Instant } from '../../crypto/brands.ts';
import { declarationFault } from '../../crypto/count/tally.ts';
import type { Bilingual } from '../../crypto/law/findings.ts';
import { noticeClock, NOTICE_DAYS, objectionPeriod } from '../../crypto/law/clocks.ts';
import type { ResolvedPack } from '../../crypto/law/packs/resolve.ts';
import { thresholdOf } from '../../crypto/law/thresholds.ts';
import { ballotStatuses } from '../../crypto/replay/statuses.ts';
import type { LogState } from '../../crypto/replay/state.ts';
import { rollOf, totalsOf } from '../../crypto/roll/roll.ts';
import type { RollLeaf } from '../../crypto/roll/leaf.ts';
import { paperNumbers } from '../paper/reconcile-act.ts';
import { disagreementOf } from './certify-acts.ts';
import { browsers, candidates, delivery, proxies, sample } from './file-people.ts';
import { convener, largestHolders, parkingBothWays, type ParkingOutcome } from './file-facts.ts';
import type { DeliverySums } from '../deliveries/register.ts';
import type { OpinionView } from './opinions/opinions.ts';
import type { SampleSums } from './sample/sample.ts';
import { needsLook } from './set-aside/set-aside.ts';
import type { UnclearReadings } from './unclear-readings.ts';
import type { VerificationRun } from './verification-store.ts';

/** `agrees` and `differs` are findings of the system; `open`: not yet; `for-people`: nothing that a machine can find. */
export type Finding = 'agrees' | 'differs' | 'open' | 'for-people';

/** In the order in which they stand in the file. */
export const FILE_CHECKS = [
  'convener',
  'notice-period',
  'delivery',
  'roll',
  'matters',
  'candidates',
  'ballots',
  'proxies',
  'browsers',
  'paper',
  'sample',
  'objections',
  'declaration',
  'parking',
  'holders',
  'verification',
] as const;
export type FileCheckId = (typeof FILE_CHECKS)[number];

export interface FileCheck {
  readonly id: FileCheckId;
  readonly title: Bilingual;
  readonly finding: Finding;
  /** Numbers and instants behind the finding; no names. */
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface Posting {
  readonly subject: string;
  readonly at: string;
  readonly sha256: string;
  /** Media type. */
  readonly type: string;
}

export interface FileInput {
  readonly state: LogState;
  readonly leaves: readonly RollLeaf[];
  readonly verification: VerificationRun | null;
  /** The law as the log froze it; null where it cannot be read. */
  readonly pack: ResolvedPack | null;
  /** Null before the close, and where nobody holds a parking space. */
  readonly parking: readonly ParkingOutcome[] | null;
  /** What stands on papers instead of a choice; null where no paper was read. */
  readonly unclear: UnclearReadings | null;
  /** Two officers erased the roll's lines when their period was over: its sums stand in the log alone. */
  readonly isRollErased: boolean;
  /** Voters of each browser from which many came. */
  readonly browsers: readonly number[];
  readonly sample: SampleSums | null;
  /** Units by what came of the last delivery to them. */
  readonly deliveries: DeliverySums;
  readonly opinions: readonly OpinionView[];
  /** What the convener recorded as posted on site, mostly photos. */
  readonly postings: readonly Posting[];
}

/** What the office looks at before it certifies, each with what the system found; opinions are the officers' own. */
export const fileChecks = (input: FileInput): readonly FileCheck[] => [
  convener(input),
  noticePeriod(input),
  delivery(input),
  roll(input),
  matters(input),
  ...candidates(input),
  ballots(input),
  ...proxies(input),
  browsers(input),
  paper(input),
  sample(input),
  objections(input),
  declaration(input),
  parkingBothWays(input),
  largestHolders(input),
  verification(input),
];

const postedAs = ({ postings }: FileInput, ...subjects: readonly string[]): readonly Posting[] =>
  postings.filter(({ subject }) => subjects.includes(subject));

function noticePeriod(input: FileInput): FileCheck {
  const { notice, roleKeys } = input.state;
  const title = { zh: '公告提前十五个整日', en: 'Notice of 15 full days' };
  if (!notice) return { id: 'notice-period', title, finding: 'open', facts: {} };
  const { posted, firstFullDay, lastFullDay, opensNotBefore, days } = noticeClock(notice.at, NOTICE_DAYS);
  const windows = Object.values(notice.body.channels).map(({ from }) => from);
  const opens = windows.reduce<Instant>((first, from) => (from < first ? from : first), windows[0]!);
  const postings = postedAs(input, 'notice', 'correction');
  // The residents' committee is told of a meeting (property regulations art. 15): its workers hold keys in this log.
  const clerks = new Set([...roleKeys.values()].flatMap(({ role, person }) => (role === 'clerk' ? [person] : [])));
  const facts = { posted, firstFullDay, lastFullDay, days, opensNotBefore, opens, clerks: clerks.size, postings };
  return { id: 'notice-period', title, finding: opens >= opensNotBefore ? 'agrees' : 'differs', facts };
}

/** Heads and area from the lines that are kept, against what the log says and the officer countersigned. */
function roll(input: FileInput): FileCheck {
  const { state, leaves } = input;
  const title = { zh: '名册总数、面积来源和更正', en: 'Roll: totals, sources of area, amendments' };
  if (!state.roll) return { id: 'roll', title, finding: 'open', facts: {} };
  if (input.isRollErased) {
    const { areaCm2, units, voters } = state.roll;
    return { id: 'roll', title, finding: 'for-people', facts: { areaCm2, units, voters, rollErased: true } };
  }
  const { areaCm2, root, units, voters } = totalsOf(rollOf(leaves));
  const sources: Record<string, number> = { register: 0, survey: 0, contract: 0 };
  for (const leaf of leaves)
    for (const { areaSource } of leaf.units) sources[areaSource] = (sources[areaSource] ?? 0) + 1;
  const stated = state.roll;
  const agrees =
    root === stated.root && areaCm2 === stated.areaCm2 && units === stated.units && voters === stated.voters;
  const objected = [...state.objections.values()].filter(({ kind }) => kind === 'roll');
  const facts = {
    ...{
      voters,
      units,
      areaCm2,
      root,
      sources,
      amended: stated.amended,
      countersigned: state.countersigned?.at ?? null,
    },
    objections: objected.length,
    unanswered: objected.filter(({ answered }) => !answered).length,
    postings: postedAs(input, 'roll'),
  };
  return { id: 'roll', title, finding: agrees && state.countersigned ? 'agrees' : 'differs', facts };
}

function matters({ state: { notice } }: FileInput): FileCheck {
  const motions = (notice?.body.motions ?? []).map(({ id, title, item, electorate }) => ({
    ...{ id, title, item, threshold: thresholdOf(item) },
    electorate: notice?.body.electorates[electorate],
  }));
  return {
    id: 'matters',
    title: { zh: '表决范围与法定比例', en: 'Scope and threshold of each motion' },
    finding: notice ? 'for-people' : 'open',
    facts: { motions },
  };
}

/** Which ballots count the rules decide; each that does not is looked at by an officer. */
function ballots({ state, opinions }: FileInput): FileCheck {
  const byStatus: Record<string, number> = {};
  const byChannel: Record<string, number> = {};
  const setAside: number[] = [];
  for (const [seq, judged] of ballotStatuses(state)) {
    const status = judged.status === 'invalid' ? `invalid:${judged.reason}` : judged.status;
    byStatus[status] = (byStatus[status] ?? 0) + 1;
    if (needsLook(judged)) setAside.push(seq);
    const channel = state.ballots.get(seq)?.channel;
    if (channel && judged.status === 'effective') byChannel[channel] = (byChannel[channel] ?? 0) + 1;
  }
  const said = (opinion: string) =>
    new Set(opinions.flatMap((each) => (each.stands && each.opinion === opinion ? [each.ballot] : [])));
  const [agreed, doubted] = [said('agree'), said('doubt')];
  const lookedAt = setAside.filter((seq) => agreed.has(seq) || doubted.has(seq)).length;
  const isSettled = setAside.every((seq) => agreed.has(seq) && !doubted.has(seq));
  return {
    id: 'ballots',
    title: { zh: '有效、迟到、重复、被替代和争议票', en: 'Ballots that count and that do not' },
    finding: state.closed ? (isSettled ? 'agrees' : 'for-people') : 'open',
    facts: { byStatus, effectiveByChannel: byChannel, setAside: setAside.length, lookedAt },
  };
}

function paper({ state, unclear }: FileInput): FileCheck {
  const boxes = [...state.boxes.values()].map(({ id, registered, sealed, entered, reviewed }) => ({
    ...{ id, registered, sealed, entered, reviewed },
  }));
  const readAgain = [...state.papers.values()].filter(({ readings }) => readings.length > 1).length;
  const differs = boxes.some(({ registered, sealed }) => sealed !== null && sealed !== registered);
  const isDone = state.paperNumbers.issued === 0 || state.reconciled;
  return {
    id: 'paper',
    title: { zh: '纸质票：发出 = 收回 + 作废 + 未回', en: 'Paper: issued = returned + spoiled + outstanding' },
    finding: differs ? 'differs' : isDone ? 'agrees' : 'open',
    facts: { ...paperNumbers(state), reconciled: state.reconciled, readAgain, boxes, unclear },
  };
}

function objections({ state }: FileInput): FileCheck {
  const { tally, notice, openObjections } = state;
  const until = tally && notice ? objectionPeriod(tally.at, notice.body.rules.objectionDays).endsAt : null;
  return {
    id: 'objections',
    title: { zh: '异议已答复、异议期已满', en: 'Objections answered, their period over' },
    finding: state.declared ? 'agrees' : 'open',
    facts: { raised: state.objections.size, unanswered: openObjections, until },
  };
}

function declaration(input: FileInput): FileCheck {
  const { tally, declared } = input.state;
  const title = { zh: '公告结果与计票一致', en: 'The declaration says what the tally says' };
  if (!tally || !declared) return { id: 'declaration', title, finding: 'open', facts: {} };
  const fault = declarationFault(tally.body, declared.body);
  const announcement = declared.body.document.sha256;
  const facts = { outcomes: declared.body.outcomes, announcement, fault, postings: postedAs(input, 'result') };
  return { id: 'declaration', title, finding: fault === null ? 'agrees' : 'differs', facts };
}

function verification({ verification: run }: FileInput): FileCheck {
  const title = { zh: '从头重新核对全部记录并重新计票', en: 'All records verified and recounted' };
  if (!run) return { id: 'verification', title, finding: 'open', facts: {} };
  const facts = { at: run.at.toISOString(), size: run.size, failed: disagreementOf(run.report)?.['code'] ?? null };
  return { id: 'verification', title, finding: run.passed ? 'agrees' : 'differs', facts };
}
