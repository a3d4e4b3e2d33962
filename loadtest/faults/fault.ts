import { checkLog, must, Violation, type Checked } from './check.ts';
import { startLoad, type LoadSetup, type Receipt, type Told } from './phones.ts';
import type { Service } from './service.ts';
import type { World } from './world.ts';

/** Where a fault is done. */
export interface Scene {
  readonly world: World;
  /** Everything that any phone was ever given in this world. */
  readonly receipts: Receipt[];
  readonly isShort: boolean;
  /** How often server or database is killed. */
  readonly kills: number;
}

/** Does it, checks what must hold afterwards, and says what was done and counted. Throws `Violation`. */
export interface Fault {
  readonly name: string;
  run(scene: Scene): Promise<string>;
}

export interface Outcome {
  readonly told: Told;
  readonly checked: Checked;
}

/** Phones vote all the while; afterwards every ballot has its receipt and the log is checked. */
export async function underLoad(
  { world, receipts }: Pick<Scene, 'world' | 'receipts'>,
  load: Omit<LoadSetup, 'log' | 'phones'>,
  work: (told: Told) => Promise<void>,
): Promise<Outcome> {
  const { told, stop } = startLoad({ log: world.assembly.log, phones: world.phones, ...load });
  try {
    await work(told);
  } finally {
    await stop();
    // Also of a fault that failed: the next one finds their ballots in the log.
    receipts.push(...told.receipts);
  }
  must(told.refused.length === 0, `a phone was refused: ${told.refused[0]}`);
  return { told, checked: await checkLog(world, receipts, true) };
}

const HEARD_WITHIN_MS = 20_000;

/** With no service there: what it still said, phones hear a moment after the process is gone, and nothing of it is missing. */
export async function everythingWasAnswered({ world, receipts }: Scene, told: Told): Promise<void> {
  for (const until = Date.now() + HEARD_WITHIN_MS; ; await pause(50)) {
    try {
      return void (await checkLog(world, [...receipts, ...told.receipts], true));
    } catch (error) {
      if (!(error instanceof Violation) || Date.now() > until) throw error;
    }
  }
}

export const wordsOf = ({ told, checked }: Outcome): string =>
  `${told.receipts.length} receipts given (${told.later} told to come back, ${told.unanswered} without answer, sent again); ` +
  `${checked.entries} entries verified, ${checked.ballots} ballots recorded, ${checked.counted} counted, lost 0, double 0`;

export const urlsOf =
  (...services: readonly Service[]) =>
  (): readonly string[] =>
    services.map(({ url }) => url);

/** Waits until so many more receipts were given, so that a fault strikes where there is something to lose. */
export async function moreReceipts(told: Told, count: number): Promise<void> {
  const goal = told.receipts.length + count;
  for (const until = Date.now() + 90_000; told.receipts.length < goal; await pause(5))
    must(Date.now() < until, `the service does not record ballots any more: ${told.refused[0] ?? 'it says nothing'}`);
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
export const upTo = (ms: number): Promise<void> => pause(Math.random() * ms);
