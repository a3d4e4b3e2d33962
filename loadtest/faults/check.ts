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
import type { Receipt } from './phones.ts';

/** Something that must never be. */
export class Violation extends Error {}

export function must(holds: boolean, sentence: string): asserts holds {
  if (!holds) throw new Violation(sentence);
}

/** A log and the database that holds it. */
export interface Checkable {
  readonly deps: Pick<Deps, 'db'>;
  readonly assembly: { readonly log: LogRef; readonly origin: string; readonly vkey: string };
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
  const { state, tree } = await replayed(world);
  const { vkey } = world.assembly;
  for (const { seq, entry, receipt } of receipts) {
    const leaf = leafHash(utf8(entry));
    const stored = seq < tree.size ? tree.read(0, seq) : undefined;
    must(stored !== undefined && Buffer.compare(stored, leaf) === 0, `entry ${seq} of a receipt is not in the log`);
    const proof = await verifyTlogProof(receipt, leaf, vkey, nodeChecks);
    must(proof.ok, `the receipt of entry ${seq} does not prove it`);
  }
  const { ballots, counted } = countOf(state);
  const acknowledged = new Set(receipts.map(({ seq }) => seq)).size;
  must(
    isSettled ? acknowledged === ballots : acknowledged <= ballots,
    `${ballots} ballots are recorded, ${acknowledged} have a receipt`,
  );
  await checkRows(world, ballots);
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

/** What is stored beside the log is stored with the entry or not at all. */
async function checkRows({ deps: { db }, assembly: { log } }: Checkable, ballots: number): Promise<void> {
  for (const table of ['ballot', 'opening'] as const) {
    const { count } = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('estate_id', '=', log.estate)
      .where('assembly_id', '=', log.assembly)
      .executeTakeFirstOrThrow();
    must(Number(count) === ballots, `${count} rows of ${table} for ${ballots} ballots`);
  }
}

async function replayed(world: Checkable): Promise<{ state: LogState; tree: MemoryTree }> {
  const { log, origin, vkey } = world.assembly;
  const { rows, checkpoint } = await stored(world);
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

/** Entries and head of one moment. The database may just be coming back. */
async function stored({ deps, assembly: { log } }: Checkable) {
  for (const until = Date.now() + 60_000; ; await sleep(100)) {
    try {
      return await deps.db
        .transaction()
        .setIsolationLevel('repeatable read')
        .execute(async (tx) => {
          const reader = logReader(tx);
          const head = (await reader.head(log))!;
          return { rows: await reader.entries(log, 0, 10_000_000), checkpoint: head.checkpoint };
        });
    } catch (error) {
      if (!isOutage(error) || Date.now() > until) throw error;
    }
  }
}
