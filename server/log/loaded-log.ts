import type { VoterId } from '../../crypto/brands.ts';
import { equalBytes, toHex } from '../../crypto/bytes.ts';
import { appendLeaves, EMPTY_FRONTIER, encodeFrontier, rootOf, type Frontier } from '../../crypto/log/frontier.ts';
import { leafHash } from '../../crypto/log/merkle.ts';
import { TILE_WIDTH } from '../../crypto/log/tiles.ts';
import { readEntry } from '../../crypto/replay/read-entry.ts';
import type { VoterLookup } from '../../crypto/replay/rule.ts';
import { newState, type LogState } from '../../crypto/replay/state.ts';
import { step } from '../../crypto/replay/step.ts';
import type { Db } from '../platform/database.ts';
import type { Keys } from '../platform/keys.ts';
import type { LogRef } from './log-ref.ts';
import { logSigner, type LogSigner } from './log-signer.ts';
import { endsAtHead, findLog, readEntries, type EntryRow, type Head, type LogRow } from './log-store.ts';
import { votersOnRoll } from './roll-reader.ts';

/** The log and what is stored of it contradict each other, or this service cannot sign for it: nothing may be appended. */
export class LogDamaged extends Error {}

/** A log as this process knows it: everything that its entries say, and what is needed to add another. */
export interface LoadedLog {
  readonly ref: LogRef;
  readonly signer: LogSigner;
  readonly state: LogState;
  frontier: Frontier;
  /** Leaf hashes of the tile that is not complete yet: a batch that completes it need not read them. */
  openTile: readonly Uint8Array[];
  /** Null until the roll is frozen. */
  voters: ReadonlySet<VoterId> | null;
}

/** Entries replayed without letting other requests in between. */
const CHUNK = 500;

/** Null if there is no such log. Nothing is replayed yet. */
export async function loadLog(db: Db, keys: Keys, ref: LogRef): Promise<LoadedLog | null> {
  const row = await findLog(db, ref);
  if (!row) return null;
  if (!(await endsAtHead(db, ref))) throw new LogDamaged(`${row.origin}: the entries do not end where the head says`);
  return newLog(ref, signerOf(row, keys), row.origin);
}

/** A log without entries. */
export const newLog = (ref: LogRef, signer: LogSigner, origin: string): LoadedLog => ({
  ...{ ref, signer, state: newState(origin) },
  ...{ frontier: EMPTY_FRONTIER, openTile: [], voters: null },
});

/** Takes in that the tree has grown. */
export function growTree(log: LoadedLog, grown: Frontier, leafHashes: readonly Uint8Array[]): void {
  const count = grown.size % TILE_WIDTH;
  log.openTile = count === 0 ? [] : [...log.openTile, ...leafHashes].slice(-count);
  log.frontier = grown;
}

function signerOf(row: LogRow, keys: Keys): LogSigner {
  const masterKey = keys.logMasters.get(row.masterKeyId);
  if (!masterKey) throw new LogDamaged(`${row.origin}: master key ${row.masterKeyId} is not configured`);
  const signer = logSigner({ masterKey, salt: row.salt, origin: row.origin });
  if (signer.vkey !== row.vkey)
    throw new LogDamaged(`${row.origin}: master key ${row.masterKeyId} is not the one of this log`);
  return signer;
}

/** Replays what was appended since, by this process or another, and compares the result with the head. */
export async function catchUp(db: Db, log: LoadedLog, head: Head): Promise<void> {
  const { state } = log;
  if (head.stopReason !== null) throw new LogDamaged(`${state.origin}: stopped, ${head.stopReason}`);
  if (state.size < head.size) {
    while (state.size < head.size) {
      const rows = await readEntries(db, log.ref, state.size, Math.min(state.size + CHUNK, head.size));
      if (rows.length === 0) throw new LogDamaged(`${state.origin}: entry ${state.size} is missing`);
      replayRows(log, rows);
    }
    compareWithHead(log, head);
  }
  if (state.size !== head.size || state.last !== toHex(head.lastLeaf))
    throw new LogDamaged(`${state.origin}: the stored head is not the one that this process saw`);
  if (state.frozen && !log.voters) log.voters = await votersOnRoll(db, log.ref);
}

function replayRows(log: LoadedLog, rows: readonly EntryRow[]): void {
  const { state } = log;
  for (const row of rows) {
    const leaf = leafHash(row.entry);
    const entry = readEntry(row.entry);
    if (!entry.ok || !equalBytes(leaf, row.leafHash))
      throw new LogDamaged(`${state.origin}: entry ${row.seq} was changed`);
    const stepped = step(state, entry.value, leaf, voterLookup(log));
    if (!stepped.ok) throw new LogDamaged(`${state.origin}: entry ${row.seq} is broken: ${stepped.error.code}`);
  }
  const leaves = rows.map((row) => row.leafHash);
  growTree(log, appendLeaves(log.frontier, leaves).frontier, leaves);
}

/** Ed25519 is deterministic: the same head signed again is the same text. */
function compareWithHead({ state, frontier, signer }: LoadedLog, head: Head): void {
  const note = signer.signCheckpoint({ size: frontier.size, root: rootOf(frontier) });
  if (!equalBytes(encodeFrontier(frontier), head.frontier) || note !== head.checkpoint)
    throw new LogDamaged(`${state.origin}: the entries do not have the root of the stored head`);
}

/** Says nothing about a roll other than the frozen one, which the database may no longer hold. */
export const voterLookup = ({ state, voters }: LoadedLog): VoterLookup => {
  return (root, voter) => (voters && root === state.frozen?.body.root ? voters.has(voter) : null);
};
