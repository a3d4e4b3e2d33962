import { randomUUID } from 'node:crypto';
import { err, ok, type Result } from '../../../crypto/result.ts';
import { maskPhone } from '../../accountability/masking.ts';
import type { Deps } from '../../deps.ts';
import { findEstate } from '../../estates/estate-facts.ts';
import { addDeskContact, namesOf, unitsOf } from '../../estates/owners.ts';
import { openPersonal, sealPersonal } from '../../estates/personal-data.ts';
import { phoneIndex } from '../../estates/personal-index.ts';
import { hasSqlState, inTransaction, type Tx } from '../../platform/database.ts';
import { maskName } from '../mask-name.ts';
import { contactAskedText, deskBoundText } from '../message-texts.ts';
import { staffName } from '../staff-name.ts';
import { tellOtherPhones } from '../tell-owner.ts';
import { verificationStore } from '../verification-store.ts';
import { changeStore, type ContactChange } from './change-store.ts';

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

type Telling = Pick<Deps, 'db' | 'keys' | 'clock' | 'messages' | 'log'>;

/** The phones on record hear that another one is to be bound, before it is. */
export async function tellOfAsked(deps: Telling, { estate, person, phone }: NewPhone): Promise<void> {
  const name = (await findEstate(deps.db, estate))?.name ?? '';
  const news = { estate, person, except: phoneIndex(deps.keys, phone), text: () => contactAskedText(name, phone) };
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
}

export async function contactChanges(deps: Telling, estate: string, reader: string): Promise<readonly ChangeView[]> {
  const waiting = await changeStore(deps.db, estate).waiting();
  const persons = waiting.map(({ person }) => person);
  const [names, units] = await Promise.all([
    namesOf(deps.db, deps.keys, estate, persons),
    unitsOf(deps.db, estate, persons),
  ]);
  const views = waiting.map(async ({ id, person, phoneSealed, documentSeen, at, by }) => ({
    ...{ id, name: maskName(names.get(person) ?? ''), documentSeen, at: at.toISOString(), isOwn: by === reader },
    rooms: (units.get(person) ?? []).map(({ address }) => address),
    phone: maskPhone(openPersonal(deps.keys, { estate, person }, 'phone', phoneSealed)),
    by: await staffName(deps, by),
  }));
  return Promise.all(views);
}

export type ChangeRefusal = { readonly code: 'CONTACT_CHANGE_UNKNOWN' | 'SECOND_PERSON_NEEDED' };

/** A second worker or an officer confirms: the phone is bound, and the old ones hear of it again. */
export async function confirmContactChange(
  deps: Telling,
  { estate, change, by }: { readonly estate: string; readonly change: string; readonly by: string },
): Promise<Result<null, ChangeRefusal>> {
  const done = await inTransaction<ContactChange, ChangeRefusal>(deps.db, async (tx) => {
    const asked = await changeStore(tx, estate).lock(change);
    if (!asked) return err({ code: 'CONTACT_CHANGE_UNKNOWN' });
    const at = await deps.clock.inTransaction(tx);
    await changeStore(tx, estate).end(change, 'confirmed', by, at);
    const { person, phoneIndex: index, documentSeen } = asked;
    const phone = openPersonal(deps.keys, { estate, person }, 'phone', asked.phoneSealed);
    await addDeskContact(tx, deps.keys, { estate, person, phone, by: asked.by, at });
    await verificationStore(tx, estate).addDeskCheck({
      ...{ person, phone: index, documentSeen: documentSeen ?? '—', by: asked.by, at },
    });
    return ok(asked);
  }).catch((error: unknown) => {
    if (hasSqlState(error, '23514', 'contact_change_two_people')) return err({ code: 'SECOND_PERSON_NEEDED' } as const);
    throw error;
  });
  if (!done.ok) return done;
  const { person, phoneIndex: except } = done.value;
  const name = (await findEstate(deps.db, estate))?.name ?? '';
  await tellOtherPhones(deps, { estate, person, except, text: (used) => deskBoundText(name, used) });
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
