import { median, medianRatio, type Figure } from '../figure.ts';
import { perSecond, type Measured } from './measured.ts';
import { databaseSeconds } from './processor.ts';
import { accepted } from './rush.ts';
import type { Served } from './servers.ts';
import { singleRows } from './single-rows.ts';

const ROUNDS = 9;
/** Filling two hundred connections and draining them is a small part of a round. */
const BALLOTS = 4_000;
const CEILING_BALLOTS = 4_000;
const PLAIN_BALLOTS = 300;
/** As many as the service had. */
const WARM_UP = 8_000;
const PLAIN_WARM_UP = 3_000;
/** Phones that wait for their answer at any moment. */
const CONNECTIONS = 200;
/** Of the service's pool. */
const POOL = 10;
/** A ballot's entry, about. */
const ENTRY_BYTES = 1_000;

export async function measureCapacity(
  measured: Measured,
): Promise<{ readonly rate: number; readonly figures: Figure[] }> {
  const { own, rush, service, ceiling, plain, note } = measured;
  const [big, small] = rush.unsent;
  const rows = await singleRows(own.ownerUrl, ENTRY_BYTES, POOL);
  const rateOf = async ({ port }: Served, route: string, from: number, count: number): Promise<number> => {
    const pace = { kind: 'closed', connections: CONNECTIONS } as const;
    return count / (await accepted(rush, { ports: [port], route, parts: [{ from, count }], pace })).seconds;
  };
  const rates = { service: [] as number[], ceiling: [] as number[], plain: [] as number[], rows: [] as number[] };
  const costs: Cost[] = [];
  note('warming up what it is compared with');
  // With ballots behind those of the rounds: their keys are new to the ceiling then, as they are to the service.
  await rateOf(ceiling, 'ceiling', big!.from + ROUNDS * CEILING_BALLOTS, WARM_UP);
  await rateOf(plain, 'ballots', small!.next(PLAIN_WARM_UP), PLAIN_WARM_UP);
  for (let round = 0; round < ROUNDS; round++) {
    note(`round ${round + 1} of ${ROUNDS}: ceiling, service, plain append, single rows`);
    rates.ceiling.push(await rateOf(ceiling, 'ceiling', big!.from + round * CEILING_BALLOTS, CEILING_BALLOTS));
    const before = await costSoFar(measured);
    rates.service.push(await rateOf(service, 'ballots', big!.next(BALLOTS), BALLOTS));
    costs.push(between(before, await costSoFar(measured)));
    rates.plain.push(await rateOf(plain, 'ballots', small!.next(PLAIN_BALLOTS), PLAIN_BALLOTS));
    rates.rows.push(await rows.round());
  }
  await rows.end();
  const rate = median(rates.service);
  const against = (other: readonly number[]): number => medianRatio(rates.service, other);
  return {
    rate,
    figures: [
      { name: 'the route without a database (ceiling)', value: perSecond(median(rates.ceiling)) },
      {
        ...{ name: `ballots accepted, ${CONNECTIONS} phones at once`, value: perSecond(rate) },
        ...{ ratio: against(rates.ceiling), of: 'of the ceiling', goal: { atLeast: 0.6 } },
      },
      {
        ...{ name: 'a plain append: each ballot locks, inserts and commits', value: perSecond(median(rates.plain)) },
        ...{ ratio: against(rates.plain), of: 'of it is the service', goal: { atLeast: 4 } },
      },
      {
        name: `single-row INSERTs of ${ENTRY_BYTES} bytes without a chain, ${POOL} connections`,
        ...{ value: perSecond(median(rates.rows)), ratio: against(rates.rows), of: 'of it is the service' },
      },
      ...costFigures(costs),
    ],
  };
}

interface Cost {
  readonly cpuSeconds: number;
  readonly bytes: number;
  readonly databaseSeconds: number | null;
}

const costSoFar = async ({ own, service }: Measured): Promise<Cost> => ({
  ...(await service.used()),
  databaseSeconds: await databaseSeconds(own.ownerUrl),
});

const between = (before: Cost, after: Cost): Cost => ({
  cpuSeconds: after.cpuSeconds - before.cpuSeconds,
  bytes: after.bytes - before.bytes,
  databaseSeconds:
    after.databaseSeconds === null || before.databaseSeconds === null
      ? null
      : after.databaseSeconds - before.databaseSeconds,
});

function costFigures(costs: readonly Cost[]): Figure[] {
  const per1000 = (values: readonly number[]): number => (1000 * median(values)) / BALLOTS;
  const database = costs.flatMap(({ databaseSeconds }) => databaseSeconds ?? []);
  const grown = costs.reduce((sum, { bytes }) => sum + bytes, 0);
  return [
    {
      name: 'processor of the service, 1,000 ballots',
      value: `${per1000(costs.map((each) => each.cpuSeconds)).toFixed(2)} s`,
    },
    ...(database.length > 0
      ? [{ name: 'processor of PostgreSQL, 1,000 ballots', value: `${per1000(database).toFixed(2)} s` }]
      : []),
    {
      name: 'memory by which the service grew, 1,000 ballots',
      value: `${((1000 * grown) / (costs.length * BALLOTS) / 2 ** 20).toFixed(1)} MiB`,
    },
  ];
}
