import { expect, test } from 'vitest';
import { fits } from '../shape.ts';
import { commitment, instant, jwk, kid, localDay, nonce, shortText } from './fields.ts';

test('16 and 32 bytes in base64url have one spelling each', () => {
  expect(fits(nonce, 'A'.repeat(22))).toBe(true);
  expect(fits(nonce, `${'A'.repeat(21)}B`)).toBe(false);
  expect(fits(nonce, 'A'.repeat(21))).toBe(false);
  expect(fits(commitment, `${'A'.repeat(42)}E`)).toBe(true);
  expect(fits(commitment, `${'A'.repeat(42)}F`)).toBe(false);
  expect(fits(kid, `${'A'.repeat(43)}=`)).toBe(false);
});

test('instants and days name real moments', () => {
  expect(fits(instant, '2028-02-29T23:59:59.999Z')).toBe(true);
  for (const unreal of ['2026-02-29T00:00:00.000Z', '2026-02-28T24:00:00.000Z', '2026-02-28T00:00:00Z', '2026-02-28'])
    expect(fits(instant, unreal)).toBe(false);
  expect([fits(localDay, '2028-02-29'), fits(localDay, '2026-02-29')]).toEqual([true, false]);
});

test('a public key has its four members and nothing private beside them', () => {
  const key = { crv: 'P-256', kty: 'EC', x: 'A'.repeat(43), y: 'A'.repeat(43) };
  expect(fits(jwk, key)).toBe(true);
  expect(fits(jwk, { ...key, d: 'A'.repeat(43) })).toBe(false);
});

test('short texts hold no line break and no control character', () => {
  expect(fits(shortText(5), '更换手机')).toBe(true);
  for (const text of ['', '一二三四五六', 'a\nb', 'a\n', 'a\u007f', 'a\u0000'])
    expect(fits(shortText(5), text)).toBe(false);
});
