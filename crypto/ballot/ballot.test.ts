import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import type { JsonObject } from '../canonical.ts';
import type { Motion } from '../entries/notice.ts';
import { fromHex, fromBase64Url, toBase64Url, utf8 } from '../bytes.ts';
import { joinJws, parseJws } from '../jws.ts';
import { fixed, testKey } from '../testing/fixed-keys.ts';
import { TestAssembly } from '../testing/test-assembly.ts';
import { voterNamed } from '../testing/test-estate.ts';
import { ballotSigningInput } from './cast.ts';
import { commit, opensTo } from './commitment.ts';
import { marksFault } from './marks.ts';
import { parseShortCode, shortCode } from './short-code.ts';

const AUD = 'vote.example.org/log/5c0ffee5c0ffee05';
const motions = new TestAssembly().noticeFields()['motions'] as unknown as readonly Motion[];
const fault = (marks: JsonObject, source: 'screen' | 'paper' = 'screen', followMajority: 'on' | 'off' = 'off') =>
  marksFault(marks, motions, { followMajority }, source);

test('a commitment is the hash that FORMAT.md states, computed here by hand', async () => {
  const salt = fixed('salt');
  const voter = voterNamed('bo');
  const text = `yijue/marks/v1\n${AUD}\n${voter}\n`;
  const bytes = new Uint8Array([...utf8(text), ...salt, ...utf8('{"m1":"for"}')]);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  expect(commit(AUD, voter, salt, { m1: 'for' })).toBe(toBase64Url(digest));
});

property.prop([fc.constantFrom('for', 'against', 'abstain'), fc.uint8Array({ minLength: 32, maxLength: 32 })])(
  'only its own salt, marks, voter and log open a commitment',
  (mark, salt) => {
    const voter = voterNamed('bo');
    const opening = { marks: { m1: mark }, salt: toBase64Url(salt) };
    const commitment = commit(AUD, voter, salt, opening.marks);
    expect(opensTo(opening, commitment, AUD, voter)).toBe(true);
    expect(opensTo({ ...opening, marks: { m2: mark } }, commitment, AUD, voter)).toBe(false);
    expect(opensTo({ ...opening, salt: toBase64Url(fixed('other')) }, commitment, AUD, voter)).toBe(false);
    expect(opensTo({ ...opening, salt: toBase64Url(salt.slice(1)) }, commitment, AUD, voter)).toBe(false);
    expect(opensTo(opening, commitment, AUD, voterNamed('chen'))).toBe(false);
    expect(opensTo(opening, commitment, 'vote.example.org/log/other', voter)).toBe(false);
  },
);

test('a blank item is an absent key, and an empty ballot is a ballot', () => {
  expect(fault({})).toBeNull();
  expect(fault({ m1: 'for', m3: 'none', m4: {} })).toBeNull();
});

test('marks are those that each motion offers', () => {
  expect(fault({ m1: 'abstain', m2: 'against', m3: 'o2', m4: { c1: 'for', c3: 'abstain' } })).toBeNull();
  expect(fault({ m9: 'for' })).toContain('m9');
  expect(fault({ m1: 'yes' })).toContain('m1');
  expect(fault({ m3: 'o3' })).toContain('m3');
  expect(fault({ m3: 'for' })).toContain('m3');
  expect(fault({ m4: 'c1' })).toContain('m4');
  expect(fault({ m4: { c9: 'for' } })).toContain('c9');
  expect(fault({ m4: { c1: 'o1' } })).toContain('c1');
  expect(fault({ m1: { c1: 'for' } })).toContain('m1');
  expect(fault({ m1: null })).toContain('m1');
});

test('nobody is voted for beyond the seats', () => {
  expect(fault({ m4: { c1: 'for', c2: 'for', c3: 'against' } })).toBeNull();
  expect(fault({ m4: { c1: 'for', c2: 'for', c3: 'for' } })).toContain('2');
});

test('following the majority is a mark only where the rule offers it', () => {
  expect(fault({ m1: 'follow-majority' })).toContain('m1');
  expect(fault({ m1: 'follow-majority' }, 'screen', 'on')).toBeNull();
});

test('unclear marks are read on paper and never sent by a screen', () => {
  for (const reading of ['blank', 'overvote', 'altered', 'illegible']) {
    expect(fault({ m1: reading, m4: reading }, 'paper')).toBeNull();
    expect(fault({ m1: reading })).toContain('m1');
  }
});

test('a paper is unsigned as a whole, or on the motions that lie outside the power of the agent who signed', () => {
  const all = { m1: 'unsigned', m2: 'unsigned' };
  expect(fault(all, 'paper')).toBeNull();
  expect(fault({ ...all, m3: 'o1' }, 'paper')).toBeNull();
  expect(fault(all)).toContain('m1');
});

test('a ballot is signed over exactly its terms', () => {
  const key = testKey('device');
  const terms = {
    ...{ aud: AUD, commitment: toBase64Url(fixed('c')), n: 0, nonce: 'A'.repeat(22) },
    ...{ notice: 'a'.repeat(64) as never, voter: voterNamed('bo') },
  };
  const input = ballotSigningInput(key.kid, terms);
  const signature = key.sign('ballot+jws', {}).split('.')[2]!;
  const jws = parseJws(joinJws(input, fromBase64Url(signature)!));
  expect(jws.ok && jws.value.payload).toEqual({ ...terms, channel: 'online', scheme: 'sha256-salted' });
});

test('a short code is the first 40 bits of the leaf hash in Crockford’s base 32', () => {
  expect(shortCode(fromHex('0000000000ffff')!)).toBe('00000000');
  expect(shortCode(fromHex('ffffffffff0000')!)).toBe('ZZZZZZZZ');
  expect(shortCode(fromHex('0123456789')!)).toBe('04HMASW9');
});

test('a code is read as people write it', () => {
  expect(parseShortCode('04hm-asw9')).toBe('04HMASW9');
  expect(parseShortCode(' O4HM ASW9 ')).toBe('04HMASW9');
  expect(parseShortCode('il000000')).toBe('11000000');
  expect(parseShortCode('04HMASWU')).toBeNull();
  expect(parseShortCode('04HMASW')).toBeNull();
});
