import { verifyTlogProof } from '../../crypto/log/proof.ts';
import type { Deps } from '../../server/deps.ts';
import { logReader } from '../../server/log/log-reader.ts';
import type { Appended } from '../../server/log/log-ref.ts';
import { LogWriter } from '../../server/log/log-writer.ts';
import { createSignatureChecks, useNodeHash } from '../../server/platform/signature-checks.ts';
import { A_DOCUMENT, assemblyInVoting, type TestAssembly } from '../../server/testing/assembly.ts';
import { testClock } from '../../server/testing/clock.ts';
import { median, type BenchOptions, type Figure, type Section } from './figure.ts';
import { withOwnDatabase } from './own-database.ts';

const ROUNDS = 15;
const ALONE = 150;
const BATCH = 200;

interface Bench {
  readonly deps: Deps;
  readonly writer: LogWriter;
  /** One log a size, grown to it. */
  readonly logs: readonly { readonly size: number; readonly assembly: TestAssembly }[];
  /** Entries per second while they grew, all waiting at once. */
  readonly rates: readonly number[];
}

const proposals = ({ propose, convener }: TestAssembly, count: number) =>
  Array.from({ length: count }, () => propose('announce', { document: A_DOCUMENT, subject: 'other' }, convener));

/** Seconds that it took until each had its receipt. The signatures of the acts were made before. */
async function appendAll(writer: LogWriter, assembly: TestAssembly, count: number): Promise<number> {
  const waiting = proposals(assembly, count);
  const begun = performance.now();
  const results = await Promise.all(waiting.map((each) => writer.append(assembly.log, each)));
  const seconds = (performance.now() - begun) / 1000;
  const refused = results.find((result) => !result.ok);
  if (refused && !refused.ok) throw new Error(refused.error.code);
  return seconds;
}

const AT_ONCE = 2_000;

async function grown(deps: Deps, sizes: readonly number[], note: BenchOptions['note']): Promise<Bench> {
  const writer = new LogWriter(deps, { maxCachedEntries: 4_000_000, maxWaitMs: 60_000 });
  const rates: number[] = [];
  const logs = [];
  for (const size of sizes) {
    note(`growing a log to ${size.toLocaleString('en')} entries`);
    const assembly = await assemblyInVoting(deps, testClock(deps.clock.now()), { upTo: 'roll-frozen' });
    const state = await writer.state(assembly.log);
    for (let left = size - state!.size; left > 0; left -= AT_ONCE) {
      const count = Math.min(left, AT_ONCE);
      const seconds = await appendAll(writer, assembly, count);
      if (count === AT_ONCE) rates.push(count / seconds);
    }
    logs.push({ size, assembly });
  }
  return { deps, writer, logs, rates };
}

/** Milliseconds of one batch in each log, taken in turns so that a busy moment of the machine hits all of them. */
async function batchTimes({ writer, logs }: Bench): Promise<number[]> {
  const times = logs.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++)
    for (const [index, { assembly }] of logs.entries())
      times[index]!.push(1000 * (await appendAll(writer, assembly, BATCH)));
  return times.map(median);
}

async function aloneRate({ writer, logs }: Bench): Promise<number> {
  const { assembly } = logs[0]!;
  let seconds = 0;
  for (let i = 0; i < ALONE; i++) seconds += await appendAll(writer, assembly, 1);
  return ALONE / seconds;
}

/** Receipts a second: made again from the stored tiles, and verified as a phone does, on the longest log. */
async function receiptRates({ deps, logs }: Bench): Promise<{ readonly made: number; readonly verified: number }> {
  const reader = logReader(deps.db);
  const { assembly, size } = logs.at(-1)!;
  const seqs = Array.from({ length: 1_000 }, (_, i) => Math.floor((i * size) / 1_000));
  let begun = performance.now();
  const receipts: Pick<Appended, 'receipt' | 'leafHash'>[] = [];
  for (const seq of seqs) {
    const [receipt, entry] = await Promise.all([
      reader.firstReceipt(assembly.log, seq),
      reader.entry(assembly.log, seq),
    ]);
    receipts.push({ receipt: receipt!, leafHash: entry!.leafHash });
  }
  const made = (1000 * seqs.length) / (performance.now() - begun);
  const checks = createSignatureChecks();
  begun = performance.now();
  for (const { receipt, leafHash } of receipts) {
    const included = await verifyTlogProof(receipt, leafHash, assembly.vkey, checks);
    if (!included.ok) throw new Error(included.error);
  }
  return { made, verified: (1000 * seqs.length) / (performance.now() - begun) };
}

const perSecond = (rate: number): string => `${Math.round(rate).toLocaleString('en')} /s`;
const power = (size: number): string => `10^${Math.round(Math.log10(size))}`;

async function run({ full, note }: BenchOptions): Promise<readonly Figure[]> {
  useNodeHash();
  const sizes = [1_000, 10_000, 100_000, ...(full ? [1_000_000] : [])];
  return withOwnDatabase(testClock(), async ({ deps }) => {
    const bench = await grown(deps, sizes, note);
    note('appending in turns');
    const alone = await aloneRate(bench);
    const together = median(bench.rates);
    const times = await batchTimes(bench);
    const { made, verified } = await receiptRates(bench);
    await bench.writer.close();
    return [
      { name: 'entries appended, each alone', value: perSecond(alone) },
      {
        ...{ name: 'entries appended together, each with its receipt', value: perSecond(together) },
        ...{ ratio: together / alone, of: 'of each alone' },
      },
      ...sizes.map((size, index): Figure => {
        const name = `a batch of ${BATCH} in a log of ${power(size)} entries`;
        const value = `${times[index]!.toFixed(1)} ms`;
        if (index === 0) return { name, value };
        return { name, value, ratio: times[index]! / times[0]!, of: `of ${power(sizes[0]!)}`, goal: { atMost: 1.2 } };
      }),
      { name: 'receipts made again from the stored tree, one after the other', value: perSecond(made) },
      { name: 'receipts verified, one after the other', value: perSecond(verified) },
    ];
  });
}

export const section: Section = { name: 'log', title: 'The log alone, on PostgreSQL that flushes to disk', run };
