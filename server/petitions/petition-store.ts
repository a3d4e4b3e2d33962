import { sql, type Selectable } from 'kysely';
import type { Weight } from '../../crypto/brands.ts';
import { areaCm2, heads } from '../../crypto/brands.ts';
import type { Db, Tx } from '../platform/database.ts';
import type { Petition as PetitionRow } from '../platform/tables.ts';

export interface Petition {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly startedBy: string;
  readonly startedAt: Date;
  /** When whoever started it took it back; null while it stands. */
  readonly endedAt: Date | null;
  /** When it had enough in both measures, and how much then; null until then. */
  readonly reached: { readonly at: Date; readonly weight: Weight } | null;
}

export interface Signature {
  readonly person: string;
  readonly account: string;
}

export const petitionStore = (db: Db | Tx, estate: string) => {
  const here = { estate_id: estate };
  const rows = () => db.selectFrom('petition').selectAll().where('estate_id', '=', estate);
  return {
    async add({ id, title, text, startedBy, startedAt }: Omit<Petition, 'endedAt' | 'reached'>): Promise<void> {
      const row = { petition_id: id, title, text, started_by: startedBy, started_at: startedAt };
      await db
        .insertInto('petition')
        .values({ ...here, ...row })
        .execute();
    },

    /** The newest first. */
    async list(): Promise<readonly Petition[]> {
      return (await rows().orderBy('started_at', 'desc').execute()).map(toPetition);
    },

    async find(id: string): Promise<Petition | null> {
      const row = await rows().where('petition_id', '=', id).executeTakeFirst();
      return row ? toPetition(row) : null;
    },

    /** The same, and nobody else joins or withdraws until the transaction ends. */
    async lock(id: string): Promise<Petition | null> {
      const row = await rows().where('petition_id', '=', id).forUpdate().executeTakeFirst();
      return row ? toPetition(row) : null;
    },

    /** Whether the account has a petition that neither ended nor had enough. */
    async hasOpen(account: string): Promise<boolean> {
      const open = rows()
        .where('started_by', '=', account)
        .where('ended_at', 'is', null)
        .where('reached_at', 'is', null);
      return (await open.executeTakeFirst()) !== undefined;
    },

    async end(id: string, at: Date): Promise<void> {
      await db
        .updateTable('petition')
        .set({ ended_at: at })
        .where((eb) => eb.and({ ...here, petition_id: id }))
        .execute();
    },

    async reach(id: string, at: Date, weight: Weight): Promise<void> {
      const reached = { reached_at: at, reached_heads: weight.heads, reached_area_cm2: weight.areaCm2 };
      await db
        .updateTable('petition')
        .set(reached)
        .where((eb) => eb.and({ ...here, petition_id: id }))
        .execute();
    },
  };
};

/** Who joined a petition. */
export const signatureStore = (db: Db | Tx, estate: string) => {
  const here = { estate_id: estate };
  return {
    /** Those who joined and did not withdraw. */
    async list(id: string): Promise<readonly Signature[]> {
      const found = await db
        .selectFrom('petition_signature')
        .select(['person_id', 'account_id'])
        .where((eb) => eb.and({ ...here, petition_id: id }))
        .where('withdrawn_at', 'is', null)
        .execute();
      return found.map(({ person_id, account_id }) => ({ person: person_id, account: account_id }));
    },

    async sign(id: string, { person, account }: Signature, at: Date): Promise<void> {
      const row = { account_id: account, joined_at: at, withdrawn_at: null };
      await db
        .insertInto('petition_signature')
        .values({ ...here, petition_id: id, person_id: person, ...row })
        .onConflict((conflict) =>
          conflict
            .columns(['estate_id', 'petition_id', 'person_id'])
            .doUpdateSet(row)
            .where('petition_signature.withdrawn_at', 'is not', null),
        )
        .execute();
    },

    async withdraw(id: string, persons: readonly string[], at: Date): Promise<void> {
      await db
        .updateTable('petition_signature')
        .set({ withdrawn_at: at })
        .where((eb) => eb.and({ ...here, petition_id: id }))
        .where(sql<boolean>`person_id = any(${persons}::uuid[])`)
        .where('withdrawn_at', 'is', null)
        .execute();
    },
  };
};

const toPetition = (row: Selectable<PetitionRow>): Petition => ({
  ...{ id: row.petition_id, title: row.title, text: row.text },
  ...{ startedBy: row.started_by, startedAt: row.started_at, endedAt: row.ended_at },
  reached:
    row.reached_at && row.reached_heads !== null && row.reached_area_cm2 !== null
      ? {
          at: row.reached_at,
          weight: { heads: heads(row.reached_heads), areaCm2: areaCm2(Number(row.reached_area_cm2)) },
        }
      : null,
});
