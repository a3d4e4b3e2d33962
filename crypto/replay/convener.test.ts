import { expect, test } from 'vitest';
import type { JsonObject } from '../canonical.ts';
import { TestAssembly } from '../testing/test-assembly.ts';

/** Replays a notice with this convener, or with another first motion; the state, or why replay refuses. */
function notified(change: (fields: JsonObject) => JsonObject, firstAssembly = false): string {
  const play = new TestAssembly({ firstAssembly, notice: (fields) => ({ ...fields, ...change(fields) }) });
  play.openLog().publishRoll().notice();
  try {
    return play.state().notice ? 'accepted' : 'missing';
  } catch (error) {
    return /: (\S+)/.exec(String((error as Error).message))?.[1] ?? 'unknown';
  }
}

const convener = (over: JsonObject) => (fields: JsonObject) => ({
  convener: { ...(fields['convener'] as JsonObject), ...over },
});
const petition = (heads: number, areaCm2: number, evidence = 'petition-signatures') =>
  convener({
    evidence: [{ kind: evidence, sha256: 'ab'.repeat(32) }],
    petition: { of: { areaCm2: 30_000, heads: 300 }, signed: { areaCm2, heads } },
  });

test('a committee calls no first assembly, and a preparation group no later one', () => {
  expect(notified(convener({ kind: 'committee' }))).toBe('accepted');
  expect(notified(convener({ kind: 'committee' }), true)).toBe('bad-convener');
  expect(notified(convener({ kind: 'preparatory-group' }))).toBe('bad-convener');
  for (const kind of ['street-office', 'community-office', 'temporary-committee'])
    for (const first of [true, false]) expect(notified(convener({ kind }), first)).toBe('accepted');
});

test('whoever replays a log judges its petition again: 20 % by heads and by area, with its signatures', () => {
  expect(notified(petition(60, 6_000))).toBe('accepted');
  expect(notified(petition(59, 6_000))).toBe('bad-convener');
  expect(notified(petition(60, 5_999))).toBe('bad-convener');
  expect(notified(petition(301, 6_000))).toBe('bad-convener');
  expect(notified(petition(60, 6_000, 'mandate'))).toBe('bad-convener');
});

test('a survey, a unanimous matter and a matter under a lower item do not stand in a notice', () => {
  const first = (over: JsonObject) => (fields: JsonObject) => ({
    motions: (fields['motions'] as JsonObject[]).map((motion, index) =>
      index === 0 ? { ...motion, ...over } : motion,
    ),
  });
  expect(notified(first({ matter: 'M09', item: 5 }))).toBe('accepted');
  for (const matter of ['M24', 'M25', 'M29', 'M99']) expect(notified(first({ matter, item: 9 }))).toBe('bad-motions');
  expect(notified(first({ matter: 'M11', item: 5 }))).toBe('bad-motions');
});
