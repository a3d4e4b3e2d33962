import { formatTlogProof } from '../../crypto/log/proof.ts';
import type { Db } from '../platform/database.ts';
import type { LogRef } from './log-ref.ts';
import {
  checkpointOfSize,
  findLog,
  findLogOfAssembly,
  firstCheckpointOver,
  readEntries,
  readEntriesByCode,
  readHead,
  type EntryRow,
  type Head,
} from './log-store.ts';
import { codePrefix } from './receipt-code.ts';
import { readCosignatures } from './witnesses/cosignature-store.ts';
import { readConsistencyProof, readInclusionProof, readTile } from './tree-store.ts';

/** Reads of a log that change nothing and need no replay. */
export const logReader = (db: Db) => ({
  /** The log of `/log/<assembly>`. */
  find: (assembly: string): Promise<LogRef | null> => findLogOfAssembly(db, assembly),

  async vkey(log: LogRef): Promise<string | null> {
    return (await findLog(db, log))?.vkey ?? null;
  },

  /** The newest head, and whether the vote is closed, which makes the entries public. */
  head: (log: LogRef): Promise<Pick<Head, 'size' | 'checkpoint' | 'closed'> | null> => readHead(db, log),

  /** Entries `from` ≤ seq < `to`, in order. */
  entries: (log: LogRef, from: number, to: number): Promise<readonly EntryRow[]> => readEntries(db, log, from, to),

  async entry(log: LogRef, seq: number): Promise<EntryRow | null> {
    return (await readEntries(db, log, seq, seq + 1))[0] ?? null;
  },

  /** Entries with this receipt number; more than one is rare and possible. */
  async entriesByCode(log: LogRef, code: string): Promise<readonly EntryRow[]> {
    const prefix = codePrefix(code);
    return prefix ? readEntriesByCode(db, log, prefix) : [];
  },

  /** Proof that entry `seq` is in the tree of `size` entries, from the leaf's sibling up. */
  proofFor: (log: LogRef, seq: number, size: number): Promise<readonly Uint8Array[]> =>
    readInclusionProof(db, log, seq, size),

  /** Proof that the tree of `size2` entries starts with that of `size1`. */
  consistency: (log: LogRef, size1: number, size2: number): Promise<readonly Uint8Array[]> =>
    readConsistencyProof(db, log, size1, size2),

  /** The receipt that was given when the entry was appended, to the byte; null if there is no such entry. */
  async firstReceipt(log: LogRef, seq: number): Promise<string | null> {
    const head = await firstCheckpointOver(db, log, seq);
    if (!head) return null;
    const proof = await readInclusionProof(db, log, seq, head.size);
    return formatTlogProof({ index: seq, proof, checkpoint: head.note });
  },

  /** A signed head of exactly this size, if a batch ended there, with the lines of witnesses that it has. */
  async checkpoint(log: LogRef, size: number): Promise<string | null> {
    const note = await checkpointOfSize(db, log, size);
    if (note === null) return null;
    return note + (await readCosignatures(db, log, size)).map(({ line }) => line).join('');
  },

  /** The first `width` hashes of a tile, or null if the tree has not that many. */
  tile: (log: LogRef, level: number, index: number, width: number): Promise<Uint8Array | null> =>
    readTile(db, log, { level, index }, width),
});

export type LogReader = ReturnType<typeof logReader>;
