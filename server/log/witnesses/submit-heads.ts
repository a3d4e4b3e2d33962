import { parseSignedNote } from '../../../crypto/log/note.ts';
import { verifyCosignature } from '../../../crypto/log/cosignature.ts';
import type { SignatureChecks } from '../../../crypto/signatures.ts';
import type { WitnessParty } from '../../platform/witness-plan.ts';
import type { Deps } from '../../deps.ts';
import { checkpointOfSize, readHead } from '../log-store.ts';
import type { LogRef } from '../log-ref.ts';
import { stopLog } from '../stop-log.ts';
import { readConsistencyProof } from '../tree-store.ts';
import { contradictionOf } from './compare-heads.ts';
import { insertCosignature, lastCosigned, requiredSizesLeft } from './cosignature-store.ts';
import { namedWitnesses, type NamedWitnesses } from './named-witnesses.ts';
import { witnessClient, type WitnessClient } from './witness-client.ts';

export interface SubmitDeps extends Pick<Deps, 'db' | 'clock' | 'config' | 'log'> {
  readonly checks: SignatureChecks;
}

interface Submitting {
  readonly deps: SubmitDeps;
  readonly log: LogRef;
  readonly named: NamedWitnesses;
  readonly party: WitnessParty;
  readonly client: WitnessClient;
}

/**
 * Has the witnesses of a log cosign the heads that need it, each before any later one, and then the newest if asked. Throws
 * if one of them could not be done, so that whoever called tries again.
 */
export async function submitHeads(deps: SubmitDeps, log: LogRef, withNewest: boolean): Promise<void> {
  const named = await namedWitnesses(deps.db, log, deps.config.witnesses.parties);
  const failures: string[] = [];
  for (const party of named?.reachable ?? []) {
    const submitting: Submitting = { deps, log, named: named!, party, client: witnessClient(party.url) };
    const failure = await submitTo(submitting, withNewest);
    if (failure !== null) failures.push(`${party.name}: ${failure}`);
  }
  if (failures.length > 0) throw new Error(`not cosigned: ${failures.join('; ')}`);
}

/** Why something is left to do, or null. */
async function submitTo(submitting: Submitting, withNewest: boolean): Promise<string | null> {
  const { deps, log, party } = submitting;
  const head = await readHead(deps.db, log);
  if (!head || head.stopReason !== null) return null;
  const last = await lastCosigned(deps.db, log, party.vkey);
  // A witness never goes back: what it passed over stays without its line, and an officer attests it.
  const required = (await requiredSizesLeft(deps.db, log, party.vkey)).filter(
    (size) => size > last && size <= head.size,
  );
  const sizes = withNewest && head.size > last && !required.includes(head.size) ? [...required, head.size] : required;
  for (const size of sizes) {
    const failure = await submitOne(submitting, size);
    if (failure !== null) return failure;
  }
  return null;
}

/** Where our own memory of the witness is behind, it says where it stands; then once more. */
async function submitOne(submitting: Submitting, size: number): Promise<string | null> {
  const { deps, log, party, client } = submitting;
  const note = await checkpointOfSize(deps.db, log, size);
  if (note === null) return `no head of size ${size}`;
  let oldSize = await lastCosigned(deps.db, log, party.vkey);
  for (let attempt = 0; attempt < 3; attempt++) {
    const proof = oldSize === 0 || oldSize === size ? [] : await readConsistencyProof(deps.db, log, oldSize, size);
    const answer = await client.addCheckpoint({ oldSize, proof, note });
    if (answer.kind === 'cosigned') return keepLine(submitting, size, note, answer.lines);
    if (answer.kind === 'failed') return answer.reason;
    if (answer.kind === 'inconsistent' || answer.size > size) return contradicted(submitting, size);
    oldSize = answer.size;
  }
  return 'the witness and this service do not agree on its last size';
}

async function keepLine({ deps, log, party }: Submitting, size: number, note: string, lines: string) {
  const signed = parseSignedNote(`${note}${lines}`);
  const cosigned = signed.ok ? await verifyCosignature(signed.value, party.vkey, deps.checks) : signed;
  if (!cosigned.ok) return `a reply that does not verify (${cosigned.error})`;
  const line = lines.split('\n').find((each) => each.startsWith(`\u2014 ${party.name} `));
  if (cosigned.value === null || line === undefined) return 'a reply without its line';
  await insertCosignature(deps.db, log, { size, witness: party.vkey, line: `${line}\n` }, deps.clock.now());
  return null;
}

/** The witness knows another log than ours, or says so: only a head with our own signature proves it. */
async function contradicted(submitting: Submitting, size: number): Promise<string | null> {
  const { deps, log, party } = submitting;
  const failure = await compareWithWitness(submitting);
  const head = await readHead(deps.db, log);
  if (failure !== null || head?.stopReason) return failure;
  deps.log.error({ assembly: log.assembly, witness: party.name, size }, 'a witness passed a head over or refused it');
  return (await lastCosigned(deps.db, log, party.vkey)) >= size ? null : `it will not cosign the head of size ${size}`;
}

/** Stops the log if the newest head that the witness cosigned is not one of ours. Why it could not be compared, or null. */
export async function compareWithWitness({ deps, log, named, party, client }: Submitting): Promise<string | null> {
  const latest = await client.latest(named.origin);
  if (!latest.ok) return latest.error;
  if (latest.value === null) return null;
  const source = { kind: 'witnessed', vkey: named.vkey, witness: party.vkey } as const;
  const found = await contradictionOf(deps, log, latest.value, source);
  if (!found.ok) return found.error;
  if (found.value) await stopLog(deps, log, found.value);
  return null;
}
