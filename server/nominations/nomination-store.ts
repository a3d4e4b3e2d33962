import type { Selectable } from 'kysely';
import type { DocumentRef } from '../../crypto/entries/fields.ts';
import type { LogRef } from '../log/log-ref.ts';
import type { Db, Tx } from '../platform/database.ts';
import type { Keys } from '../platform/keys.ts';
import { openSealedText, seal } from '../platform/sealed.ts';
import type { Nomination as NominationRow } from '../platform/tables.ts';

/** 自荐 · 业主联名推荐 · 居民委员会推荐 · 社区党组织推荐 · 街道推荐 */
export const NOMINATION_WAYS = ['self', 'joint', 'residents-committee', 'party-organisation', 'street-office'] as const;
export type NominationWay = (typeof NOMINATION_WAYS)[number];

/** What is kept sealed of a nomination, because it names people. */
export interface NominationText {
  readonly name: string;
  readonly profile: string;
  /** Who proposed, in words; empty where he stands for himself. */
  readonly proposedBy: string;
  /** Share of both measures that the rules of procedure want behind it, and their clause; null where they want none. */
  readonly needs: { readonly percent: number; readonly clause: string } | null;
}

export interface NominationPaper {
  readonly title: string;
  readonly document: DocumentRef;
}

export interface Nomination extends NominationText {
  readonly id: string;
  readonly way: NominationWay;
  readonly at: Date;
  readonly account: string;
  /** The owner who stands for himself online. */
  readonly person: string | null;
  readonly papers: readonly NominationPaper[];
  readonly vetting: {
    readonly eligible: boolean;
    readonly reason: string;
    readonly by: string;
    readonly at: Date;
  } | null;
  readonly withdrawnAt: Date | null;
}

export type NewNomination = Omit<Nomination, 'papers' | 'vetting' | 'withdrawnAt'>;

interface Store {
  readonly db: Db | Tx;
  readonly keys: Keys;
}

export const nominationStore = ({ db, keys }: Store, { estate, assembly }: LogRef) => {
  const here = { estate_id: estate, assembly_id: assembly };
  const place = (id: string, field: string) => ({ estate, subject: id, field: `nomination-${field}` });
  const update = (id: string) =>
    db
      .updateTable('nomination')
      .where((eb) => eb.and({ ...here, nomination_id: id }))
      .where('withdrawn_at', 'is', null);

  function toNomination(row: Selectable<NominationRow>): Nomination {
    const id = row.nomination_id;
    const text = JSON.parse(openSealedText(keys.dataKey, place(id, 'text'), row.sealed)) as NominationText;
    const { eligible, reason_sealed: reason, vetted_by: by, vetted_at: at } = row;
    return {
      ...{ id, ...text, way: row.way as NominationWay, at: row.at, account: row.account_id, person: row.person_id },
      papers: row.papers as unknown as readonly NominationPaper[],
      vetting:
        eligible === null || reason === null || by === null || at === null
          ? null
          : { eligible, reason: openSealedText(keys.dataKey, place(id, 'reason'), reason), by, at },
      withdrawnAt: row.withdrawn_at,
    };
  }

  return {
    /** False when this owner stands already. */
    async add({ id, way, at, account, person, ...text }: NewNomination): Promise<boolean> {
      const added = await db
        .insertInto('nomination')
        .values({
          ...{ ...here, nomination_id: id, way, at, account_id: account, person_id: person },
          sealed: seal(keys.dataKey, place(id, 'text'), JSON.stringify(text)),
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('nomination_id')
        .executeTakeFirst();
      return added !== undefined;
    },

    /** In the order in which they came. */
    async list(): Promise<readonly Nomination[]> {
      const rows = await db
        .selectFrom('nomination')
        .selectAll()
        .where((eb) => eb.and(here))
        .orderBy('at')
        .orderBy('nomination_id')
        .execute();
      return rows.map(toNomination);
    },

    /** One that was not withdrawn. */
    async find(id: string): Promise<Nomination | null> {
      const row = await db
        .selectFrom('nomination')
        .selectAll()
        .where((eb) => eb.and({ ...here, nomination_id: id }))
        .where('withdrawn_at', 'is', null)
        .executeTakeFirst();
      return row ? toNomination(row) : null;
    },

    async setPapers(id: string, papers: readonly NominationPaper[]): Promise<void> {
      await update(id)
        .set({ papers: JSON.stringify(papers) })
        .execute();
    },

    async vet(id: string, { eligible, reason, by, at }: NonNullable<Nomination['vetting']>): Promise<void> {
      const reasonSealed = seal(keys.dataKey, place(id, 'reason'), reason);
      await update(id).set({ eligible, reason_sealed: reasonSealed, vetted_by: by, vetted_at: at }).execute();
    },

    async withdraw(id: string, by: string, at: Date): Promise<void> {
      await update(id).set({ withdrawn_at: at, withdrawn_by: by }).execute();
    },
  };
};
