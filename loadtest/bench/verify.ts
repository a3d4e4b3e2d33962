import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PROJECT_ROOT } from '../../server/platform/project.ts';
import { cleaningUp, endWithUs } from '../end-with-us.ts';
import { median, type BenchOptions, type Figure, type Section } from './figure.ts';
import { built } from './verify/built.ts';
import type { Round } from './verify/measure.ts';

const ROUNDS = 3;
const GOAL = 1.5;

interface Made {
  readonly vkey: string;
  readonly entries: number;
  readonly bytes: number;
  readonly seconds: number;
}

/** A bundle of so many ballots, each by a device of its own: verified, and beside it what no verifier can do without. */
export const section: Section = {
  name: 'verify',
  title: 'Verification of a bundle',
  run: async (options) => {
    const folder = await mkdtemp(join(tmpdir(), 'yijue-bundle-'));
    return cleaningUp(
      () => rm(folder, { recursive: true, force: true }),
      () => measured(folder, options),
    );
  },
};

async function measured(folder: string, { full, note }: BenchOptions): Promise<Figure[]> {
  const ballots = full ? 1_000_000 : 100_000;
  const limitMs = BALLOT_LIMIT_MS * ballots;
  note(`signing ${ballots} ballots`);
  const made = await child<Made>(await built('make.ts'), [folder, String(ballots)], limitMs);
  const measure = await built('measure.ts');
  const workers = availableParallelism();
  const rounds: { readonly verify: Round; readonly floor: Round }[] = [];
  for (let round = 1; round <= (full ? 1 : ROUNDS); round++) {
    note(`round ${round}`);
    const floor = await child<Round>(measure, ['floor', folder, String(workers)], limitMs);
    const verify = await child<Round>(measure, ['verify', folder, String(workers), made.vkey], limitMs);
    rounds.push({ floor, verify });
  }
  return figuresOf(made, ballots, workers, rounds);
}

function figuresOf(
  made: Made,
  ballots: number,
  workers: number,
  rounds: readonly { readonly verify: Round; readonly floor: Round }[],
): Figure[] {
  const seconds = median(rounds.map(({ verify }) => verify.seconds));
  const floor = median(rounds.map(({ floor: each }) => each.seconds));
  const ratio = median(rounds.map(({ verify, floor: each }) => verify.seconds / each.seconds));
  const processor = median(rounds.map(({ verify, floor: each }) => verify.processorSeconds / each.processorSeconds));
  const work = median(rounds.map(({ verify }) => verify.processorSeconds));
  const peak = Math.max(...rounds.map(({ verify }) => verify.peakBytes));
  return [
    { name: `bundle of ${count(ballots)} ballots made (not part of it)`, value: `${made.seconds.toFixed(1)} s` },
    { name: 'bundle', value: `${megabytes(made.bytes)}, ${count(made.entries)} entries` },
    { name: `floor: SHA-256 of every entry, every ES256, ${workers} threads`, value: `${floor.toFixed(2)} s` },
    {
      ...{ name: `all eleven checks with the count, ${workers} threads`, value: `${seconds.toFixed(2)} s`, ratio },
      ...{ of: 'the floor', goal: { atMost: GOAL } },
    },
    {
      ...{ name: 'the same in processor time, which a busy machine disturbs less', value: `${work.toFixed(2)} s` },
      ...{ ratio: processor, of: 'the floor' },
    },
    { name: 'entries per second', value: count(Math.round(made.entries / seconds)) },
    {
      name: 'peak memory of the verifying process',
      value: megabytes(peak),
      ratio: peak / made.bytes,
      of: 'the bundle',
    },
  ];
}

const count = (value: number): string => value.toLocaleString('en-GB');
const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;

/** Several times what a busy machine of two cores takes for one; whoever takes longer hangs. */
const BALLOT_LIMIT_MS = 12;
const HEAP_MB = 12_000;
/** As `npm run verify` sets them. */
const VERIFY_ROOM = ['--max-semi-space-size=32', '--initial-old-space-size=256'];
const run = promisify(execFile);

async function child<T>(script: string, args: readonly string[], limitMs: number): Promise<T> {
  const room = [`--max-old-space-size=${HEAP_MB}`, ...VERIFY_ROOM];
  const running = run(process.execPath, [...room, script, ...args], {
    cwd: PROJECT_ROOT,
    timeout: limitMs,
    killSignal: 'SIGKILL',
  });
  endWithUs(running.child);
  const { stdout } = await running;
  return JSON.parse(stdout) as T;
}
