import { setTimeout as sleep } from 'node:timers/promises';
import { utf8 } from '../../crypto/bytes.ts';
import { verifyCheckpoint } from '../../crypto/log/checkpoint.ts';
import { MemoryTree } from '../../crypto/log/memory-tree.ts';
import { leafHash } from '../../crypto/log/merkle.ts';
import { verifyTlogProof } from '../../crypto/log/proof.ts';
import { readEntry } from '../../crypto/replay/read-entry.ts';
import { newState, type LogState } from '../../crypto/replay/state.ts';
import { voterStatuses } from '../../crypto/replay/statuses.ts';
import { step } from '../../crypto/replay/step.ts';
import { nodeChecks } from '../../crypto/testing/keys.ts';
import { isOutage } from '../../server/log/failures.ts';
import type { Deps } from '../../server/deps.ts';
import { logReader } from '../../server/log/log-reader.ts';
import type { LogRef } from '../../server/log/log-ref.ts';
import type { Db } from '../../server/platform/database.ts';
import type { Receipt } from './phones.ts';

/** Something that must never be. */
export class Violation extends Error {}

export function must(holds: boolean, sentence: string): asserts holds {
  if (!holds) throw new Violation(sentence);
}

/** A log and the database that holds it. */
export interface Checkable {
  readonly deps: Pick<Deps, 'db'>;
  readonly assembly: {
    readonly log: LogRef;
    readonly origin: string;
    readonly vkey: string;
    /** Ballots that were recorded before anybody here was told of one. */
    readonly earlier?: number;
  };
}

export interface Checked {
  readonly entries: number;
  /** Ballots in the log, whether they count or were replaced. */
  readonly ballots: number;
  /** Voters whose ballot counts. */
  readonly counted: number;
}

/**
 * Replays the stored log from its first entry as an outsider would, holds it against its signed head, finds every receipt
 * in it, and counts. Throws `Violation` with a sentence.
 *
 * @param isSettled whether every ballot that was ever signed has its receipt: then the log holds no other
 */
export async function checkLog(world: Checkable, receipts: readonly Receipt[], isSettled: boolean): Promise<Checked> {
  const records = await stored(world);
  const { state, tree } = await replayed(world, records);
  const { vkey, earlier = 0 } = world.assembly;
  for (const { seq, entry, receipt } of receipts) {
    const leaf = leafHash(utf8(entry));
    const there = seq < tree.size ? tree.read(0, seq) : undefined;
    must(there !== undefined && Buffer.compare(there, leaf) === 0, `entry ${seq} of a receipt is not in the log`);
    const proof = await verifyTlogProof(receipt, leaf, vkey, nodeChecks);
    must(proof.ok, `the receipt of entry ${seq} does not prove it`);
  }
  const { ballots, counted } = countOf(state);
  const acknowledged = earlier + new Set(receipts.map(({ seq }) => seq)).size;
  must(
    isSettled ? acknowledged === ballots : acknowledged <= ballots,
    `${ballots} ballots are recorded, ${acknowledged} have a receipt`,
  );
  // What is stored beside the log is stored with the entry or not at all.
  for (const [table, count] of Object.entries(records.beside))
    must(count === ballots, `${count} rows of ${table} for ${ballots} ballots`);
  return { entries: tree.size, ballots, counted };
}

/** Nobody counts twice, and whoever voted counts. */
function countOf(state: LogState): { readonly ballots: number; readonly counted: number } {
  let ballots = 0;
  let counted = 0;
  for (const voter of state.voters.keys()) {
    const judged = voterStatuses(state, voter);
    const effective = judged.filter(({ status }) => status === 'effective').length;
    must(effective === Math.min(1, judged.length), `${effective} ballots of one voter count, of ${judged.length}`);
    ballots += judged.length;
    counted += effective;
  }
  must(state.participants === counted, `the log counts ${state.participants} voters, their ballots say ${counted}`);
  return { ballots, counted };
}

async function replayed(
  { assembly }: Checkable,
  { rows, checkpoint }: Records,
): Promise<{ state: LogState; tree: MemoryTree }> {
  const { log, origin, vkey } = assembly;
  const state = newState(origin);
  const tree = new MemoryTree();
  for (const [seq, row] of rows.entries()) {
    const entry = readEntry(row.entry);
    must(entry.ok && entry.value.seq === seq, `entry ${seq} of ${log.assembly} cannot be read`);
    const stepped = step(state, entry.value, leafHash(row.entry));
    must(stepped.ok, `entry ${seq} is not admissible: ${stepped.ok ? '' : JSON.stringify(stepped.error)}`);
    tree.append([leafHash(row.entry)]);
  }
  const head = await verifyCheckpoint(checkpoint, vkey, nodeChecks);
  must(
    head.ok && head.value.size === tree.size && Buffer.compare(head.value.root, tree.root()) === 0,
    'the signed head is not that of the entries',
  );
  return { state, tree };
}

interface Records {
  readonly rows: readonly { readonly entry: Uint8Array }[];
  readonly checkpoint: string;
  /** Rows of the tables that keep something of each ballot. */
  readonly beside: Readonly<Record<'ballot' | 'opening', number>>;
}

/** Entries, head and rows of one moment, while others may go on. The database may just be coming back. */
async function stored({ deps, assembly: { log } }: Checkable): Promise<Records> {
  for (const until = Date.now() + 60_000; ; await sleep(100)) {
    try {
      return await deps.db
        .transaction()
        .setIsolationLevel('repeatable read')
        .execute(async (tx) => {
          const reader = logReader(tx);
          const { checkpoint } = (await reader.head(log))!;
          const rows = await reader.entries(log, 0, 10_000_000);
          const beside = { ballot: await rowsOf(tx, log, 'ballot'), opening: await rowsOf(tx, log, 'opening') };
          return { rows, checkpoint, beside };
        });
    } catch (error) {
      if (!isOutage(error) || Date.now() > until) throw error;
    }
  }
}

async function rowsOf(db: Db, log: LogRef, table: 'ballot' | 'opening'): Promise<number> {
  const { count } = await db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('estate_id', '=', log.estate)
    .where('assembly_id', '=', log.assembly)
    .executeTakeFirstOrThrow();
  return Number(count);
}
