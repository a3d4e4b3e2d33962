import { compactVerify, importJWK, SignJWT } from 'jose';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64Url, toBase64Url, utf8 } from './bytes.ts';
import type { Json } from './canonical.ts';
import { joinJws, jwsSigningInput, parseJws, verifyJws, type Jws } from './jws.ts';
import { normaliseS } from './signatures.ts';
import { es256Key, nodeChecks } from './testing/keys.ts';

const wang = es256Key();
const header = { alg: 'ES256', kid: wang.kid, typ: 'ballot+jws' } as const;
const ballot = { aud: 'vote.example/log/a1', n: 0, note: '同意' };
const good = wang.jws('ballot+jws', ballot);
const [headerPart, payloadPart, signaturePart] = good.split('.') as [string, string, string];

/** A correctly signed JWS of any header and payload text, as an attacker with a bound key can make one. */
const signed = (headerText: string, payloadText: string) => {
  const input = `${toBase64Url(utf8(headerText))}.${toBase64Url(utf8(payloadText))}`;
  return joinJws(input, normaliseS(wang.signRaw(utf8(input))));
};
const withHeader = (value: Json | object) => signed(JSON.stringify(value), '{"n":0}');
const withPayload = (text: string) => signed(JSON.stringify(header), text);
const parsed = (text: string): Jws => {
  const result = parseJws(text);
  if (!result.ok) throw new Error(result.error);
  return result.value;
};

test('a ballot is read with its exact signed texts, and its signature verifies under its key alone', async () => {
  const jws = parsed(good);
  expect(jws).toMatchObject({ header, payload: ballot, text: good });
  expect(jws.payloadText).toBe('{"aud":"vote.example/log/a1","n":0,"note":"同意"}');
  expect(jws.signingInput).toEqual(utf8(`${headerPart}.${payloadPart}`));
  expect(await verifyJws(jws, wang.jwk, nodeChecks)).toBe(true);
  expect(await verifyJws(jws, es256Key().jwk, nodeChecks)).toBe(false);
});

test('jose, which nobody here wrote, verifies the same text', async () => {
  const { payload: bytes, protectedHeader } = await compactVerify(good, await importJWK({ ...wang.jwk }, 'ES256'));
  expect(new TextDecoder().decode(bytes)).toBe(parsed(good).payloadText);
  expect(protectedHeader).toEqual(header);
});

test('a key signs only under its own kid, even where another key would verify', async () => {
  const li = es256Key();
  const input = jwsSigningInput({ ...header, kid: li.kid }, ballot);
  const stolen = parsed(joinJws(input, normaliseS(wang.signRaw(utf8(input)))));
  expect(await verifyJws(stolen, wang.jwk, nodeChecks)).toBe(false);
  expect(await verifyJws(stolen, li.jwk, nodeChecks)).toBe(false);
});

const { alg, kid, typ } = header;
test.each([
  ['alg none', { alg: 'none', kid, typ }],
  ['alg of an HMAC', { alg: 'HS256', kid, typ }],
  ['alg of another curve', { alg: 'ES384', kid, typ }],
  ['alg in lower case', { alg: 'es256', kid, typ }],
  ['crit', { alg, crit: ['exp'], kid, typ }],
  ['unencoded payload (b64)', { alg, b64: false, crit: ['b64'], kid, typ }],
  ['an embedded key (jwk)', { alg, jwk: wang.jwk, kid, typ }],
  ['a key to fetch (jku)', { alg, jku: 'https://evil.example/keys', kid, typ }],
  ['a certificate (x5c)', { alg, kid, typ, x5c: ['MIIB'] }],
  ['a certificate address (x5u)', { alg, kid, typ, x5u: 'https://evil.example' }],
  ['compression (zip)', { alg, kid, typ, zip: 'DEF' }],
  ['no kid', { alg, typ }],
  ['no typ', { alg, kid }],
  ['typ of plain JWT', { alg, kid, typ: 'JWT' }],
  ['a kid that is no thumbprint', { alg, kid: 'wang', typ }],
  ['a kid with stray bits', { alg, kid: `${kid.slice(0, 42)}B`, typ }],
  ['a kid that is a number', { alg, kid: 1, typ }],
  ['a null header', null],
  ['a list as header', [header]],
  ['keys out of order', { kid, alg, typ }],
])('a validly signed header with %s is refused', (_, value) =>
  expect(parseJws(withHeader(value as object))).toMatchObject({ ok: false, error: expect.stringMatching(/header/) }),
);

test.each([
  ['white space', `{"alg":"ES256", "kid":"${kid}","typ":"ballot+jws"}`],
  ['a duplicate alg', `{"alg":"none","alg":"ES256","kid":"${kid}","typ":"ballot+jws"}`],
  ['an escape', `{"alg":"ES256","kid":"${kid}","typ":"ballot\\u002bjws"}`],
  ['a trailing newline', `{"alg":"ES256","kid":"${kid}","typ":"ballot+jws"}\n`],
  ['a byte order mark', `\ufeff{"alg":"ES256","kid":"${kid}","typ":"ballot+jws"}`],
])('a header with %s is refused', (_, text) => expect(parseJws(signed(text, '{"n":0}')).ok).toBe(false));

test.each([
  ['not JSON', 'yes'],
  ['empty', ''],
  ['a list', '[]'],
  ['a text', '"x"'],
  ['null', 'null'],
  ['with white space', '{ }'],
  ['with a duplicate key', '{"n":0,"n":1}'],
  ['with unsorted keys', '{"n":0,"aud":"x"}'],
  ['with a fraction', '{"n":0.5}'],
  ['with __proto__', '{"__proto__":{"n":1}}'],
  ['with a byte order mark', '\ufeff{}'],
])('a validly signed payload that is %s is refused', (_, text) => expect(parseJws(withPayload(text)).ok).toBe(false));

test('a payload that is not UTF-8 is refused', () => {
  const input = `${headerPart}.${toBase64Url(Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x3a, 0x30, 0x7d))}`;
  expect(parseJws(joinJws(input, normaliseS(wang.signRaw(utf8(input)))))).toMatchObject({
    error: expect.stringMatching(/UTF-8/),
  });
});

test('the twin signature with high s is refused', () => {
  const [r, s] = [fromBase64Url(signaturePart)!.subarray(0, 32), fromBase64Url(signaturePart)!.subarray(32)];
  const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
  const twin = (order - BigInt(`0x${Buffer.from(s).toString('hex')}`)).toString(16).padStart(64, '0');
  const high = Uint8Array.of(...r, ...Buffer.from(twin, 'hex'));
  expect(nodeChecks.es256(wang.jwk, parsed(good).signingInput, high)).toBe(true);
  expect(parseJws(`${headerPart}.${payloadPart}.${toBase64Url(high)}`)).toMatchObject({
    error: expect.stringMatching(/lower half/),
  });
  expect(() => joinJws(`${headerPart}.${payloadPart}`, high)).toThrow(RangeError);
});

test.each([
  ['a trailing newline', `${good}\n`],
  ['a leading space', ` ${good}`],
  ['padding', `${good}==`],
  ['a fourth part', `${good}.AA`],
  ['no signature', `${headerPart}.${payloadPart}.`],
  ['an empty payload (detached)', `${headerPart}..${signaturePart}`],
  ['standard base64', good.replace('e', '+')],
  ['a character of another script', good.replace('e', 'е')],
  ['JSON serialisation', JSON.stringify({ protected: headerPart, payload: payloadPart, signature: signaturePart })],
  ['a DER signature', `${headerPart}.${payloadPart}.${'M'.repeat(96)}`],
  ['nothing', ''],
])('a text with %s is refused', (_, text) => expect(parseJws(text).ok).toBe(false));

test('of the spellings of the last character only the strict one is read', () => {
  const last = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const stem = good.slice(0, -1);
  const read = [...last].filter((character) => parseJws(stem + character).ok);
  // 86 characters hold 516 bits for 512: four characters are well formed, the other sixty carry stray bits.
  expect(read).toContain(good.slice(-1));
  expect(read.every((character) => 'AQgw'.includes(character))).toBe(true);
});

test('a text longer than its limit is refused before anything else looks at it', () => {
  expect(parseJws(good, good.length).ok).toBe(true);
  expect(parseJws(good, good.length - 1)).toMatchObject({ error: expect.stringMatching(/longer/) });
});

test('no single bit of an accepted ballot can change without a refusal or a failed signature', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(good.length - 1), fc.nat(6), async (place, bit) => {
      const changed = String.fromCharCode(good.charCodeAt(place) ^ (1 << bit));
      const read = parseJws(good.slice(0, place) + changed + good.slice(place + 1));
      if (read.ok) expect(await verifyJws(read.value, wang.jwk, nodeChecks)).toBe(false);
    }),
    { numRuns: 400 },
  );
});

test('a JWT as jose makes it by default is not a ballot', async () => {
  const key = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign']);
  const jwt = await new SignJWT({ n: 0 }).setProtectedHeader({ alg: 'ES256' }).sign(key.privateKey);
  expect(parseJws(jwt).ok).toBe(false);
});
