import { fc, test as property } from '@fast-check/vitest';
import { expect } from 'vitest';
import { canonicalize, type Json, type JsonObject } from '../canonical.ts';
import type { EntryType } from '../entries/bodies.ts';
import { rememberingChecks } from '../testing/fixed-keys.ts';
import { nodeChecks } from '../testing/keys.ts';
import type { TestAssembly } from '../testing/test-assembly.ts';
import { resealedBundleOf } from '../testing/test-bundle.ts';
import { TestLog } from '../testing/test-log.ts';
import { playWhole } from '../testing/whole-assembly.ts';
import { memorySource } from './source.ts';
import { verifyBundle } from './verify.ts';

const checks = rememberingChecks(nodeChecks);
const play = playWhole();

type Place = { readonly holder: Record<string, Json>; readonly key: string };

/** What the log's key alone vouches for: how an owner was checked, and when something was received. */
const SERVICE_SAYS: readonly string[] = ['capacity', 'evidence', 'method', 'received'];

/** Every value inside a body that something else could be put in place of. */
function places(value: Json): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as unknown as Record<string, Json>;
  return Object.keys(holder)
    .filter((key) => !SERVICE_SAYS.includes(key))
    .flatMap((key) => [{ holder, key }, ...places(holder[key]!)]);
}

/** The play's log with one value of one body replaced, or taken out, and the chain made whole again. */
function changedPlay(entry: number, place: number, value: Json | undefined): TestAssembly | null {
  const log = new TestLog(play.log.at, {}, play.log.origin);
  let changed = false;
  for (const [seq, bytes] of play.log.entries.entries()) {
    const { at, body, type } = JSON.parse(new TextDecoder().decode(bytes)) as {
      at: never;
      body: JsonObject;
      type: EntryType;
    };
    const all = seq === entry ? places(body) : [];
    const chosen = all[place % Math.max(1, all.length)];
    if (chosen) {
      const before = canonicalize(body);
      if (value === undefined && !Array.isArray(chosen.holder)) delete chosen.holder[chosen.key];
      else chosen.holder[chosen.key] = value ?? null;
      changed = canonicalize(body) !== before;
    }
    log.at = at;
    log.append(type, body);
  }
  return changed
    ? (Object.assign(Object.create(Object.getPrototypeOf(play) as object), play, { log }) as TestAssembly)
    : null;
}

const values = fc.constantFrom<Json | undefined>(
  ...[undefined, null, true, 0, -1, 1, 7, Number.MAX_SAFE_INTEGER, '', [], {}, ['c1'], 'm1', 'o1', 'online', 'P-0001'],
  ...['0'.repeat(64), 'a'.repeat(32), 'A'.repeat(43), 'x'.repeat(300), '2026-11-30T00:00:00.000Z', '2026-11-30'],
);

property.prop([fc.integer({ min: 1, max: play.log.size - 1 }), fc.nat({ max: 400 }), values], { numRuns: 120 })(
  'whatever stands in a body instead, under a fresh seal, is refused by check 3, 5 or 7 and never breaks the verifier',
  async (entry, place, value) => {
    const changed = changedPlay(entry, place, value);
    if (!changed) return;
    const report = await verifyBundle(memorySource(resealedBundleOf(changed)), {}, checks);
    const failed = report.checks.filter(({ status }) => status === 'failed').map(({ id }) => id);
    expect([3, 5, 7]).toContain(failed[0]);
    expect(failed).toHaveLength(1);
  },
);
