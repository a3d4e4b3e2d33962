import type { JsonObject } from '../../../crypto/canonical.ts';
import type { LogRef } from '../../log/log-ref.ts';
import type { Db, Tx } from '../../platform/database.ts';

/** What opens the hashes of one entry about a new phone. */
export interface ChangeEntry {
  readonly entry: string;
  readonly change: string;
  readonly voter: string;
  readonly salt: Uint8Array;
  readonly evidence: { readonly salt: Uint8Array; readonly record: string };
  /** What the owner's device is to sign; null for an act of the staff. */
  readonly fields: JsonObject | null;
}

/** Entries of one log about new phones: drafted, and in the log. */
export const entryStore = (db: Db | Tx, { estate, assembly }: LogRef) => {
  const here = { estate_id: estate, assembly_id: assembly };
  return {
    async add({ entry, change, voter, salt, evidence, fields }: ChangeEntry): Promise<void> {
      await db
        .insertInto('contact_change_entry')
        .values({
          ...{ ...here, entry_id: entry, change_id: change, voter, salt: Buffer.from(salt), seq: null },
          ...{ evidence_salt: Buffer.from(evidence.salt), evidence: evidence.record },
          fields: fields === null ? null : JSON.stringify(fields),
        })
        .execute();
    },

    /** One that is not in the log. */
    async drafted(entry: string): Promise<{ readonly change: string; readonly fields: JsonObject | null } | null> {
      const row = await db
        .selectFrom('contact_change_entry')
        .select(['change_id', 'fields'])
        .where((eb) => eb.and({ ...here, entry_id: entry }))
        .where('seq', 'is', null)
        .executeTakeFirst();
      return row ? { change: row.change_id, fields: row.fields as JsonObject | null } : null;
    },

    async record(entry: string, seq: number): Promise<void> {
      await db
        .updateTable('contact_change_entry')
        .set({ seq })
        .where((eb) => eb.and({ ...here, entry_id: entry }))
        .execute();
    },
  };
};

export interface KeptEntry {
  readonly entry: string;
  readonly change: string;
  readonly assembly: string;
  readonly voter: string;
  /** In the log; otherwise it waits for signatures. */
  readonly isRecorded: boolean;
}

/** Entries about these changes in every assembly of the estate. */
export async function entriesOf(
  db: Db | Tx,
  estate: string,
  changes: readonly string[],
): Promise<readonly KeptEntry[]> {
  if (changes.length === 0) return [];
  const rows = await db
    .selectFrom('contact_change_entry')
    .select(['entry_id', 'change_id', 'assembly_id', 'voter', 'seq'])
    .where('estate_id', '=', estate)
    .where('change_id', 'in', [...changes])
    .execute();
  return rows.map((row) => ({
    ...{ entry: row.entry_id, change: row.change_id, assembly: row.assembly_id, voter: row.voter },
    isRecorded: row.seq !== null,
  }));
}
