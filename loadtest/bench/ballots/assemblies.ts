import { median, medianRatio, type Figure } from '../figure.ts';
import type { Order } from './generator.ts';
import { perSecond, type Measured } from './measured.ts';
import { accepted, serveIn } from './rush.ts';

const ROUNDS = 3;
const WARM_UP = 50;
const BALLOTS = 150;
const CONNECTIONS = 200;

/**
 * Several assemblies at once, served by one process and by two on the same database: where any process takes any ballot, each
 * replays what the other appended; where a proxy sends an assembly's ballots to one of them, neither has to.
 */
export async function measureAssemblies({ own, rush, service, note }: Measured): Promise<Figure[]> {
  const [, , ...several] = rush.unsent;
  const second = await serveIn(own, 'service', rush.env);
  try {
    const send = async (ports: readonly number[], each: number, isSticky = false): Promise<number> => {
      const pace: Order['pace'] = { kind: 'closed', connections: CONNECTIONS };
      const parts = several.map((unsent) => ({ from: unsent.next(each), count: each }));
      const { seconds } = await accepted(rush, { ports, route: 'ballots', isSticky, parts, pace });
      return (several.length * each) / seconds;
    };
    const both = [service.port, second.port];
    await send(both, WARM_UP);
    const rates = { one: [] as number[], sticky: [] as number[], any: [] as number[] };
    for (let round = 0; round < ROUNDS; round++) {
      note(`several assemblies, round ${round + 1} of ${ROUNDS}`);
      rates.one.push(await send([service.port], BALLOTS));
      rates.sticky.push(await send(both, BALLOTS, true));
      rates.any.push(await send(both, BALLOTS));
    }
    const two = (of: readonly number[]) => ({
      value: perSecond(median(of)),
      ...{ ratio: medianRatio(of, rates.one), of: 'of one process' },
    });
    const here = `${several.length} assemblies at once`;
    return [
      { name: `${here}, one process`, value: perSecond(median(rates.one)) },
      { name: `${here}, two processes, each assembly at one of them`, ...two(rates.sticky) },
      { name: `${here}, two processes, any ballot at any of them`, ...two(rates.any) },
    ];
  } finally {
    await second.stop();
  }
}
