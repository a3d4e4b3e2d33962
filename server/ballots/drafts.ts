import { randomBytes } from 'node:crypto';
import { toBase64Url } from '../../crypto/bytes.ts';
import { canonicalize, type JsonObject } from '../../crypto/canonical.ts';
import type { Deps } from '../deps.ts';
import type { LogRef } from '../log/log-ref.ts';
import type { Removal } from '../log/proposal.ts';
import type { Db, Tx } from '../platform/database.ts';
import { openSealedText, seal, type SealedPlace } from '../platform/sealed.ts';

/** One person's unfinished ballot for a voter. */
export interface DraftName {
  readonly log: LogRef;
  readonly voter: string;
  readonly person: string;
}

export interface BallotDraft {
  /** Of the ballot that will be made of it. */
  readonly nonce: string;
  readonly marks: JsonObject;
}

type Needs = Pick<Deps, 'db' | 'keys' | 'clock'>;

/** A draft opens for its own person only; nothing but his session ever asks for it. */
const placeOf = ({ log, voter, person }: DraftName): SealedPlace => ({
  estate: log.estate,
  subject: `${log.assembly}/${voter}/${person}`,
  field: 'draft',
});

const columnsOf = ({ log, voter, person }: DraftName) => ({
  estate_id: log.estate,
  assembly_id: log.assembly,
  voter,
  person,
});

/** What the person has answered so far, or null. */
export async function readDraft(
  { db, keys }: Pick<Needs, 'db' | 'keys'>,
  name: DraftName,
): Promise<BallotDraft | null> {
  const row = await db
    .selectFrom('ballot_draft')
    .select(['nonce', 'sealed'])
    .where((eb) => eb.and(columnsOf(name)))
    .executeTakeFirst();
  if (!row) return null;
  const marks = JSON.parse(openSealedText(keys.dataKey, placeOf(name), row.sealed)) as JsonObject;
  return { nonce: row.nonce, marks };
}

/** Keeps the answers in place of earlier ones, under the nonce that the draft was first given. */
export async function keepDraft({ db, keys, clock }: Needs, name: DraftName, marks: JsonObject): Promise<void> {
  const kept = { sealed: seal(keys.dataKey, placeOf(name), canonicalize(marks)), saved_at: clock.now() };
  await db
    .insertInto('ballot_draft')
    .values({ ...columnsOf(name), nonce: toBase64Url(randomBytes(16)), ...kept })
    .onConflict((conflict) => conflict.columns(['estate_id', 'assembly_id', 'voter', 'person']).doUpdateSet(kept))
    .execute();
}

/** Nothing is left of the answers. */
export async function dropDraft(db: Db, name: DraftName): Promise<void> {
  await db
    .deleteFrom('ballot_draft')
    .where((eb) => eb.and(columnsOf(name)))
    .execute();
}

/** Once a ballot stands nobody needs its draft. */
export const draftRemoval = (name: DraftName): Removal => ({ table: 'ballot_draft', key: columnsOf(name) });

/** After the close nothing can be submitted, so nothing unfinished is kept. */
export async function dropDraftsOf(db: Db | Tx, { estate, assembly }: LogRef): Promise<void> {
  await db
    .deleteFrom('ballot_draft')
    .where((eb) => eb.and({ estate_id: estate, assembly_id: assembly }))
    .execute();
}
