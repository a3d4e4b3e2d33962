import { median, type Figure } from '../figure.ts';
import type { Order } from './generator.ts';
import { perSecond, type Measured } from './measured.ts';
import { accepted, serveIn } from './rush.ts';

const ROUNDS = 3;
const WARM_UP = 50;
const BALLOTS = 200;
const CONNECTIONS = 200;

/** Several assemblies at once, served by one process and by two on the same database. */
export async function measureAssemblies({ own, rush, service, note }: Measured): Promise<Figure[]> {
  const [, , ...several] = rush.unsent;
  const second = await serveIn(own, 'service', rush.env);
  try {
    const send = async (ports: readonly number[], each: number): Promise<number> => {
      const pace: Order['pace'] = { kind: 'closed', connections: CONNECTIONS };
      const parts = several.map((unsent) => ({ from: unsent.next(each), count: each }));
      const { seconds } = await accepted(rush, { ports, route: 'ballots', parts, pace });
      return (several.length * each) / seconds;
    };
    await send([service.port, second.port], WARM_UP);
    const rates = { one: [] as number[], two: [] as number[] };
    for (let round = 0; round < ROUNDS; round++) {
      note(`several assemblies, round ${round + 1} of ${ROUNDS}`);
      rates.one.push(await send([service.port], BALLOTS));
      rates.two.push(await send([service.port, second.port], BALLOTS));
    }
    const gain = median(rates.two.map((rate, round) => rate / rates.one[round]!));
    const here = `${several.length} assemblies at once`;
    return [
      { name: `${here}, one process`, value: perSecond(median(rates.one)) },
      { name: `${here}, two processes`, value: perSecond(median(rates.two)), ratio: gain, of: 'of one process' },
    ];
  } finally {
    await second.stop();
  }
}
