import { randomBytes } from 'node:crypto';
import type { Hex32 } from '../../../crypto/brands.ts';
import { concat, toHex, utf8 } from '../../../crypto/bytes.ts';
import type { Body } from '../../../crypto/entries/bodies.ts';
import { sha256 } from '../../../crypto/hash.ts';
import { openVotes } from '../../assemblies/view/open-vote.ts';
import { saltedEvidence } from '../../ballots/evidence.ts';
import type { Deps } from '../../deps.ts';
import { phonesOf } from '../../estates/owners.ts';
import { openPersonal } from '../../estates/personal-data.ts';
import { phoneKey } from '../../estates/personal-index.ts';
import type { LogRef } from '../../log/log-ref.ts';
import { rollReader } from '../../log/roll-reader.ts';
import type { Db, Tx } from '../../platform/database.ts';
import type { ContactChange } from './change-store.ts';
import { entriesOf, type ChangeEntry } from './entry-store.ts';

/** Where a new phone has to be in a log: the person as one of a voter's people, in an assembly that is voting. */
export interface Place {
  readonly log: LogRef;
  readonly voter: string;
  /** His name in that log. */
  readonly person: string;
}

/** Every such place of each person, whether it is recorded there or not. */
export async function placesOf(
  deps: Deps,
  estate: string,
  persons: readonly string[],
): Promise<ReadonlyMap<string, readonly Place[]>> {
  const places = new Map<string, Place[]>(persons.map((person) => [person, []]));
  if (persons.length === 0) return places;
  for (const log of await openVotes(deps, estate))
    for (const { voter, people } of await rollReader(deps.db).votersOf(log, persons))
      for (const { personId, person } of people) places.get(personId)?.push({ log, voter, person });
  return places;
}

/** Those of the places at which the change is not in the log yet. */
export async function missingAt(
  db: Db | Tx,
  { estate, change, places }: { readonly estate: string; readonly change: string; readonly places: readonly Place[] },
): Promise<readonly Place[]> {
  const recorded = (await entriesOf(db, estate, [change])).filter(({ isRecorded }) => isRecorded);
  return places.filter(
    ({ log, voter }) => !recorded.some((each) => each.assembly === log.assembly && each.voter === voter),
  );
}

type Fields = Pick<Body<'contact-changed'>, 'by' | 'evidence' | 'newPhone' | 'oldPhones' | 'person' | 'voter'>;
export type DraftedEntry = Omit<ChangeEntry, 'entry' | 'fields'> & { readonly body: Fields };

/** More numbers of one person than any register has; an entry is small. */
const MAX_PHONES = 10;

/** The entry as it is to be signed, and what opens it. */
export async function draftEntry(
  { db, keys }: Pick<Deps, 'db' | 'keys'>,
  { log, voter, person }: Place,
  change: ContactChange,
  by: Fields['by'],
): Promise<DraftedEntry> {
  const { estate } = log;
  const newPhone = openPersonal(keys, { estate, person: change.person }, 'phone', change.phoneSealed);
  const known = (await phonesOf(db, keys, estate, [change.person])).get(change.person) ?? [];
  const others = known.filter((phone) => phoneKey(phone) !== phoneKey(newPhone)).slice(0, MAX_PHONES);
  const salt = new Uint8Array(randomBytes(32));
  const evidence = saltedEvidence({
    ...{ account: change.by, at: change.at.toISOString(), change: change.id, source: change.source },
    documentSeen: change.documentSeen ?? '',
  });
  const body = {
    ...{ by, evidence: evidence.hash, newPhone: phoneHash(salt, newPhone), person, voter: voter as Fields['voter'] },
    oldPhones: others.map((phone) => phoneHash(salt, phone)),
  };
  return { change: change.id, voter, salt, evidence, body };
}

/** SHA-256(`yijue/phone/v1` LF ‖ salt ‖ the number as it is compared everywhere). */
export const phoneHash = (salt: Uint8Array, phone: string): Hex32 =>
  toHex(sha256(concat(utf8('yijue/phone/v1\n'), salt, utf8(phoneKey(phone))))) as Hex32;
