import type { Report } from '../../crypto/bundle/report.ts';
import type { LogRef } from '../log/log-ref.ts';
import type { Db } from '../platform/database.ts';

/** One run of the verifier. */
export interface VerificationRun {
  readonly run: string;
  /** Entries that were verified. */
  readonly size: number;
  readonly at: Date;
  readonly passed: boolean;
  readonly report: Report;
}

export const verificationStore = (db: Db, { estate, assembly }: LogRef) => {
  const here = { estate_id: estate, assembly_id: assembly };
  return {
    async add({ run, size, at, passed, report }: VerificationRun, accountId: string): Promise<void> {
      await db
        .insertInto('verification_run')
        .values({
          ...here,
          run_id: run,
          size,
          account_id: accountId,
          verified_at: at,
          passed,
          report: JSON.stringify(report),
        })
        .execute();
    },

    async newest(): Promise<VerificationRun | null> {
      const row = await db
        .selectFrom('verification_run')
        .select(['run_id', 'size', 'verified_at', 'passed', 'report'])
        .where((eb) => eb.and(here))
        .orderBy('verified_at', 'desc')
        .orderBy('size', 'desc')
        .limit(1)
        .executeTakeFirst();
      if (!row) return null;
      const report = row.report as unknown as Report;
      return { run: row.run_id, size: row.size, at: row.verified_at, passed: row.passed, report };
    },
  };
};
