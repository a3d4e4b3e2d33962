import { err, ok, type Result } from '../../crypto/result.ts';
import { motionsFor } from '../ballots/own-motions.ts';
import { phoneKey } from '../estates/personal-index.ts';
import { namesOf } from '../estates/owners.ts';
import { maskName } from '../identity/mask-name.ts';
import { staffName } from '../identity/staff-name.ts';
import { stateOf } from '../log/log-service.ts';
import type { LogRefusal } from '../log/problems.ts';
import { rollReader } from '../log/roll-reader.ts';
import { hasSqlState } from '../platform/database.ts';
import { isTaken } from '../platform/messages.ts';
import { attendedStore, type AttendedChannel, type AttendedRow } from './attended-store.ts';
import type { Asking } from './begin.ts';
import { countByDevice, MOST_AN_HOUR } from './busy-devices.ts';
import type { AttendedRefusal } from './problems.ts';
import { receiptText } from './receipt-text.ts';

/** The people of a voter, for the worker who has one of them before him: first characters only. */
export async function peopleOfVoter({ deps, log }: Asking, voter: string) {
  const found = await rollReader(deps.db).voter(log, voter);
  if (!found) return err<AttendedRefusal>({ code: 'OWNER_NOT_OF_VOTER' });
  const names = await namesOf(
    deps.db,
    deps.keys,
    log.estate,
    found.people.map(({ personId }) => personId),
  );
  return ok({
    rooms: found.leaf.units.map(({ address }) => address),
    people: found.people.map(({ personId, person }) => ({ person, name: maskName(names.get(personId) ?? '') })),
  });
}

/** What is under way now, and how many ballots each device helped with. */
export async function attendedNow({ deps, log, actor }: Asking) {
  const store = attendedStore(deps.db, log);
  const now = deps.clock.now();
  const [open, cast] = await Promise.all([store.open(now), store.cast()]);
  const devices = countByDevice(
    cast.map(({ device, worker, ended_at }) => ({ device, worker, at: ended_at! })),
    now,
  );
  return {
    limit: MOST_AN_HOUR,
    open: await Promise.all(open.map((row) => openView({ deps, log, actor }, row))),
    devices: await Promise.all(
      devices.map(async ({ device, worker, ...counts }) => ({
        ...{ kid: device, name: await staffName(deps, worker), mine: worker === actor.accountId },
        ...counts,
      })),
    ),
  };
}

async function openView({ deps, log, actor }: Asking, row: AttendedRow) {
  const voter = await rollReader(deps.db).voter(log, row.voter);
  return {
    ...{ id: row.attended_id, channel: row.channel as AttendedChannel, begunAt: row.begun_at.toISOString() },
    rooms: voter?.leaf.units.map(({ address }) => address) ?? [],
    ...{ worker: await staffName(deps, row.worker), mine: row.worker === actor.accountId },
    witness: row.witness === null ? null : await staffName(deps, row.witness),
    witnessed: row.witness !== null,
  };
}

/** What the worker's device needs to show the owner his ballot: only the worker who began it, only once the second is there. */
export async function attendedTerms({ deps, log, actor }: Asking, id: string) {
  const row = await attendedStore(deps.db, log).find(id, deps.clock.now());
  if (row?.worker !== actor.accountId) return err<AttendedRefusal>({ code: 'ATTENDED_UNKNOWN' });
  if (row.witness === null) return err<AttendedRefusal>({ code: 'WITNESS_MISSING' });
  const voter = await rollReader(deps.db).voter(log, row.voter);
  const reading = await stateOf(deps, log);
  if (!reading.ok) return reading;
  const { notice, origin } = reading.value;
  if (!voter || !notice) return err<AttendedRefusal>({ code: 'ATTENDED_UNKNOWN' });
  return ok({
    ...{ aud: origin, voter: row.voter, channel: row.channel as AttendedChannel },
    motions: motionsFor(reading.value, voter, row.person).map(({ id: motion }) => motion),
    rooms: voter.leaf.units.map(({ address }) => address),
  });
}

/** The second worker says that he is there, or listens. */
export async function confirmPresence(
  { deps, log, actor }: Asking,
  id: string,
): Promise<Result<null, AttendedRefusal>> {
  const store = attendedStore(deps.db, log);
  const now = deps.clock.now();
  const row = await store.find(id, now);
  if (!row) return err({ code: 'ATTENDED_UNKNOWN' });
  if (row.witness === actor.accountId) return ok(null);
  try {
    const confirmed = await store.witness(id, { by: actor.accountId, at: now });
    return confirmed ? ok(null) : err({ code: 'ATTENDED_UNKNOWN' });
  } catch (error) {
    if (hasSqlState(error, '23514', 'attended_vote_two_people')) return err({ code: 'SAME_WORKER' });
    throw error;
  }
}

/** The owner has thought better of it, or has gone. Nothing was cast. */
export async function giveUp({ deps, log, actor }: Asking, id: string): Promise<Result<null, AttendedRefusal>> {
  const store = attendedStore(deps.db, log);
  const now = deps.clock.now();
  const row = await store.find(id, now);
  const ended = row?.worker === actor.accountId && (await store.end(id, { seq: null, at: now }));
  return ended ? ok(null) : err({ code: 'ATTENDED_UNKNOWN' });
}

const MESSAGE_WITHIN_MS = 30 * 60_000;

/** Sends the receipt number to a telephone that the owner names. The number is kept nowhere. */
export async function sendReceipt(
  { deps, log, actor }: Asking,
  id: string,
  { phone }: { readonly phone: string },
): Promise<Result<null, AttendedRefusal | LogRefusal>> {
  const now = deps.clock.now();
  const row = (await attendedStore(deps.db, log).cast()).find((each) => each.attended_id === id);
  if (row?.worker !== actor.accountId || now.getTime() - row.ended_at!.getTime() > MESSAGE_WITHIN_MS)
    return err({ code: 'ATTENDED_UNKNOWN' });
  const text = await receiptText({ deps, log }, row.seq!);
  if (!text.ok) return text;
  const message = { to: phoneKey(phone), text: text.value, kind: 'attended-receipt', id: row.attended_id };
  return (await isTaken(deps.messages, message)) ? ok(null) : err({ code: 'RECEIPT_NOT_SENT' });
}
