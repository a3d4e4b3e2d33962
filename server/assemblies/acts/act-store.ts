import type { JsonObject } from '../../../crypto/canonical.ts';
import type { EntryType } from '../../../crypto/entries/bodies.ts';
import type { LogRef } from '../../log/log-ref.ts';
import { isDuplicate, type Db } from '../../platform/database.ts';

/** An act on its way into the log. */
export interface Act {
  readonly act: string;
  readonly type: EntryType;
  /** Exactly what is signed. */
  readonly payload: string;
  readonly needed: 1 | 2;
  readonly keep: JsonObject;
  readonly preparedBy: string;
  readonly preparedAt: Date;
}

/** `seq` is null when it was withdrawn. */
export interface ActEnd {
  readonly at: Date;
  readonly seq: number | null;
}

export interface FoundAct extends Act {
  /** Null while it waits. */
  readonly end: ActEnd | null;
}

export interface ActSignature {
  readonly accountId: string;
  readonly position: 1 | 2;
  readonly jws: string;
}

export interface NewSignature extends ActSignature {
  readonly act: string;
  readonly kid: string;
  readonly at: Date;
}

/** A clerk with a stack of papers; the rest follows when these are signed. */
const MAX_LISTED = 200;

export const actStore = (db: Db, log: LogRef) => ({
  async insert(act: Act): Promise<void> {
    await db
      .insertInto('act')
      .values({
        ...keyOf(log, act.act),
        type: act.type,
        payload: act.payload,
        needed: act.needed,
        keep: JSON.stringify(act.keep),
        prepared_by: act.preparedBy,
        prepared_at: act.preparedAt,
      })
      .execute();
  },

  async find(act: string): Promise<FoundAct | null> {
    const row = await acts(db, log).where('act.act_id', '=', act).executeTakeFirst();
    return row ? { ...toAct(row), end: row.ended_at ? { at: row.ended_at, seq: row.seq } : null } : null;
  },

  /** Acts that still wait for a signature, oldest first. */
  async waiting(types: readonly EntryType[]): Promise<readonly Act[]> {
    if (types.length === 0) return [];
    const rows = await acts(db, log)
      .where('act.type', 'in', types)
      .where('act_end.act_id', 'is', null)
      .orderBy('act.prepared_at')
      .limit(MAX_LISTED)
      .execute();
    return rows.map(toAct);
  },

  /** In the order in which they were given. */
  async signatures(act: string): Promise<readonly ActSignature[]> {
    const rows = await db
      .selectFrom('act_signature')
      .select(['account_id', 'position', 'jws'])
      .where((eb) => eb.and(keyOf(log, act)))
      .orderBy('position')
      .execute();
    return rows.map((row) => ({ accountId: row.account_id, position: row.position === 2 ? 2 : 1, jws: row.jws }));
  },

  /** The first of two. False when the act got its first one at the same moment, or this account has signed. */
  async insertFirstSignature(signature: Omit<NewSignature, 'position'>): Promise<boolean> {
    return inserted(() =>
      db
        .insertInto('act_signature')
        .values(signatureRow(log, { ...signature, position: 1 }))
        .execute(),
    );
  },

  /** False when it is in the log or withdrawn already. */
  async withdraw(act: string, at: Date): Promise<boolean> {
    return inserted(() =>
      db
        .insertInto('act_end')
        .values({ ...keyOf(log, act), ended_at: at, seq: null })
        .execute(),
    );
  },
});

/** Goes beside the entry, in its transaction: the primary key refuses a second signature of one account. */
export const signatureRow = (log: LogRef, signature: NewSignature) => ({
  ...keyOf(log, signature.act),
  account_id: signature.accountId,
  position: signature.position,
  kid: signature.kid,
  jws: signature.jws,
  signed_at: signature.at,
});

/** Goes beside the entry: an act ends once. */
export const endRow = (log: LogRef, act: string, end: ActEnd) => ({
  ...keyOf(log, act),
  ended_at: end.at,
  seq: end.seq,
});

const keyOf = ({ estate, assembly }: LogRef, act: string) => ({
  estate_id: estate,
  assembly_id: assembly,
  act_id: act,
});

const acts = (db: Db, { estate, assembly }: LogRef) =>
  db
    .selectFrom('act')
    .leftJoin('act_end', (join) =>
      join
        .onRef('act_end.estate_id', '=', 'act.estate_id')
        .onRef('act_end.assembly_id', '=', 'act.assembly_id')
        .onRef('act_end.act_id', '=', 'act.act_id'),
    )
    .select(['act.act_id', 'act.type', 'act.payload', 'act.needed', 'act.keep', 'act.prepared_by', 'act.prepared_at'])
    .select(['act_end.ended_at', 'act_end.seq'])
    .where('act.estate_id', '=', estate)
    .where('act.assembly_id', '=', assembly);

interface ActColumns {
  readonly act_id: string;
  readonly type: string;
  readonly payload: string;
  readonly needed: number;
  readonly keep: unknown;
  readonly prepared_by: string;
  readonly prepared_at: Date;
}

const toAct = (row: ActColumns): Act => ({
  act: row.act_id,
  type: row.type as EntryType,
  payload: row.payload,
  needed: row.needed === 2 ? 2 : 1,
  keep: row.keep as JsonObject,
  preparedBy: row.prepared_by,
  preparedAt: row.prepared_at,
});

async function inserted(insert: () => Promise<unknown>): Promise<boolean> {
  try {
    await insert();
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}
