import { expect, test } from 'vitest';
import { parseJws, verifyJws } from '../../crypto/jws.ts';
import { isP256Point } from '../../crypto/signatures.ts';
import { nodeChecks } from '../../crypto/testing/keys.ts';
import { deriveServiceKey } from './service-key.ts';

const PARTS = {
  masterKey: new Uint8Array(32).fill(7),
  salt: new Uint8Array(32).fill(9),
  origin: 'vote.example.org/log/0123456789abcdef',
};

test("the service's key of a log is the same at each start and another in each log", () => {
  const key = deriveServiceKey(PARTS);
  expect(isP256Point(key.jwk)).toBe(true);
  expect(deriveServiceKey(PARTS)).toMatchObject({ kid: key.kid, person: key.person });
  const others = [
    deriveServiceKey({ ...PARTS, origin: 'vote.example.org/log/0123456789abcdee' }),
    deriveServiceKey({ ...PARTS, salt: new Uint8Array(32).fill(8) }),
    deriveServiceKey({ ...PARTS, masterKey: new Uint8Array(32).fill(6) }),
  ];
  expect(new Set([key, ...others].flatMap(({ kid, person }) => [kid, person])).size).toBe(8);
});

test('what the service signs is in the one form that a log accepts', async () => {
  const key = deriveServiceKey(PARTS);
  for (let n = 0; n < 20; n++) {
    const jws = parseJws(key.sign('ballot-attested+jws', { n }));
    expect(jws.ok && (await verifyJws(jws.value, key.jwk, nodeChecks))).toBe(true);
  }
});
