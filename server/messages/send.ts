import { addMs, instant } from '../../crypto/time.ts';
import type { Deps } from '../deps.ts';
import { phonesOf } from '../estates/owners.ts';
import { phoneIndex } from '../estates/personal-index.ts';
import { logWriter } from '../log/log-service.ts';
import { rollReader } from '../log/roll-reader.ts';
import type { Tx } from '../platform/database.ts';
import { defineTask, type Task } from '../platform/jobs.ts';
import { isTaken } from '../platform/messages.ts';
import { atDecentHour } from './decent-hour.ts';
import { messageStore, optedOut, type WaitingMessage } from './message-store.ts';
import { heedsOptOut, kindOf, TEMPLATES, type RoundRef } from './round.ts';
import { roundText } from './texts.ts';
import { recordUnreached } from './unreached.ts';

/** `step` counts the links of a round's chain. */
type Payload = RoundRef & { readonly step: number };

const AT_ONCE = 50;
const HOUR_MS = 3_600_000;
/** Waits after the first and the second failure; then the desk takes over. */
const PATIENCE_MS = [HOUR_MS / 6, HOUR_MS];

/**
 * Sends what a round has waiting, some at a time. What was handed to the gateway before a crash is handed over again under
 * the same id, which the gateway knows.
 */
export const sendMessages: Task<Payload> = defineTask<Payload>('message-send', async ({ deps, tx, payload }) => {
  const { step, ...ref } = payload;
  const now = await deps.clock.inTransaction(tx);
  const decent = new Date(atDecentHour(instant(now.getTime())));
  if (decent <= now) await sendSome(deps, tx, ref, now);
  const next = await messageStore(tx, ref).nextDue();
  if (next) await schedule(deps, tx, { ...ref, step: step + 1 }, next > decent ? next : decent);
});

/** Begins to send what is put down. */
export const scheduleSending = (deps: Deps, tx: Tx, ref: RoundRef, due: Date): Promise<void> =>
  schedule(deps, tx, { ...ref, step: 0 }, due);

async function schedule(deps: Deps, tx: Tx, payload: Payload, due: Date): Promise<void> {
  const key = `message-send:${payload.assembly}:${payload.round}:${payload.step}`;
  await deps.jobs.schedule(tx, { task: sendMessages, key, payload, due });
}

async function sendSome(deps: Deps, tx: Tx, ref: RoundRef, now: Date): Promise<void> {
  const store = messageStore(tx, ref);
  const taken = await store.take(now, AT_ONCE);
  const text = await roundText(deps, ref);
  if (text === null) return void (await store.end(idsOf(taken), { state: 'dropped', reason: 'over' }, now));
  const stopped = heedsOptOut(ref.round)
    ? await optedOut(
        tx,
        taken.map(({ phoneIndex }) => phoneIndex),
      )
    : new Set();
  const silent = taken.filter(({ phoneIndex }) => stopped.has(phoneIndex.toString('hex')));
  const done = kindOf(ref.round) === 'reminder' ? await haveVoted(deps, tx, ref, idsOf(taken)) : new Set<string>();
  await store.end(idsOf(silent), { state: 'dropped', reason: 'opted-out' }, now);
  await store.end([...done], { state: 'dropped', reason: 'voted' }, now);
  const rest = taken.filter((message) => !silent.includes(message) && !done.has(message.personId));
  await handOver(deps, tx, ref, { text, messages: rest, now });
}

const idsOf = (messages: readonly WaitingMessage[]): readonly string[] => messages.map(({ personId }) => personId);

interface Batch {
  readonly text: string;
  readonly messages: readonly WaitingMessage[];
  readonly now: Date;
}

async function handOver(deps: Deps, tx: Tx, ref: RoundRef, { text, messages, now }: Batch): Promise<void> {
  const store = messageStore(tx, ref);
  const kind = TEMPLATES[kindOf(ref.round)];
  const phones = await phonesOf(tx, deps.keys, ref.estate, idsOf(messages));
  const outcomes = await Promise.all(
    messages.map(async (message) => {
      const to = phones.get(message.personId)?.find((phone) => phoneIndex(deps.keys, phone).equals(message.phoneIndex));
      if (to === undefined) return { message, sent: 'gone' };
      const taken = await isTaken(deps.messages, { id: message.messageId, to, text, kind });
      return { message, sent: taken ? 'taken' : 'refused' };
    }),
  );
  const which = (wanted: string) => outcomes.filter(({ sent }) => sent === wanted).map(({ message }) => message);
  await store.end(idsOf(which('taken')), { state: 'sent' }, now);
  await giveUp(deps, tx, ref, { people: idsOf(which('gone')), reason: 'no-phone', now });
  const refused = which('refused');
  const lost = refused.filter(({ attempts }) => attempts >= PATIENCE_MS.length);
  for (const message of refused.filter((each) => !lost.includes(each)))
    await store.putOff(message.personId, new Date(addMs(instant(now.getTime()), PATIENCE_MS[message.attempts]!)));
  await giveUp(deps, tx, ref, { people: idsOf(lost), reason: 'gateway', now });
}

interface Lost {
  readonly people: readonly string[];
  readonly reason: 'gateway' | 'no-phone';
  readonly now: Date;
}

async function giveUp(deps: Deps, tx: Tx, ref: RoundRef, { people, reason, now }: Lost): Promise<void> {
  if (people.length === 0) return;
  await messageStore(tx, ref).end(people, { state: 'failed', reason }, now);
  const kind = TEMPLATES[kindOf(ref.round)];
  await recordUnreached(tx, { estate: ref.estate, people, kind, reason, at: now });
  deps.log.warn({ assembly: ref.assembly, failed: people.length, kind }, 'some owners could not be told');
}

/** People all of whose voters have taken part since the reminder was put down. */
async function haveVoted(deps: Deps, tx: Tx, ref: RoundRef, people: readonly string[]): Promise<ReadonlySet<string>> {
  const state = await logWriter(deps).state(ref);
  const voted = new Set<string>();
  for (const person of people) {
    const voters = await rollReader(tx).votersOf(ref, [person]);
    if (voters.every(({ leaf }) => state?.voters.get(leaf.voter)?.participates)) voted.add(person);
  }
  return voted;
}
