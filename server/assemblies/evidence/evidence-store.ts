import type { LogRef } from '../../log/log-ref.ts';
import type { Db } from '../../platform/database.ts';

export interface EvidenceRow {
  readonly id: string;
  readonly objection: string;
  readonly accountId: string;
  /** Of the sealed bytes. */
  readonly sha256: string;
  /** Before it was sealed. */
  readonly bytes: number;
  readonly type: string;
  readonly at: Date;
}

export const evidenceStore = (db: Db, { estate, assembly }: LogRef) => {
  const here = { estate_id: estate, assembly_id: assembly };
  return {
    async add({ id, objection, accountId, sha256, bytes, type, at }: EvidenceRow): Promise<void> {
      const row = {
        evidence_id: id,
        objection_id: objection,
        account_id: accountId,
        sha256,
        bytes,
        type,
        given_at: at,
      };
      await db
        .insertInto('objection_evidence')
        .values({ ...here, ...row })
        .execute();
    },

    /** In the order in which it was given; with one objection, or from one account. */
    async list({ objection, accountId }: { objection?: string; accountId?: string }): Promise<readonly EvidenceRow[]> {
      const wanted = {
        ...here,
        ...(objection === undefined ? {} : { objection_id: objection }),
        ...(accountId === undefined ? {} : { account_id: accountId }),
      };
      const rows = await db
        .selectFrom('objection_evidence')
        .selectAll()
        .where((eb) => eb.and(wanted))
        .orderBy('given_at')
        .execute();
      return rows.map((row) => ({
        ...{ id: row.evidence_id, objection: row.objection_id, accountId: row.account_id },
        ...{ sha256: row.sha256, bytes: row.bytes, type: row.type, at: row.given_at },
      }));
    },
  };
};
