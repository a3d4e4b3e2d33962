import { randomInt, timingSafeEqual } from 'node:crypto';
import { blindIndex } from '../platform/blind-index.ts';
import type { Keys } from '../platform/keys.ts';

export const CODE_MINUTES = 5;

/** Six random digits. */
export const drawCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/** How a code is kept: keyed, because a million codes are quickly tried, and bound to its challenge. */
export const codeHash = ({ indexKey }: Pick<Keys, 'indexKey'>, challenge: string, code: string): Buffer =>
  blindIndex(indexKey, 'code', challenge, code);

export const isCode = (keys: Pick<Keys, 'indexKey'>, challenge: string, code: string, hash: Buffer): boolean =>
  timingSafeEqual(codeHash(keys, challenge, code), hash);
