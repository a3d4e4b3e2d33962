import type { Instant, VoterId } from '../../crypto/brands.ts';
import { voterStatuses } from '../../crypto/replay/statuses.ts';
import type { Deps } from '../deps.ts';
import { phonesOf } from '../estates/owners.ts';
import { phoneIndex } from '../estates/personal-index.ts';
import type { LogRef } from '../log/log-ref.ts';
import { logWriter } from '../log/log-service.ts';
import { peopleOf } from '../log/roll-people.ts';
import { votersOnRoll } from '../log/roll-reader.ts';
import type { Tx } from '../platform/database.ts';
import { defineTask, type Task } from '../platform/jobs.ts';
import { atDecentHour } from './decent-hour.ts';
import { messageStore } from './message-store.ts';
import { kindOf, TEMPLATES, type RoundName, type RoundRef } from './round.ts';
import { scheduleSending } from './send.ts';
import { roundText } from './texts.ts';
import { recordUnreached } from './unreached.ts';

/** `from`: how many voters were put down before. */
type Payload = RoundRef & { readonly from: number };

/** Voters put down in one transaction of the queue. */
const VOTERS_AT_ONCE = 200;

/** Puts down whom a round tells, some at a time: each person once, at his first phone. Sending is another task. */
export const fillRound: Task<Payload> = defineTask<Payload>('message-round', async ({ deps, tx, payload, due }) => {
  const { from, ...ref } = payload;
  if ((await roundText(deps, ref)) === null) return;
  const all = [...(await votersOnRoll(tx, ref))].sort();
  const people = await peopleToTell(deps, tx, ref, all.slice(from, from + VOTERS_AT_ONCE));
  await putDown(deps, tx, ref, people);
  const next = from + VOTERS_AT_ONCE;
  if (next < all.length) await scheduleFrom(deps, tx, { ...ref, from: next }, due);
  else await scheduleSending(deps, tx, ref, due);
});

/** Goes with what is told, in its transaction; by day, so that nobody is woken. */
export const scheduleRound = (
  deps: Deps,
  tx: Tx,
  { estate, assembly }: LogRef,
  round: RoundName,
  at: Instant,
): Promise<void> => scheduleFrom(deps, tx, { estate, assembly, round, from: 0 }, new Date(atDecentHour(at)));

async function scheduleFrom(deps: Deps, tx: Tx, payload: Payload, due: Date): Promise<void> {
  const key = `message-round:${payload.assembly}:${payload.round}:${payload.from}`;
  await deps.jobs.schedule(tx, { task: fillRound, key, payload, due });
}

/** A reminder goes to those who have not taken part, what was counted to those whose ballot counts; anything else to everybody. */
async function peopleToTell(deps: Deps, tx: Tx, ref: RoundRef, voters: readonly VoterId[]): Promise<readonly string[]> {
  const asked = await votersToTell(deps, ref, voters);
  return [...(await peopleOf(tx, ref, asked)).values()].flat().map(({ personId }) => personId);
}

async function votersToTell(deps: Deps, ref: RoundRef, voters: readonly VoterId[]): Promise<readonly VoterId[]> {
  const kind = kindOf(ref.round);
  const state = kind === 'reminder' || kind === 'counted' ? await logWriter(deps).state(ref) : null;
  if (!state) return voters;
  const counts = (voter: VoterId) => voterStatuses(state, voter).some(({ status }) => status === 'effective');
  return voters.filter((voter) => (kind === 'counted' ? counts(voter) : !state.voters.get(voter)?.participates));
}

async function putDown(deps: Deps, tx: Tx, ref: RoundRef, people: readonly string[]): Promise<void> {
  const at = await deps.clock.inTransaction(tx);
  const phones = await phonesOf(tx, deps.keys, ref.estate, people);
  const indexes = new Map(
    people.map((person) => {
      const [first] = phones.get(person) ?? [];
      return [person, first === undefined ? null : phoneIndex(deps.keys, first)] as const;
    }),
  );
  const added = await messageStore(tx, ref).add(indexes, at);
  const silent = added.filter((person) => indexes.get(person) === null);
  const { estate } = ref;
  await recordUnreached(tx, { estate, people: silent, kind: TEMPLATES[kindOf(ref.round)], reason: 'no-phone', at });
}

/** Tells owners that they can vote, when they can. */
export const scheduleOpening = (deps: Deps, tx: Tx, log: LogRef, opens: Instant): Promise<void> =>
  scheduleRound(deps, tx, log, 'opening', opens);

/** Tells each owner whose ballot counts that it does, now that the votes are counted; what it says is in no message. */
export const scheduleCounted = (deps: Deps, tx: Tx, log: LogRef, at: Instant): Promise<void> =>
  scheduleRound(deps, tx, log, 'counted', at);

/** Tells every owner that the vote was extended, stopped or goes on, or that a decision was revoked or judged. */
export const scheduleChange = (
  deps: Deps,
  tx: Tx,
  { seq, ...log }: LogRef & { readonly seq: number },
  at: Instant,
): Promise<void> => scheduleRound(deps, tx, log, `change:${seq}`, at);
