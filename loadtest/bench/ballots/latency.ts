import { median, type Figure } from '../figure.ts';
import { quantile, type Measured } from './measured.ts';
import { accepted } from './rush.ts';

/** One in a hundred of a round's ballots is slower than its p99: a pause of the machine decides a round, and not most of seven. */
const ROUNDS = 7;
const BALLOTS = 1_700;
const QUANTILES = [0.5, 0.95, 0.99] as const;
/** Of the p50 of the empty route. */
const P99_AT_HALF = 20;

/** How long a ballot takes when they arrive at random, at half and nine tenths of what was measured to go through. */
export async function measureLatency({ rush, service, ceiling, note }: Measured, rate: number): Promise<Figure[]> {
  const [big] = rush.unsent;
  const times = { empty: [] as number[][], half: [] as number[][], most: [] as number[][] };
  const ownDelays: number[] = [];
  const arrive = async (port: number, route: string, from: number, part: number): Promise<number[]> => {
    const pace = { kind: 'open', rate: rate * part } as const;
    const { ms, ownDelayMs } = await accepted(rush, { ports: [port], route, parts: [{ from, count: BALLOTS }], pace });
    ownDelays.push(ownDelayMs);
    return QUANTILES.map((each) => quantile(ms, each));
  };
  for (let round = 0; round < ROUNDS; round++) {
    note(`arrivals at random, round ${round + 1} of ${ROUNDS}`);
    times.empty.push(await arrive(ceiling.port, 'ceiling', big!.from + round * BALLOTS, 0.5));
    times.half.push(await arrive(service.port, 'ballots', big!.next(BALLOTS), 0.5));
    times.most.push(await arrive(service.port, 'ballots', big!.next(BALLOTS), 0.9));
  }
  const [empty, , slowest] = mediansOf(times.empty);
  return [
    { name: 'p50 of the route without a database, at the same arrivals as half', value: `${empty!.toFixed(1)} ms` },
    // What the machine itself adds to the slowest hundredth, whatever the service does.
    {
      ...{ name: 'p99 of the route without a database', value: `${slowest!.toFixed(1)} ms` },
      ...{ ratio: slowest! / empty!, of: 'of it' },
    },
    // It is in the times above and below: they count from the moment at which a ballot was due.
    { name: "the load generator's own event loop late, p99", value: `${median(ownDelays).toFixed(1)} ms` },
    ...figuresOf('at half of the capacity', mediansOf(times.half), empty!, P99_AT_HALF),
    ...figuresOf('at nine tenths of the capacity', mediansOf(times.most), empty!, null),
  ];
}

const mediansOf = (rounds: readonly (readonly number[])[]): number[] =>
  QUANTILES.map((_, index) => median(rounds.map((each) => each[index]!)));

const figuresOf = (when: string, values: readonly number[], empty: number, p99AtMost: number | null): Figure[] =>
  values.map((value, index) => ({
    name: `a ballot ${when}, p${QUANTILES[index]! * 100}`,
    ...{ value: `${value.toFixed(1)} ms`, ratio: value / empty, of: 'of it' },
    ...(index === 2 && p99AtMost !== null && { goal: { atMost: p99AtMost } }),
  }));
