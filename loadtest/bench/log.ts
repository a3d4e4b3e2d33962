import { verifyTlogProof } from '../../crypto/log/proof.ts';
import type { Deps } from '../../server/deps.ts';
import { logReader } from '../../server/log/log-reader.ts';
import type { Appended } from '../../server/log/log-ref.ts';
import { LogWriter } from '../../server/log/log-writer.ts';
import { createSignatureChecks, useNodeHash } from '../../server/platform/signature-checks.ts';
import { assemblyInVoting, type TestAssembly } from '../../server/testing/assembly.ts';
import { testClock } from '../../server/testing/clock.ts';
import { announcements, secondsToAppend } from './announcements.ts';
import { median, type BenchOptions, type Figure, type Section } from './figure.ts';
import { withOwnDatabase } from './own-database.ts';

const ALONE = 150;
const AT_ONCE = 2_000;
const ENTRIES = 10_000;

interface Bench {
  readonly deps: Deps;
  readonly writer: LogWriter;
  readonly assembly: TestAssembly;
  /** Entries per second while the log grew, all waiting at once. */
  readonly rates: readonly number[];
}

async function grown(deps: Deps): Promise<Bench> {
  const writer = new LogWriter(deps, { maxWaitMs: 60_000 });
  const assembly = await assemblyInVoting(deps, testClock(deps.clock.now()), { upTo: 'roll-frozen' });
  const rates: number[] = [];
  for (let size = 0; size < ENTRIES; size += AT_ONCE)
    rates.push(AT_ONCE / (await secondsToAppend(writer, announcements([assembly], AT_ONCE))));
  return { deps, writer, assembly, rates };
}

async function aloneRate({ writer, assembly }: Bench): Promise<number> {
  const waiting = announcements([assembly], ALONE);
  let seconds = 0;
  for (const each of waiting) seconds += await secondsToAppend(writer, [each]);
  return ALONE / seconds;
}

/** Receipts a second: made again from the stored tiles, and verified as a phone does. */
async function receiptRates({ deps, assembly }: Bench): Promise<{ readonly made: number; readonly verified: number }> {
  const reader = logReader(deps.db);
  const seqs = Array.from({ length: 1_000 }, (_, i) => Math.floor((i * ENTRIES) / 1_000));
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

async function run({ note }: BenchOptions): Promise<readonly Figure[]> {
  useNodeHash();
  return withOwnDatabase(testClock(), async ({ deps }) => {
    note(`growing a log to ${ENTRIES.toLocaleString('en')} entries`);
    const bench = await grown(deps);
    const together = median(bench.rates);
    const alone = await aloneRate(bench);
    const { made, verified } = await receiptRates(bench);
    await bench.writer.close();
    return [
      { name: 'entries appended, each alone', value: perSecond(alone) },
      {
        ...{ name: 'entries appended together, each with its receipt', value: perSecond(together) },
        ...{ ratio: together / alone, of: 'of each alone' },
      },
      { name: 'receipts made again from the stored tree, one after the other', value: perSecond(made) },
      { name: 'receipts verified, one after the other', value: perSecond(verified) },
    ];
  });
}

export const section: Section = { name: 'log', title: 'The log alone, on PostgreSQL that flushes to disk', run };
