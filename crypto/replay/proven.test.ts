import { expect, test } from 'vitest';
import type { Entry } from '../entries/bodies.ts';
import { leafHash } from '../log/merkle.ts';
import type { EcPublicJwk } from '../signatures.ts';
import { playWhole } from '../testing/whole-assembly.ts';
import { authorityOf } from './authority.ts';
import { deviceEntryOf, provableOf as provableOfDevice, type Proven } from './proven.ts';
import { readEntry } from './read-entry.ts';
import { newState } from './state.ts';
import { step } from './step.ts';

const { log } = playWhole();

function entryOf(bytes: Uint8Array): Entry {
  const entry = readEntry(bytes);
  if (!entry.ok) throw new Error(entry.error);
  return entry.value;
}

function provableOf(entry: Entry, keyNamed: (kid: string) => EcPublicJwk | undefined) {
  const signed = deviceEntryOf(entry);
  return signed && provableOfDevice(signed, keyNamed);
}

test('what was proven of an entry before its turn leads to the same authority, with nothing left of it to verify', () => {
  const state = newState(log.origin);
  const keys = new Map<string, EcPublicJwk>();
  const found = { bind: 0, ballot: 0 };
  for (const bytes of log.entries) {
    const entry = entryOf(bytes);
    const provable = provableOf(entry, (kid) => keys.get(kid));
    if (provable && (entry.type === 'bind' || entry.type === 'ballot')) {
      keys.set(provable.kid, provable.jwk);
      const proven = {
        kid: provable.kid,
        payload: JSON.parse(provable.jws.payloadText) as object,
      } as unknown as Proven;
      const { claims, ...alone } = whole(authorityOf(state, entry));
      const { claims: left, ...before } = whole(authorityOf(state, entry, proven));
      expect(before).toEqual(alone);
      expect(claims[0]).toMatchObject({ jwk: provable.jwk, jws: { text: provable.jws.text } });
      expect(left).toHaveLength(claims.length - 1);
      found[entry.type] += 1;
    } else expect(entry.type).not.toBe('bind');
    expect(step(state, entry, leafHash(bytes)).ok).toBe(true);
  }
  expect(found.bind).toBeGreaterThan(1);
  expect(found.ballot).toBeGreaterThan(1);
});

function whole<T extends object>(authority: T): Exclude<T, { code: string }> {
  if ('code' in authority) throw new Error(String(authority.code));
  return authority as Exclude<T, { code: string }>;
}

test('nothing is provable of a text of another type, by another key, or by a key that nobody here knows', () => {
  const entries = log.entries.map(entryOf);
  const binds = entries.flatMap((entry) => (entry.type === 'bind' ? [entry] : []));
  const ballot = entries.find((entry) => entry.type === 'ballot')!;
  const [first, second] = [binds[0]!, binds[1]!];
  const none = () => undefined;
  expect(provableOf(first, none)).not.toBeNull();
  expect(provableOf(ballot, none)).toBeNull();
  const withProof = (bind: string): Entry => ({ ...first, body: { ...first.body, bind } });
  expect(provableOf(withProof(second.body.bind), none)).toBeNull();
  expect(provableOf(withProof(ballot.body.jws), none)).toBeNull();
  const swapped = { ...ballot, body: { ...ballot.body, jws: first.body.bind } };
  expect(provableOf(swapped, () => first.body.jwk)).toBeNull();
});
