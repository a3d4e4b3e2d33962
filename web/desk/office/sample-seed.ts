import { fromBase64Url, toBase64Url } from '../../../crypto/bytes.ts';
import { seedCommitment } from '../../../crypto/count/sample.ts';
import { recall, remember } from '../../i18n/index.svelte.ts';

const stored = (assembly: string): string => `yijue.sample-seed.${assembly}`;

/** 32 random bytes; kept in this browser, because the service must not know them before the close. */
export function makeSeed(assembly: string): string {
  const seed = toBase64Url(crypto.getRandomValues(new Uint8Array(32)));
  remember(stored(assembly), seed);
  return seed;
}

export const keptSeed = (assembly: string): string => recall(stored(assembly)) ?? '';

/** Null for what is no seed at all. */
export function commitmentOf(origin: string, seed: string): string | null {
  return fromBase64Url(seed)?.length === 32 ? toBase64Url(seedCommitment(origin, seed)) : null;
}
