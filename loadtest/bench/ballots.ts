import { testClock } from '../../server/testing/clock.ts';
import { useNodeHash } from '../../server/platform/signature-checks.ts';
import type { BenchOptions, Figure, Section } from './figure.ts';
import { measureAssemblies } from './ballots/assemblies.ts';
import { measureCapacity } from './ballots/capacity.ts';
import { measureLatency } from './ballots/latency.ts';
import { accepted, ceilingFacts, serveIn, startRush } from './ballots/rush.ts';
import { buildPrograms, type Served } from './ballots/servers.ts';
import { electoratesOf } from './ballots/voting.ts';
import { settle, withOwnDatabase } from './own-database.ts';

/** The notice runs for fifteen days and a half, then the window is open for a week: today lies in it. */
const DAYS_AGO = 20;
const DAY_MS = 86_400_000;

const BIG = 68_000;
const PLAIN = 5_800;
const SEVERAL = [1_400, 1_400, 1_400, 1_400];
/** Until the compiler of Node has little left to do: the service of an evening has been up for longer. */
const WARM_UP = 8_000;

async function run({ note }: BenchOptions): Promise<readonly Figure[]> {
  useNodeHash();
  const clock = testClock(new Date(Date.now() - DAYS_AGO * DAY_MS));
  return withOwnDatabase(clock, async (own) => {
    note('building the service, seeding owners who are signed in, binding their phones, signing their ballots');
    await buildPrograms();
    const electorates = await electoratesOf(own.deps, clock, [BIG, PLAIN, ...SEVERAL]);
    await settle(own);
    const rush = await startRush(own, electorates);
    const servers: Served[] = [];
    try {
      const service = await serveIn(own, 'service', rush.env);
      servers.push(service);
      note('warming up');
      const closed = { kind: 'closed', connections: 100 } as const;
      const order = {
        ports: [service.port],
        route: 'ballots',
        parts: [{ from: rush.unsent[0]!.next(WARM_UP), count: WARM_UP }],
        pace: closed,
      };
      const { samples } = await accepted(rush, order);
      const facts = ceilingFacts(own, electorates[0]!, samples['201']!);
      const ceiling = await serveIn(own, 'ceiling', { ...rush.env, CEILING_FACTS: facts });
      servers.push(ceiling);
      const plain = await serveIn(own, 'plain', rush.env);
      servers.push(plain);
      const measured = { own, rush, service, ceiling, plain, note };
      const { rate, figures } = await measureCapacity(measured);
      return [...figures, ...(await measureLatency(measured, rate)), ...(await measureAssemblies(measured))];
    } finally {
      rush.generator.stop();
      for (const server of servers) await server.stop();
    }
  });
}

export const section: Section = {
  name: 'ballots',
  title:
    'A ballot from its request to its receipt, over HTTP, on PostgreSQL that flushes to disk (built service, production settings)',
  run,
};
