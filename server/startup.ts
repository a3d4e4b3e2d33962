import { prepareDemonstration } from './demo/seed.ts';
import type { Deps } from './deps.ts';

/**
 * What a demonstration prepares before it listens, in this order. Each may be run again on a database where it was done before,
 * and returns lines for the terminal, such as how to sign in as whom.
 */
export const DEMO_PREPARATIONS: readonly ((deps: Deps) => Promise<readonly string[]>)[] = [prepareDemonstration];
