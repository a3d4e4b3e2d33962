import { createHmac } from 'node:crypto';

/**
 * HMAC-SHA256 by which a sealed value is found again. Whoever has the database but not the key learns nothing from it, not even
 * for values as guessable as phone numbers. Kinds keep the indexes of different fields apart.
 */
export const blindIndex = (key: Uint8Array, kind: string, ...values: readonly string[]): Buffer =>
  createHmac('sha256', key)
    .update(JSON.stringify(['yijue/index/v1', kind, ...values]), 'utf8')
    .digest();
