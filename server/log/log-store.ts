import { sql } from 'kysely';
import type { Instant } from '../../crypto/brands.ts';
import type { Db, Tx } from '../platform/database.ts';
import { joined, named, piece, statement, type Piece } from '../platform/piece.ts';
import type { LogRef } from './log-ref.ts';
import { plainBytes } from './plain-bytes.ts';

/** What was fixed when the log was created. */
export interface LogRow {
  readonly origin: string;
  readonly salt: Uint8Array;
  readonly masterKeyId: string;
  readonly vkey: string;
}

export interface Head {
  readonly size: number;
  /** As `encodeFrontier` writes it. */
  readonly frontier: Uint8Array;
  readonly lastLeaf: Uint8Array;
  readonly lastAt: Instant;
  readonly checkpoint: string;
  /** Whether a `close` is among the entries. */
  readonly closed: boolean;
  /** Why nothing is appended any more; null while the log stands. */
  readonly stopReason: string | null;
}

/** A head as a batch makes it. */
export type NewHead = Omit<Head, 'stopReason'>;

export interface EntryRow {
  readonly seq: number;
  readonly type: string;
  readonly entry: Uint8Array;
  readonly leafHash: Uint8Array;
}

/** The columns that every row of a log has. */
export const at = ({ estate, assembly }: LogRef) => ({ estate_id: estate, assembly_id: assembly });

export async function findLog(db: Db, log: LogRef): Promise<LogRow | null> {
  const row = await db
    .selectFrom('log')
    .select(['origin', 'salt', 'master_key_id', 'vkey'])
    .where((eb) => eb.and(at(log)))
    .executeTakeFirst();
  return row
    ? { origin: row.origin, salt: plainBytes(row.salt), masterKeyId: row.master_key_id, vkey: row.vkey }
    : null;
}

/** The log of a public address, which names no estate. */
export async function findLogOfAssembly(db: Db, assembly: string): Promise<LogRef | null> {
  const row = await db
    .selectFrom('log')
    .select(['estate_id', 'assembly_id'])
    .where('assembly_id', '=', assembly)
    .executeTakeFirst();
  return row ? { estate: row.estate_id, assembly: row.assembly_id } : null;
}

export async function allLogs(db: Db): Promise<readonly LogRef[]> {
  const rows = await db.selectFrom('log').select(['estate_id', 'assembly_id']).orderBy('assembly_id').execute();
  return rows.map((row) => ({ estate: row.estate_id, assembly: row.assembly_id }));
}

/** False if the log exists. */
export async function insertLog(tx: Tx, log: LogRef, row: LogRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('log')
    .values({
      ...at(log),
      origin: row.origin,
      salt: Buffer.from(row.salt),
      master_key_id: row.masterKeyId,
      vkey: row.vkey,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

const HEAD_COLUMNS = ['size', 'frontier', 'last_leaf', 'last_at', 'checkpoint', 'closed', 'stop_reason'] as const;
const HEAD = joined(HEAD_COLUMNS.map((name) => named(name)));

async function selectHead(db: Db, { estate, assembly }: LogRef, lock: Piece): Promise<Head | null> {
  const found = piece`select ${HEAD} from log_head where estate_id = ${estate} and assembly_id = ${assembly} ${lock}`;
  const { rows } = await db.executeQuery<HeadRow>(statement(found));
  return rows[0] ? headFrom(rows[0]) : null;
}

export const readHead = (db: Db, log: LogRef): Promise<Head | null> => selectHead(db, log, piece``);

/** Waits for whoever is appending; then nobody else appends to this log until the transaction ends. */
export const lockHead = (tx: Tx, log: LogRef): Promise<Head | null> => selectHead(tx, log, piece`for update`);

/** Whether the entries end where the head says, seen at one moment. */
export async function endsAtHead(db: Db, { estate, assembly }: LogRef): Promise<boolean> {
  const { rows } = await sql<{ ends: boolean }>`
    select h.size - 1 = (select max(e.seq) from log_entry e
      where e.estate_id = ${estate} and e.assembly_id = ${assembly}) as ends
    from log_head h where h.estate_id = ${estate} and h.assembly_id = ${assembly}`.execute(db);
  return rows[0]?.ends ?? false;
}

interface HeadRow {
  readonly size: number;
  readonly frontier: Buffer;
  readonly last_leaf: Buffer;
  readonly last_at: string;
  readonly checkpoint: string;
  readonly closed: boolean;
  readonly stop_reason: string | null;
}

const headFrom = (row: HeadRow): Head => ({
  size: row.size,
  frontier: plainBytes(row.frontier),
  lastLeaf: plainBytes(row.last_leaf),
  lastAt: row.last_at as Instant,
  checkpoint: row.checkpoint,
  closed: row.closed,
  stopReason: row.stop_reason,
});

export const headColumns = (head: NewHead) => ({
  size: head.size,
  frontier: Buffer.from(head.frontier),
  last_leaf: Buffer.from(head.lastLeaf),
  last_at: head.lastAt,
  checkpoint: head.checkpoint,
  closed: head.closed,
});

export async function insertHead(tx: Tx, log: LogRef, head: NewHead): Promise<void> {
  await tx
    .insertInto('log_head')
    .values({ ...at(log), ...headColumns(head) })
    .execute();
}

/** Entries `from` ≤ seq < `to`, in order. */
export async function readEntries(db: Db, log: LogRef, from: number, to: number): Promise<EntryRow[]> {
  const rows = await db
    .selectFrom('log_entry')
    .select(['seq', 'type', 'entry', 'leaf_hash'])
    .where((eb) => eb.and(at(log)))
    .where('seq', '>=', from)
    .where('seq', '<', to)
    .orderBy('seq')
    .execute();
  return rows.map(entryRow);
}

/** Entries whose leaf hash begins with these bytes. */
export async function readEntriesByCode(db: Db, log: LogRef, prefix: Uint8Array): Promise<EntryRow[]> {
  const rows = await db
    .selectFrom('log_entry')
    .select(['seq', 'type', 'entry', 'leaf_hash'])
    .where((eb) => eb.and(at(log)))
    .where((eb) => eb(eb.fn<Buffer>('substring', ['leaf_hash', eb.lit(1), eb.lit(5)]), '=', Buffer.from(prefix)))
    .orderBy('seq')
    .execute();
  return rows.map(entryRow);
}

const entryRow = (row: { seq: number; type: string; entry: Buffer; leaf_hash: Buffer }): EntryRow => ({
  seq: row.seq,
  type: row.type,
  entry: plainBytes(row.entry),
  leafHash: plainBytes(row.leaf_hash),
});

/** The first signed head that covers the entry: the one of its batch. */
export async function firstCheckpointOver(
  db: Db,
  log: LogRef,
  seq: number,
): Promise<{ readonly size: number; readonly note: string } | null> {
  const row = await db
    .selectFrom('log_checkpoint')
    .select(['size', 'note'])
    .where((eb) => eb.and(at(log)))
    .where('size', '>', seq)
    .orderBy('size')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** The signed head of exactly this size, if a batch ended there. */
export async function checkpointOfSize(db: Db, log: LogRef, size: number): Promise<string | null> {
  const row = await db
    .selectFrom('log_checkpoint')
    .select('note')
    .where((eb) => eb.and({ ...at(log), size }))
    .executeTakeFirst();
  return row?.note ?? null;
}
