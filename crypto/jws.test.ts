import { compactVerify, importJWK, SignJWT } from 'jose';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64Url, toBase64Url, utf8 } from './bytes.ts';
import type { Json } from './canonical.ts';
import {
  attachPayload,
  compactOf,
  detach,
  joinJws,
  jwsSigningInput,
  parseDetachedJws,
  parseJws,
  verifyJws,
  type Jws,
} from './jws.ts';
import { normaliseS } from './signatures.ts';
import { es256Key, nodeChecks } from './testing/keys.ts';

const ALPHABET = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'];
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
])('a validly signed header with %s is refused, with its payload and without', (_, value) => {
  const refusal = { ok: false, error: expect.stringMatching(/header/) };
  expect(parseJws(withHeader(value as object))).toMatchObject(refusal);
  const detachedRefusal = { ok: false, error: expect.stringMatching(/header|longer/) };
  expect(parseDetachedJws(detach(withHeader(value as object)))).toMatchObject(detachedRefusal);
});

test.each([
  ['white space', `{"alg":"ES256", "kid":"${kid}","typ":"ballot+jws"}`],
  ['a duplicate alg', `{"alg":"none","alg":"ES256","kid":"${kid}","typ":"ballot+jws"}`],
  ['a duplicate alg, the accepted one last', `{"alg":"ES256","kid":"${kid}","typ":"ballot+jws","alg":"ES256"}`],
  ['a duplicate kid', `{"alg":"ES256","kid":"${'A'.repeat(43)}","kid":"${kid}","typ":"ballot+jws"}`],
  ['a duplicate typ', `{"alg":"ES256","kid":"${kid}","typ":"bind+jws","typ":"ballot+jws"}`],
  ['a typ in another script', `{"alg":"ES256","kid":"${kid}","typ":"bаllot+jws"}`],
  ['__proto__', `{"__proto__":{"alg":"ES256"},"alg":"ES256","kid":"${kid}","typ":"ballot+jws"}`],
  ['an escape', `{"alg":"ES256","kid":"${kid}","typ":"ballot\\u002bjws"}`],
  ['a trailing newline', `{"alg":"ES256","kid":"${kid}","typ":"ballot+jws"}\n`],
  ['a byte order mark', `\ufeff{"alg":"ES256","kid":"${kid}","typ":"ballot+jws"}`],
])('a header with %s is refused, with its payload and without', (_, text) => {
  expect(parseJws(signed(text, '{"n":0}')).ok).toBe(false);
  expect(parseDetachedJws(detach(signed(text, '{"n":0}'))).ok).toBe(false);
});

test.each([
  ['not JSON', 'yes'],
  ['empty', ''],
  ['a list', '[]'],
  ['a text', '"x"'],
  ['null', 'null'],
  ['with white space', '{ }'],
  ['with a duplicate key', '{"n":0,"n":1}'],
  ['with unsorted keys', '{"n":0,"aud":"x"}'],
  ['with a duplicate key, escaped', '{"n":0,"\\u006e":0}'],
  ['with a fraction', '{"n":0.5}'],
  ['with an integer written as a fraction', '{"n":1.0}'],
  ['with an exponent', '{"n":1e3}'],
  ['with minus zero', '{"n":-0}'],
  ['with 2^53', '{"n":9007199254740992}'],
  ['with a lone surrogate, escaped', '{"note":"\\ud800"}'],
  ['with an escaped Chinese character', '{"note":"\\u540c"}'],
  ['with a key beyond ASCII', '{"é":0}'],
  ['nested nine levels deep', `${'{"a":'.repeat(9)}0${'}'.repeat(9)}`],
  ['with a trailing newline', '{"n":0}\n'],
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

test.each([
  ['header', 0],
  ['payload', 1],
])('of the spellings of the %s’s last character only the strict one is read', (_, part) => {
  // Texts of every length modulo three, so that the last character has 0, 2 or 4 bits to spare.
  for (const note of ['', 'x', 'xx']) {
    const texts = [`{"alg":"ES256","kid":"${kid}","typ":"b${note}+jws"}`, `{"note":"${note}"}`] as const;
    const parts = signed(texts[0], texts[1]).split('.');
    const spelled = ALPHABET.filter((character) => {
      const changed = parts.map((each, i) => (i === part ? each.slice(0, -1) + character : each));
      const read = parseJws(changed.join('.'));
      return read.ok && toBase64Url(utf8(read.value.payloadText)) === parts[1];
    });
    expect(spelled).toEqual([parts[part]!.slice(-1)]);
  }
});

test('of the spellings of the last character only the strict one is read', () => {
  const stem = good.slice(0, -1);
  const read = ALPHABET.filter((character) => parseJws(stem + character).ok);
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

test('what was taken out between the dots is put back from the body, and verifies as it was signed', async () => {
  const act = { aud: 'vote.example/log/a1', nonce: 'A'.repeat(22), reason: '更换手机' };
  const compact = wang.jws('dismiss+jws', act);
  const detached = detach(compact);
  expect(detached).toMatch(/^[A-Za-z0-9_-]+\.\.[A-Za-z0-9_-]{86}$/);
  const read = parseDetachedJws(detached);
  if (!read.ok) throw new Error(read.error);
  const attached = attachPayload(read.value, act);
  expect(attached).toEqual({ ...parsed(compact), text: detached });
  expect(await verifyJws(attached, wang.jwk, nodeChecks)).toBe(true);
  for (const other of [{ ...act, reason: '离任' }, { ...act, aud: 'vote.example/log/b2' }, { ...act, more: 1 }, {}])
    expect(await verifyJws(attachPayload(read.value, other), wang.jwk, nodeChecks)).toBe(false);
  expect(compactOf(detached, act)).toBe(compact);
  const jose = await compactVerify(compactOf(detached, act), await importJWK({ ...wang.jwk }, 'ES256'));
  expect(JSON.parse(new TextDecoder().decode(jose.payload))).toEqual(act);
});

test('an unencoded payload (RFC 7797) under the same header does not verify', async () => {
  const read = parseDetachedJws(detach(good));
  if (!read.ok) throw new Error(read.error);
  const input = utf8(`${headerPart}.${parsed(good).payloadText}`);
  const unencoded = { ...read.value, signature: normaliseS(wang.signRaw(input)) };
  expect(await verifyJws(attachPayload(unencoded, ballot), wang.jwk, nodeChecks)).toBe(false);
});

const detached = `${headerPart}..${signaturePart}`;
test.each([
  ['its payload', good],
  ['a trailing newline', `${detached}\n`],
  ['a leading space', ` ${detached}`],
  ['padding', `${detached}==`],
  ['three dots', `${headerPart}...${signaturePart}`],
  ['one dot', `${headerPart}.${signaturePart}`],
  ['white space between its dots', `${headerPart}. .${signaturePart}`],
  ['no header', `..${signaturePart}`],
  ['no signature', `${headerPart}..`],
  ['a second signature', `${detached}.${signaturePart}`],
  ['standard base64', detached.replace('e', '+')],
  ['a character of another script', detached.replace('e', 'е')],
  ['a DER signature', `${headerPart}..${'M'.repeat(96)}`],
  ['r and s of zero', `${headerPart}..${'A'.repeat(86)}`],
  ['more characters than any can have', `${'A'.repeat(200)}..${signaturePart}`],
  ['nothing', ''],
])('a detached signature with %s is refused', (_, text) => expect(parseDetachedJws(text).ok).toBe(false));

test('a detached signature with high s or stray bits at its end is refused', () => {
  const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
  const bytes = fromBase64Url(signaturePart)!;
  const twin = (order - BigInt(`0x${Buffer.from(bytes.subarray(32)).toString('hex')}`)).toString(16).padStart(64, '0');
  const high = toBase64Url(Uint8Array.of(...bytes.subarray(0, 32), ...Buffer.from(twin, 'hex')));
  expect(parseDetachedJws(`${headerPart}..${high}`)).toMatchObject({ error: expect.stringMatching(/lower half/) });
  const read = ALPHABET.filter((character) => parseDetachedJws(detached.slice(0, -1) + character).ok);
  expect(read.every((character) => 'AQgw'.includes(character))).toBe(true);
});

test('no single bit of a detached signature can change without a refusal or a failed verification', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(detached.length - 1), fc.nat(6), async (place, bit) => {
      const changed = String.fromCharCode(detached.charCodeAt(place) ^ (1 << bit));
      const read = parseDetachedJws(detached.slice(0, place) + changed + detached.slice(place + 1));
      if (read.ok) expect(await verifyJws(attachPayload(read.value, ballot), wang.jwk, nodeChecks)).toBe(false);
    }),
    { numRuns: 400 },
  );
});

test('a JWT as jose makes it by default is not a ballot', async () => {
  const key = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign']);
  const jwt = await new SignJWT({ n: 0 }).setProtectedHeader({ alg: 'ES256' }).sign(key.privateKey);
  expect(parseJws(jwt).ok).toBe(false);
});
