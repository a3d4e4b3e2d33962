import { buildApp } from '../../server/app.ts';
import { countNow } from '../../server/certification/count.ts';
import type { Deps } from '../../server/deps.ts';
import { logReader } from '../../server/log/log-reader.ts';
import { serveLogs } from '../../server/log/log-service.ts';
import { LogWriter } from '../../server/log/log-writer.ts';
import type { App } from '../../server/platform/app-type.ts';
import { useNodeHash } from '../../server/platform/signature-checks.ts';
import type { TestAssembly } from '../../server/testing/assembly.ts';
import { testClock } from '../../server/testing/clock.ts';
import { announcements, secondsToAppend } from './announcements.ts';
import { median, medianRatio, type BenchOptions, type Figure, type Section } from './figure.ts';
import { votedAssemblies } from './growth/voted.ts';
import { withOwnDatabase } from './own-database.ts';

/** Short ones: each is a few milliseconds of each group, and a pause of the machine is as long as many. */
const ROUNDS = 25;
const WARM_UP_ROUNDS = 5;
/** A count is long enough to be even. */
const COUNTS = 3;
const MANY = 1_000;
/** Voters of each of many. */
const FEW_VOTERS = 2;
const RECEIPTS = 10;
const PAGES = 1;
const TALLIES = 10;
/** So few that the shortest log stays one of its size. */
const ENTRIES = 40;
/** An entry of the longest log, as a multiple of one of the shortest. */
const FLAT = 1.2;
const NEVER_MS = 3_600_000;
/** Assemblies among which what is asked and appended is shared out. */
const SPREADS = [1, 10, 100, MANY] as const;

interface Bench {
  readonly deps: Deps;
  readonly app: App;
  readonly writer: LogWriter;
}

/** Milliseconds of one of each. */
interface Costs {
  readonly entry: number;
  readonly receipt: number;
  readonly page: number;
}

const NAMES: Readonly<Record<keyof Costs, string>> = {
  entry: `an entry appended, ${ENTRIES} waiting at once`,
  receipt: 'a receipt made again',
  page: 'a result page',
};

async function timed(times: number, work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / times;
}

/** The same work, shared out in turns among the assemblies; the next round begins with the next ones. */
async function costsOf({ deps, app, writer }: Bench, all: readonly TestAssembly[], round: number): Promise<Costs> {
  const first = (round * ENTRIES) % all.length;
  const assemblies = [...all.slice(first), ...all.slice(0, first)];
  const turn = (index: number): TestAssembly => assemblies[index % assemblies.length]!;
  const entry = (1_000 * (await secondsToAppend(writer, announcements(assemblies, ENTRIES)))) / ENTRIES;
  const reader = logReader(deps.db);
  const receipt = await timed(RECEIPTS, async () => {
    for (let index = 0; index < RECEIPTS; index++) {
      const { log, voters } = turn(index);
      if ((await reader.firstReceipt(log, 12 + (index % voters.length))) === null) throw new Error('no receipt');
    }
  });
  const page = await timed(PAGES, async () => {
    for (let index = 0; index < PAGES; index++) {
      const { estate, assembly } = turn(index).log;
      const reply = await app.inject({ url: `/api/estates/${estate}/assemblies/${assembly}/result` });
      if (reply.statusCode !== 200) throw new Error(reply.body);
    }
  });
  return { entry, receipt, page };
}

const KINDS = ['entry', 'receipt', 'page'] as const;

/** Of each group every round, in turns and back again, so that a busy moment of the machine hits all of them. */
async function inTurns<T>(
  groups: readonly T[],
  measure: (group: T, round: number) => Promise<Costs>,
): Promise<readonly Costs[][]> {
  const rounds = groups.map((): Costs[] => []);
  const there = [...groups.entries()];
  const back = there.toReversed();
  for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++)
    for (const [index, group] of round % 2 === 0 ? there : back) {
      const costs = await measure(group, round);
      if (round >= WARM_UP_ROUNDS) rounds[index]!.push(costs);
    }
  return rounds;
}

const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;

/** @param entryAtMost what an entry may cost in each, as a multiple of the first */
function figuresOf(groups: readonly (readonly Costs[])[], where: readonly string[], entryAtMost?: number): Figure[] {
  return KINDS.flatMap((kind) => {
    const [first, ...others] = groups.map((rounds) => rounds.map((costs) => costs[kind]));
    const figure = (values: readonly number[], index: number): Figure => ({
      name: `${NAMES[kind]}, ${where[index]!}`,
      value: ms(median(values)),
    });
    const goal = kind === 'entry' && entryAtMost !== undefined && { goal: { atMost: entryAtMost } };
    const compared = others.map((values, index) => ({
      ...figure(values, index + 1),
      ...{ ratio: medianRatio(values, first!), of: `of ${where[0]!}`, ...goal },
    }));
    return [figure(first!, 0), ...compared];
  });
}

const power = (size: number): string => `10^${Math.round(Math.log10(size))}`;

/** A count reads and opens every ballot, so what can stay the same is its cost for each of them. */
async function countFigures(
  { deps }: Bench,
  logs: readonly TestAssembly[],
  sizes: readonly number[],
): Promise<Figure[]> {
  const times = logs.map((): number[] => []);
  for (let round = 0; round < COUNTS; round++)
    for (const [index, { log, voters }] of logs.entries())
      times[index]!.push(await timed(voters.length / 1_000, () => countNow(deps, log)));
  return times.map((values, index): Figure => {
    const figure = { name: `1,000 ballots counted, in a log of ${power(sizes[index]!)}`, value: ms(median(values)) };
    if (index === 0) return figure;
    return { ...figure, ratio: medianRatio(values, times[0]!), of: `of a log of ${power(sizes[0]!)}` };
  });
}

/** A count of two ballots, of which assemblies take turns. */
async function tallyFigures(
  { deps }: Bench,
  small: readonly TestAssembly[],
  where: readonly string[],
): Promise<Figure[]> {
  const times = SPREADS.map((): number[] => []);
  for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++)
    for (const [index, among] of SPREADS.entries()) {
      const first = round * TALLIES;
      const cost = await timed(TALLIES, async () => {
        for (let turn = first; turn < first + TALLIES; turn++) await countNow(deps, small[turn % among]!.log);
      });
      if (round >= WARM_UP_ROUNDS) times[index]!.push(cost);
    }
  return times.map((values, index): Figure => {
    const figure = { name: `${FEW_VOTERS} ballots counted, ${where[index]!}`, value: ms(median(values)) };
    return index === 0 ? figure : { ...figure, ratio: medianRatio(values, times[0]!), of: `of ${where[0]!}` };
  });
}

/** What a process that has just started pays before it serves the longest log, and what it then keeps of it. */
async function openingFigures({ deps }: Bench, { log }: TestAssembly, size: number): Promise<Figure[]> {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const writer = new LogWriter(deps);
  const seconds = await timed(1_000, () => writer.state(log));
  globalThis.gc?.();
  const kept = process.memoryUsage().heapUsed - before;
  await writer.close();
  return [
    { name: `a log of ${power(size)} opened by a process that has just started`, value: `${seconds.toFixed(1)} s` },
    { name: 'memory that it keeps, 1,000 entries', value: `${((1_000 * kept) / size / 2 ** 20).toFixed(2)} MiB` },
  ];
}

async function run({ full, note }: BenchOptions): Promise<readonly Figure[]> {
  useNodeHash();
  const sizes = [1_000, 10_000, 100_000, ...(full ? [1_000_000] : [])];
  const clock = testClock();
  return withOwnDatabase(clock, async ({ deps }) => {
    const { writer } = serveLogs(deps, { maxCachedEntries: 4_000_000, maxWaitMs: 60_000 });
    // Everything runs in this one process, which also makes the load: nothing is to be turned away because it is busy.
    const app = await buildApp({ ...deps, config: { ...deps.config, overloadedAfterMs: NEVER_MS } });
    const bench = { deps, app, writer };
    note(`${MANY.toLocaleString('en')} small assemblies and logs of ${sizes.map(power).join(', ')} entries vote`);
    // A binding and a ballot for each voter.
    const voters = [...sizes.map((size) => size / 2), ...Array.from({ length: MANY }, () => FEW_VOTERS)];
    const all = await votedAssemblies(deps, clock, voters);
    const [logs, small] = [all.slice(0, sizes.length), all.slice(sizes.length)];
    note('the same work in turns');
    const grown = await inTurns(logs, (log, round) => costsOf(bench, [log], round));
    const spread = await inTurns(SPREADS, (among, round) => costsOf(bench, small.slice(0, among), round));
    const amongWhom = SPREADS.map((among) => `${among.toLocaleString('en')} assembl${among === 1 ? 'y' : 'ies'}`);
    const figures = [
      ...figuresOf(
        grown,
        sizes.map((size) => `in a log of ${power(size)}`),
        FLAT,
      ),
      ...(await countFigures(bench, logs, sizes)),
      ...(await openingFigures(bench, logs.at(-1)!, sizes.at(-1)!)),
      ...figuresOf(spread, amongWhom),
      ...(await tallyFigures(bench, small, amongWhom)),
    ];
    await app.close();
    await writer.close();
    return figures;
  });
}

/** How costs hold as a log grows and as assemblies become many. */
export const section: Section = {
  name: 'growth',
  title: 'As a log of ballots grows, and as assemblies of two voters become many (same process, same database)',
  run,
};
