import type { Selectable } from 'kysely';
import type { DocumentRef } from '../../../crypto/entries/fields.ts';
import type { Deps } from '../../deps.ts';
import type { LogRef } from '../../log/log-ref.ts';
import type { Db } from '../../platform/database.ts';
import { openSealedText, seal } from '../../platform/sealed.ts';
import type { OwnerObjection as ObjectionRow } from '../../platform/tables.ts';

export const OBJECTION_KINDS = ['not-mine', 'not-counted', 'roll', 'procedure', 'other'] as const;
export type ObjectionKind = (typeof OBJECTION_KINDS)[number];

/** An objection to a vote or its result, as it was filed, and what became of it. */
export interface OwnerObjection {
  readonly id: string;
  readonly accountId: string;
  readonly raisedAt: Date;
  readonly kind: ObjectionKind;
  /** Number of the entry that it is about. */
  readonly about: number | null;
  /** Names the statement in the log. */
  readonly document: DocumentRef;
  /** The statement's document: text that entries name by its hash and nobody but those concerned reads. */
  readonly statement: string;
  /** Its entry; null until somebody of the staff logged it. */
  readonly seq: number | null;
  /** Null until it is answered. */
  readonly answer: { readonly seq: number; readonly document: string } | null;
}

type Store = Pick<Deps, 'keys'> & { readonly db: Db };
type Field = 'statement' | 'answer';

export const ownerObjections = ({ db, keys }: Store, { estate, assembly }: LogRef) => {
  const here = { estate_id: estate, assembly_id: assembly };
  return {
    async add(objection: Omit<OwnerObjection, 'seq' | 'answer'>): Promise<void> {
      await db
        .insertInto('owner_objection')
        .values({
          ...here,
          objection_id: objection.id,
          account_id: objection.accountId,
          raised_at: objection.raisedAt,
          kind: objection.kind,
          about: objection.about,
          document: JSON.stringify(objection.document),
          statement: sealText(keys, estate, objection.id, 'statement', objection.statement),
        })
        .execute();
    },

    /** In the order in which they were raised; of one account, or of all. */
    async list(accountId: string | null): Promise<readonly OwnerObjection[]> {
      const rows = await db
        .selectFrom('owner_objection')
        .selectAll()
        .where((eb) => eb.and({ ...here, ...(accountId === null ? {} : { account_id: accountId }) }))
        .orderBy('raised_at')
        .orderBy('objection_id')
        .execute();
      return rows.map((row) => toObjection(keys, row));
    },

    async find(id: string): Promise<OwnerObjection | null> {
      const row = await db
        .selectFrom('owner_objection')
        .selectAll()
        .where((eb) => eb.and({ ...here, objection_id: id }))
        .executeTakeFirst();
      return row ? toObjection(keys, row) : null;
    },

    /** Filed, and neither logged nor answered, or logged and not answered. */
    async open(): Promise<number> {
      const { open } = await db
        .selectFrom('owner_objection')
        .select((eb) => eb.fn.countAll<number>().as('open'))
        .where((eb) => eb.and(here))
        .where('answer_seq', 'is', null)
        .executeTakeFirstOrThrow();
      return open;
    },

    /** In the transaction of its entry. Throws if another entry recorded it meanwhile, so that the log names it once. */
    async markLogged(id: string, seq: number): Promise<void> {
      const { numUpdatedRows } = await db
        .updateTable('owner_objection')
        .set({ seq })
        .where((eb) => eb.and({ ...here, objection_id: id }))
        .where('seq', 'is', null)
        .executeTakeFirstOrThrow();
      if (numUpdatedRows !== 1n) throw new Error('an objection would be in the log twice');
    },

    /** In the transaction of the answer's entry. */
    async markAnswered(id: string, seq: number, sealedAnswer: Uint8Array): Promise<void> {
      await db
        .updateTable('owner_objection')
        .set({ answer_seq: seq, answer: Buffer.from(sealedAnswer) })
        .where((eb) => eb.and({ ...here, objection_id: id }))
        .where('answer_seq', 'is', null)
        .execute();
    },
  };
};

/** Bound to estate, objection and field, so that no answer opens as another's statement. */
export const sealText = (keys: Deps['keys'], estate: string, id: string, field: Field, text: string): Buffer =>
  seal(keys.dataKey, { estate, subject: id, field: `owner-objection-${field}` }, text);

const openText = (keys: Deps['keys'], estate: string, id: string, field: Field, sealed: Uint8Array): string =>
  openSealedText(keys.dataKey, { estate, subject: id, field: `owner-objection-${field}` }, sealed);

const toObjection = (keys: Deps['keys'], row: Selectable<ObjectionRow>): OwnerObjection => ({
  id: row.objection_id,
  accountId: row.account_id,
  raisedAt: row.raised_at,
  kind: row.kind as ObjectionKind,
  about: row.about,
  document: row.document as unknown as DocumentRef,
  statement: openText(keys, row.estate_id, row.objection_id, 'statement', row.statement),
  seq: row.seq,
  answer:
    row.answer_seq !== null && row.answer
      ? { seq: row.answer_seq, document: openText(keys, row.estate_id, row.objection_id, 'answer', row.answer) }
      : null,
});
