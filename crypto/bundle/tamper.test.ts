import { expect, test } from 'vitest';
import { useSha256 } from '../hash.ts';
import { createHash } from 'node:crypto';
import { rememberingChecks } from '../testing/fixed-keys.ts';
import { nodeChecks } from '../testing/keys.ts';
import { bundleOf } from '../testing/test-bundle.ts';
import { playWhole } from '../testing/whole-assembly.ts';
import { parseBundlePath } from './paths.ts';
import { memorySource } from './source.ts';
import { verifyBundle } from './verify.ts';

useSha256((bytes) => new Uint8Array(createHash('sha256').update(bytes).digest()));
const checks = rememberingChecks(nodeChecks);
const play = playWhole();
const files = bundleOf(play);

/** Which check answers for which file (protocol: heads 1, entries and tiles 2, rolls 4, openings 6, certificate 9, else 0). */
function checkFor(path: string): number {
  const kind = parseBundlePath(path)!.kind;
  const byKind: Partial<Record<typeof kind, number>> = {
    checkpoint: 1,
    head: 1,
    entries: 2,
    tile: 2,
    roll: 4,
    openings: 6,
    certificate: 9,
  };
  return byKind[kind] ?? 0;
}

async function firstFailed(changed: ReadonlyMap<string, Uint8Array>): Promise<number | null> {
  const report = await verifyBundle(memorySource(changed), { vkeys: [play.log.key.vkey] }, checks);
  expect(report.passed).toBe(false);
  expect(report.result).toBeNull();
  return report.checks.find(({ status }) => status === 'failed')?.id ?? null;
}

function flipped(path: string, bit: number): Map<string, Uint8Array> {
  const bytes = files.get(path)!.slice();
  bytes[bit >> 3]! ^= 1 << (bit & 7);
  return new Map(files).set(path, bytes);
}

/** Spread over a file, its first and last bits always among them. */
const sample = (bits: number, count: number): number[] => [
  ...new Set(Array.from({ length: count }, (_, i) => Math.floor((i * (bits - 1)) / Math.max(1, count - 1)))),
];

test('untouched, the bundle passes each of the eleven checks', async () => {
  const report = await verifyBundle(memorySource(files), { vkeys: [play.log.key.vkey] }, checks);
  expect(report.checks.map(({ id, status }) => [id, status])).toEqual(
    Array.from({ length: 11 }, (_, id) => [id, 'passed']),
  );
  expect(report.result).not.toBeNull();
});

test.each([...files.keys()].map((path) => [checkFor(path), path] as const))(
  'check %d is the first to fail when a bit of %s flips',
  async (check, path) => {
    const bits = files.get(path)!.length * 8;
    const count = path === 'entries.jsonl' ? 60 : path.startsWith('documents/') ? 4 : 24;
    for (const bit of sample(bits, count)) {
      const found = await firstFailed(flipped(path, bit));
      expect({ bit, check: found }).toEqual({ bit, check });
    }
  },
);

test.each([...files.keys()].map((path) => [path]))(
  'without %s the bundle passes only where it may be lacking',
  async (path) => {
    const without = new Map(files);
    without.delete(path);
    // A document may be kept back; whoever holds it can still be asked for it by its hash. Marks may be erased once all is
    // archived, and are then told to be closed.
    if (path.startsWith('documents/') || path === 'openings.jsonl') {
      const report = await verifyBundle(memorySource(without), {}, checks);
      expect(report.passed).toBe(true);
    } else expect(await firstFailed(without)).toBe(path.startsWith('heads/') ? 1 : 0);
  },
);

test('a file that belongs to no bundle fails check 0', async () => {
  for (const path of [
    'note.txt',
    'heads/0',
    'heads/07',
    'tile/entries/000',
    'documents/x',
    `rolls/${'0'.repeat(64)}.jsonl`,
  ])
    expect(await firstFailed(new Map(files).set(path, new Uint8Array(3)))).toBe(0);
});

test('a cut or doubled end of a file is found like a changed bit', async () => {
  for (const [path, bytes] of files) {
    if (bytes.length === 0) continue;
    expect([path, await firstFailed(new Map(files).set(path, bytes.slice(0, -1)))]).toEqual([path, checkFor(path)]);
    const doubled = new Uint8Array([...bytes, bytes[bytes.length - 1]!]);
    expect([path, await firstFailed(new Map(files).set(path, doubled))]).toEqual([path, checkFor(path)]);
  }
});
