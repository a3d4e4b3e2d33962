import { randomUUID } from 'node:crypto';
import { sql, type RawBuilder } from 'kysely';
import { tailOf } from '../estates/unit-owners.ts';
import type { Db, Tx } from '../platform/database.ts';
import type { Keys } from '../platform/keys.ts';
import { openSealed, openSealedText, seal, type SealedPlace } from '../platform/sealed.ts';

export const CAPACITIES = ['authorised', 'guardian', 'heir'] as const;
/** 授权代表 · 监护人 · 继承人 */
export type Capacity = (typeof CAPACITIES)[number];
/** `pending`: 资格待核, somebody else has still to confirm it. */
export type RepresentationState = 'pending' | 'active' | 'ended';

export interface NewRepresentation {
  /** The owner. */
  readonly person: string;
  readonly capacity: Capacity;
  readonly name: string;
  readonly idNo: string;
  readonly phone: string;
  readonly identityIndex: Buffer;
  readonly nameIndex: Buffer;
  readonly phoneIndex: Buffer;
  /** What was shown, in words. */
  readonly evidence: string;
  readonly state: Exclude<RepresentationState, 'ended'>;
  readonly by: string;
  readonly at: Date;
}

/** Without names, for deciding who may act. */
export interface Representation {
  readonly representation: string;
  readonly person: string;
  readonly capacity: Capacity;
  readonly state: RepresentationState;
  readonly identity: Buffer;
  readonly name: Buffer;
  readonly phone: Buffer;
  readonly registeredBy: string;
  readonly registeredAt: Date;
  readonly hasPhoto: boolean;
}

const SHOWN = [
  'representation_id',
  'person_id',
  'capacity',
  'state',
  'identity_index',
  'name_index',
  'phone_index',
  'registered_by',
  'registered_at',
] as const;

export const representationStore = (db: Db | Tx, estate: string) => ({
  async add(keys: Keys, made: NewRepresentation): Promise<{ representation: string; state: RepresentationState }> {
    const representation = randomUUID();
    const { state } = made;
    const sealed = (field: string, text: string) => seal(keys.dataKey, placeOf(estate, representation, field), text);
    await db
      .insertInto('representation')
      .values({
        estate_id: estate,
        representation_id: representation,
        person_id: made.person,
        capacity: made.capacity,
        identity_index: made.identityIndex,
        name_index: made.nameIndex,
        phone_index: made.phoneIndex,
        name_sealed: sealed('name', made.name),
        id_no_sealed: sealed('id-no', made.idNo),
        phone_sealed: sealed('phone', made.phone),
        evidence_sealed: sealed('evidence', made.evidence),
        state,
        registered_by: made.by,
        registered_at: made.at,
      })
      .execute();
    return { representation, state };
  },

  /** Those that have not ended, for the owners. */
  byPersons: (persons: readonly string[]) =>
    held(db, estate)
      .where(sql<boolean>`person_id = any(${persons}::uuid[])`)
      .execute()
      .then(toAll),

  all: () => held(db, estate).orderBy('registered_at').orderBy('representation_id').execute().then(toAll),

  async one(representation: string): Promise<Representation | null> {
    const [row] = await held(db, estate).where('representation_id', '=', representation).execute();
    return row ? toRepresentation(row) : null;
  },

  /** False when it was not pending. */
  async confirm(representation: string, by: string, at: Date): Promise<boolean> {
    const { numUpdatedRows } = await db
      .updateTable('representation')
      .set({ state: 'active', confirmed_by: by, confirmed_at: at })
      .where('estate_id', '=', estate)
      .where('representation_id', '=', representation)
      .where('state', '=', 'pending')
      .executeTakeFirstOrThrow();
    return numUpdatedRows > 0n;
  },

  /** False when it had ended. */
  async end(representation: string, by: string, at: Date): Promise<boolean> {
    const { numUpdatedRows } = await db
      .updateTable('representation')
      .set({ state: 'ended', ended_by: by, ended_at: at })
      .where('estate_id', '=', estate)
      .where('representation_id', '=', representation)
      .where('state', '<>', 'ended')
      .executeTakeFirstOrThrow();
    return numUpdatedRows > 0n;
  },

  /** Name of the representative and what was shown, opened: for the desk and the street office. */
  async words(keys: Keys, representation: string): Promise<{ readonly name: string; readonly evidence: string }> {
    const row = await db
      .selectFrom('representation')
      .select(['name_sealed', 'evidence_sealed'])
      .where('estate_id', '=', estate)
      .where('representation_id', '=', representation)
      .executeTakeFirstOrThrow();
    const opened = (field: string, sealed: Buffer) =>
      openSealedText(keys.dataKey, placeOf(estate, representation, field), sealed);
    return { name: opened('name', row.name_sealed), evidence: opened('evidence', row.evidence_sealed) };
  },
});

/** The representative's phone, to which his codes go. */
export const phoneOfRepresentative = (
  db: Db | Tx,
  keys: Keys,
  estate: string,
  representation: string,
): Promise<string> => openedField(db, keys, { estate, representation }, 'phone');

/** Last four characters of the representative's document number. Never to be answered with. */
export const idTailOfRepresentative = async (
  db: Db | Tx,
  keys: Keys,
  estate: string,
  representation: string,
): Promise<string> => tailOf(await openedField(db, keys, { estate, representation }, 'id-no'));

interface OfOne {
  readonly estate: string;
  readonly representation: string;
}

/** Keeps the photo of a sealed authorisation. False when there is one already, or the representation had ended. */
export async function addPhoto(db: Db | Tx, keys: Keys, { estate, representation }: OfOne, content: Uint8Array) {
  const sealed = seal(keys.dataKey, placeOf(estate, representation, 'photo'), content);
  const { numUpdatedRows } = await db
    .updateTable('representation')
    .set({ photo_sealed: sealed })
    .where((eb) => eb.and({ estate_id: estate, representation_id: representation }))
    .where('state', '<>', 'ended')
    .where('photo_sealed', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

export async function photoOf(db: Db | Tx, keys: Keys, { estate, representation }: OfOne): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom('representation')
    .select('photo_sealed')
    .where((eb) => eb.and({ estate_id: estate, representation_id: representation }))
    .executeTakeFirst();
  const sealed = row?.photo_sealed;
  return sealed ? openSealed(keys.dataKey, placeOf(estate, representation, 'photo'), sealed) : null;
}

const SEALED_COLUMNS = { phone: 'phone_sealed', 'id-no': 'id_no_sealed' } as const;

async function openedField(
  db: Db | Tx,
  keys: Keys,
  { estate, representation }: OfOne,
  field: keyof typeof SEALED_COLUMNS,
): Promise<string> {
  const row = await db
    .selectFrom('representation')
    .select(`${SEALED_COLUMNS[field]} as sealed`)
    .where('estate_id', '=', estate)
    .where('representation_id', '=', representation)
    .executeTakeFirstOrThrow();
  return openSealedText(keys.dataKey, placeOf(estate, representation, field), row.sealed);
}

/** Whether somebody represents anybody here, in a statement that has his identity. */
export const representsSomebody = (estate: string, identity: RawBuilder<unknown>) =>
  sql<boolean>`exists (select from representation
    where estate_id = ${estate} and identity_index = ${identity} and state <> 'ended')`;

/** Whether a person is under guardianship, in a statement that has the person. */
export const hasGuardian = (estate: string, person: RawBuilder<unknown>) =>
  sql<boolean>`exists (select from representation
    where estate_id = ${estate} and person_id = ${person} and capacity = 'guardian' and state = 'active')`;

/** Those that have not ended, for these representatives. */
export const representationsBy = (
  db: Db | Tx,
  estate: string,
  identities: readonly Buffer[],
): Promise<readonly Representation[]> =>
  held(db, estate)
    .where(sql<boolean>`identity_index = any(${identities}::bytea[])`)
    .execute()
    .then(toAll);

const placeOf = (estate: string, representation: string, field: string): SealedPlace => ({
  estate,
  subject: representation,
  field,
});

const held = (db: Db | Tx, estate: string) =>
  db
    .selectFrom('representation')
    .select(SHOWN)
    .select(sql<boolean>`photo_sealed is not null`.as('has_photo'))
    .where('estate_id', '=', estate)
    .where('state', '<>', 'ended');

type Row = Awaited<ReturnType<ReturnType<typeof held>['execute']>>[number];

const toAll = (rows: readonly Row[]): readonly Representation[] => rows.map(toRepresentation);

const toRepresentation = (row: Row): Representation => ({
  representation: row.representation_id,
  person: row.person_id,
  capacity: row.capacity as Capacity,
  hasPhoto: row.has_photo,
  state: row.state as RepresentationState,
  identity: row.identity_index,
  name: row.name_index,
  phone: row.phone_index,
  registeredBy: row.registered_by,
  registeredAt: row.registered_at,
});
