import { randomUUID } from 'node:crypto';
import { err, ok, type Result } from '../../../crypto/result.ts';
import { maskPhone } from '../../accountability/masking.ts';
import type { Deps } from '../../deps.ts';
import { findEstate } from '../../estates/estate-facts.ts';
import { namesOf, unitsOf } from '../../estates/owners.ts';
import { openPersonal, sealPersonal } from '../../estates/personal-data.ts';
import { phoneIndex } from '../../estates/personal-index.ts';
import { logWriter } from '../../log/log-service.ts';
import { hasSqlState, inTransaction, type Tx } from '../../platform/database.ts';
import { maskName } from '../mask-name.ts';
import { contactAskedText } from '../message-texts.ts';
import { staffName } from '../staff-name.ts';
import { tellOtherPhones } from '../tell-owner.ts';
import { bindPhone, tellOfBound } from './bind-phone.ts';
import { changeStore, type ContactChange } from './change-store.ts';
import { entriesOf } from './entry-store.ts';
import { missingAt, placesOf, type Place } from './log-entries.ts';

export interface NewPhone {
  readonly estate: string;
  readonly person: string;
  readonly phone: string;
  readonly documentSeen: string;
  readonly by: string;
}

/** While a vote is open a new phone is not bound by one worker: it waits for a second, and the old phones hear of it now. */
export async function askContactChange(deps: Pick<Deps, 'keys' | 'clock'>, tx: Tx, asked: NewPhone): Promise<string> {
  const { estate, person, phone, documentSeen, by } = asked;
  const id = randomUUID();
  await changeStore(tx, estate).add({
    ...{ id, person, documentSeen, source: 'desk', by, at: await deps.clock.inTransaction(tx) },
    phoneIndex: phoneIndex(deps.keys, phone),
    phoneSealed: sealPersonal(deps.keys, { estate, person }, 'phone', phone),
  });
  return id;
}

/** The phones on record hear that another one is to be bound, before it is. */
export async function tellOfAsked(deps: Deps, { estate, person, phone }: NewPhone): Promise<void> {
  const name = (await findEstate(deps.db, estate))?.name ?? '';
  const isLogged = ((await placesOf(deps, estate, [person])).get(person) ?? []).length > 0;
  const text = () => contactAskedText(name, phone, isLogged);
  const news = { estate, person, except: phoneIndex(deps.keys, phone), text };
  await tellOtherPhones(deps, news);
}

export interface ChangeView {
  readonly id: string;
  readonly name: string;
  readonly rooms: readonly string[];
  readonly phone: string;
  readonly documentSeen: string | null;
  readonly at: string;
  readonly by: string | null;
  readonly isOwn: boolean;
  /** Assemblies that are voting and whose log does not hold it yet: it is signed there. */
  readonly assemblies: readonly { readonly assembly: string; readonly title: string }[];
  /** Of the acts that were prepared for it and are not in a log. */
  readonly acts: readonly string[];
}

export async function contactChanges(deps: Deps, estate: string, reader: string): Promise<readonly ChangeView[]> {
  const waiting = await changeStore(deps.db, estate).waiting();
  const persons = waiting.map(({ person }) => person);
  const changes = waiting.map(({ id }) => id);
  const [names, units, places, entries] = await Promise.all([
    namesOf(deps.db, deps.keys, estate, persons),
    unitsOf(deps.db, estate, persons),
    placesOf(deps, estate, persons),
    entriesOf(deps.db, estate, changes),
  ]);
  const views = waiting.map(async ({ id, person, phoneSealed, documentSeen, at, by }) => ({
    acts: entries.filter(({ change, isRecorded }) => change === id && !isRecorded).map(({ entry }) => entry),
    assemblies: await titled(deps, await missingAt(deps.db, { estate, change: id, places: places.get(person) ?? [] })),
    ...{ id, name: maskName(names.get(person) ?? ''), documentSeen, at: at.toISOString(), isOwn: by === reader },
    rooms: (units.get(person) ?? []).map(({ address }) => address),
    phone: maskPhone(openPersonal(deps.keys, { estate, person }, 'phone', phoneSealed)),
    by: await staffName(deps, by),
  }));
  return Promise.all(views);
}

/** Each assembly once, though the person may be one of several voters' people. */
async function titled(deps: Deps, places: readonly Place[]): Promise<ChangeView['assemblies']> {
  const logs = new Map(places.map(({ log }) => [log.assembly, log]));
  const titles = [...logs.values()].map(async (log) => ({
    assembly: log.assembly,
    title: (await logWriter(deps).state(log))?.notice?.body.title ?? '',
  }));
  return Promise.all(titles);
}

export type ChangeRefusal = {
  readonly code: 'CONTACT_CHANGE_UNKNOWN' | 'SECOND_PERSON_NEEDED' | 'CONTACT_CHANGE_TO_SIGN';
};

/**
 * A second worker or an officer confirms a phone of somebody who is on no roll that is voted on: it is bound, and the old ones
 * hear of it again. Where a log has to hold it, two people sign instead.
 */
export async function confirmContactChange(
  deps: Deps,
  { estate, change, by }: { readonly estate: string; readonly change: string; readonly by: string },
): Promise<Result<null, ChangeRefusal>> {
  const found = await changeStore(deps.db, estate).find(change);
  const places = found ? ((await placesOf(deps, estate, [found.person])).get(found.person) ?? []) : [];
  if ((await missingAt(deps.db, { estate, change, places })).length > 0) return err({ code: 'CONTACT_CHANGE_TO_SIGN' });
  const done = await inTransaction<ContactChange, ChangeRefusal>(deps.db, async (tx) => {
    const asked = await changeStore(tx, estate).lock(change);
    if (!asked) return err({ code: 'CONTACT_CHANGE_UNKNOWN' });
    await bindPhone(deps, tx, { estate, asked, by });
    return ok(asked);
  }).catch((error: unknown) => {
    if (hasSqlState(error, '23514', 'contact_change_two_people')) return err({ code: 'SECOND_PERSON_NEEDED' } as const);
    throw error;
  });
  if (!done.ok) return done;
  await tellOfBound(deps, { estate, ...done.value });
  return ok(null);
}

export async function refuseContactChange(
  deps: Pick<Deps, 'db' | 'clock'>,
  { estate, change, by }: { readonly estate: string; readonly change: string; readonly by: string },
): Promise<Result<null, ChangeRefusal>> {
  return inTransaction<null, ChangeRefusal>(deps.db, async (tx) => {
    if (!(await changeStore(tx, estate).lock(change))) return err({ code: 'CONTACT_CHANGE_UNKNOWN' });
    await changeStore(tx, estate).end(change, 'refused', by, await deps.clock.inTransaction(tx));
    return ok(null);
  });
}
