import type { Deps } from '../../deps.ts';
import { findEstate } from '../../estates/estate-facts.ts';
import { addDeskContact } from '../../estates/owners.ts';
import { openPersonal } from '../../estates/personal-data.ts';
import type { LogRef } from '../../log/log-ref.ts';
import type { Tx } from '../../platform/database.ts';
import { deskBoundText } from '../message-texts.ts';
import { tellOtherPhones } from '../tell-owner.ts';
import { verificationStore } from '../verification-store.ts';
import { changeStore, type ContactChange } from './change-store.ts';
import { entryStore } from './entry-store.ts';
import { missingAt, type Place } from './log-entries.ts';

type Needs = Pick<Deps, 'db' | 'keys' | 'clock' | 'messages' | 'log'>;

/** The phone becomes the person's; the database refuses who asked for it. */
export async function bindPhone(
  { keys, clock }: Pick<Deps, 'keys' | 'clock'>,
  tx: Tx,
  { estate, asked, by }: { readonly estate: string; readonly asked: ContactChange; readonly by: string },
): Promise<void> {
  const at = await clock.inTransaction(tx);
  await changeStore(tx, estate).end(asked.id, 'confirmed', by, at);
  const { person, phoneIndex: index, documentSeen } = asked;
  const phone = openPersonal(keys, { estate, person }, 'phone', asked.phoneSealed);
  await addDeskContact(tx, keys, { estate, person, phone, by: asked.by, at });
  await verificationStore(tx, estate).addDeskCheck({
    ...{ person, phone: index, documentSeen: documentSeen ?? '—', by: asked.by, at },
  });
}

/** The other phones hear that one was bound. */
export async function tellOfBound(
  deps: Needs,
  { estate, person, phoneIndex: except }: Pick<ContactChange, 'person' | 'phoneIndex'> & { readonly estate: string },
): Promise<void> {
  const name = (await findEstate(deps.db, estate))?.name ?? '';
  await tellOtherPhones(deps, { estate, person, except, text: (used) => deskBoundText(name, used) });
}

export interface Recording {
  readonly log: LogRef;
  readonly entry: string;
  readonly change: string;
  /** Of the person, as they were just before: the phone is bound with the last of them. */
  readonly places: readonly Place[];
  /** Who confirms beside the one who asked. */
  readonly by: string;
}

/**
 * Beside the entry, in its transaction. The phone is bound with the last entry that it needs. Throws, which undoes the entry,
 * where somebody ended the change in this very moment. Whether it is bound now.
 */
export async function recordEntry(
  deps: Needs,
  tx: Tx,
  { log, entry, change, places, by }: Recording,
  seq: number,
): Promise<boolean> {
  const { estate } = log;
  const asked = await changeStore(tx, estate).lock(change);
  if (!asked) throw new Error('the change of a phone was ended while its entry was written');
  await entryStore(tx, log).record(entry, seq);
  if ((await missingAt(tx, { estate, change, places })).length > 0) return false;
  await bindPhone(deps, tx, { estate, asked, by });
  return true;
}
