import type { Selectable } from 'kysely';
import type { Deps } from '../../deps.ts';
import type { LogRef } from '../../log/log-ref.ts';
import type { Db } from '../../platform/database.ts';
import type { RollObjection as RollObjectionRow } from '../../platform/tables.ts';
import { openSealedText, seal } from '../../platform/sealed.ts';

export const ROLL_OBJECTION_KINDS = ['area', 'owner', 'missing', 'use', 'other'] as const;
export type RollObjectionKind = (typeof ROLL_OBJECTION_KINDS)[number];

/** An objection to the published roll. Statement and answer may name people; they are sealed at rest. */
export interface RollObjection {
  readonly id: string;
  readonly accountId: string;
  readonly raisedAt: Date;
  readonly kind: RollObjectionKind;
  /** As on the published list; null when it is not about one unit. */
  readonly address: string | null;
  readonly statement: string;
  /** Null while it is open. */
  readonly answer: { readonly at: Date; readonly accepted: boolean; readonly text: string } | null;
}

export interface RollAnswer {
  readonly by: string;
  readonly at: Date;
  readonly accepted: boolean;
  readonly text: string;
}

type Store = Pick<Deps, 'keys'> & { readonly db: Db };

export const objectionStore = ({ db, keys }: Store, { estate, assembly }: LogRef) => {
  const here = { estate_id: estate, assembly_id: assembly };
  const sealed = (id: string, field: 'statement' | 'answer', text: string) =>
    seal(keys.dataKey, { estate, subject: id, field: `roll-objection-${field}` }, text);
  const opened = (id: string, field: 'statement' | 'answer', bytes: Uint8Array) =>
    openSealedText(keys.dataKey, { estate, subject: id, field: `roll-objection-${field}` }, bytes);
  return {
    async add({ id, accountId, raisedAt, kind, address, statement }: Omit<RollObjection, 'answer'>): Promise<void> {
      await db
        .insertInto('roll_objection')
        .values({
          ...here,
          objection_id: id,
          account_id: accountId,
          raised_at: raisedAt,
          kind,
          address,
          statement: sealed(id, 'statement', statement),
        })
        .execute();
    },

    /** In the order in which they were raised; of one account, or of all. */
    async list(accountId: string | null): Promise<readonly RollObjection[]> {
      const rows = await db
        .selectFrom('roll_objection')
        .selectAll()
        .where((eb) => eb.and({ ...here, ...(accountId === null ? {} : { account_id: accountId }) }))
        .orderBy('raised_at')
        .orderBy('objection_id')
        .execute();
      return rows.map((row) => toObjection(row, opened));
    },

    /** Objections without an answer. */
    async open(): Promise<number> {
      const { open } = await db
        .selectFrom('roll_objection')
        .select((eb) => eb.fn.countAll<number>().as('open'))
        .where((eb) => eb.and(here))
        .where('answered_at', 'is', null)
        .executeTakeFirstOrThrow();
      return open;
    },

    /** Whether there is such an objection, and whether the answer was taken: an answer is given once. */
    async answer(
      id: string,
      { by, at, accepted, text }: RollAnswer,
    ): Promise<'answered' | 'answered-before' | 'unknown'> {
      const { numUpdatedRows } = await db
        .updateTable('roll_objection')
        .set({ answered_at: at, answered_by: by, accepted, answer: sealed(id, 'answer', text) })
        .where((eb) => eb.and({ ...here, objection_id: id }))
        .where('answered_at', 'is', null)
        .executeTakeFirstOrThrow();
      if (numUpdatedRows === 1n) return 'answered';
      const row = await db
        .selectFrom('roll_objection')
        .select('objection_id')
        .where((eb) => eb.and({ ...here, objection_id: id }))
        .executeTakeFirst();
      return row ? 'answered-before' : 'unknown';
    },
  };
};

type Open = (id: string, field: 'statement' | 'answer', bytes: Uint8Array) => string;

const toObjection = (row: Selectable<RollObjectionRow>, opened: Open): RollObjection => ({
  id: row.objection_id,
  accountId: row.account_id,
  raisedAt: row.raised_at,
  kind: row.kind as RollObjectionKind,
  address: row.address,
  statement: opened(row.objection_id, 'statement', row.statement),
  answer:
    row.answered_at && row.answer
      ? { at: row.answered_at, accepted: row.accepted === true, text: opened(row.objection_id, 'answer', row.answer) }
      : null,
});
