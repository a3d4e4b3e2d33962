import { useNodeHash } from '../../server/platform/signature-checks.ts';
import { clocks } from './clocks.ts';
import { diskFull } from './disk.ts';
import type { Fault, Scene } from './fault.ts';
import { kills, stop } from './kills.ts';
import { network } from './network.ts';
import { bindAll } from './phones.ts';
import { poison } from './poison.ts';
import { race } from './race.ts';
import { buildService } from './service.ts';
import { slow } from './slow.ts';
import { withWorld } from './world.ts';

/** In one world, one after the other; the clocks come last, because production refuses a database whose clock was moved. */
const IN_ONE_WORLD: readonly Fault[] = [kills, stop, network, race, poison, slow, clocks];
const VOTERS = 96;

export interface SuiteOptions {
  readonly isShort: boolean;
  readonly kills: number;
  /** Words of names; all faults without any. */
  readonly only?: readonly string[];
  readonly say: (line: string) => void;
}

/** Does the faults and says a line of each; the number of those that failed. */
export async function runFaults({ isShort, kills, only = [], say }: SuiteOptions): Promise<number> {
  refuseUnknown(only);
  useNodeHash();
  await buildService();
  const isWanted = ({ name }: { readonly name: string }) =>
    only.length === 0 || only.some((word) => name.includes(word));
  let failed = 0;
  const tell = async (name: string, run: () => Promise<string>): Promise<void> => {
    const begun = performance.now();
    const text = await run().catch((error: Error) => {
      failed++;
      return `FAILED: ${error.stack ?? error.message}`;
    });
    say(`${name} (${Math.round((performance.now() - begun) / 1000)} s): ${text}`);
  };
  const wanted = IN_ONE_WORLD.filter(isWanted);
  if (wanted.length > 0)
    await withWorld({ voters: VOTERS, durable: true }, async (world) => {
      const scene: Scene = { world, receipts: [], isShort, kills };
      await bindPhones(scene);
      for (const fault of wanted) await tell(fault.name, () => fault.run(scene));
    });
  if (isWanted(diskFull)) await tell(diskFull.name, () => diskFull.run({ isShort, bindPhones }));
  return failed;
}

/** A word that names nothing would do nothing, and nothing would be lost. */
function refuseUnknown(words: readonly string[]): void {
  const names = [...IN_ONE_WORLD, diskFull].map(({ name }) => name);
  const unknown = words.find((word) => !names.some((name) => name.includes(word)));
  if (unknown !== undefined) throw new Error(`no fault is called ${unknown}; there are ${names.join('; ')}`);
}

async function bindPhones({ world }: Pick<Scene, 'world'>): Promise<void> {
  const service = await world.start();
  await bindAll(service.url, world.assembly.log, world.phones);
  await service.end('SIGTERM');
}
