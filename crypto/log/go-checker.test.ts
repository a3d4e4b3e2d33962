import { expect, test } from 'vitest';
import { fromBase64, toBase64, utf8 } from '../bytes.ts';
import { TreeReader } from '../bundle/tree-reader.ts';
import { noteKey } from '../testing/fixed-keys.ts';
import { buildGoChecker, type GoCase, type GoChecker } from '../testing/go-checker.ts';
import { signHead } from '../testing/test-log.ts';
import { playWhole } from '../testing/whole-assembly.ts';
import { MemoryTree } from './memory-tree.ts';
import { leafHash } from './merkle.ts';
import { formatTlogProof } from './proof.ts';

const go = buildGoChecker();
const named = (fact: string) => (typeof go === 'string' ? `${fact} (SKIPPED: ${go})` : fact);
const goTest = (fact: string, run: (go: GoChecker) => void) =>
  test.skipIf(typeof go === 'string')(named(fact), () => run(go as GoChecker));

const key = noteKey('vote.example.org/log/90c4ec4e490c4ec4');
const LARGE = 66_000;
const entryOf = (index: number) => `{"number":${index},"text":"第${index}条"}`;
const leaves = Array.from({ length: LARGE }, (_, index) => leafHash(utf8(entryOf(index))));
/** Around the edges of tiles and of powers of two, up to a tree whose tiles have three levels. */
const SIZES = [1, 2, 3, 255, 256, 257, 511, 512, 513, 65_536, LARGE];
const trees = new Map(SIZES.map((size) => [size, new MemoryTree(leaves.slice(0, size))]));
const head = (size: number) => signHead(key, size, trees.get(size)!.root());

const { vkey } = key;
const receipt = (index: number, size: number) =>
  formatTlogProof({ index, proof: trees.get(size)!.inclusionProof(index), checkpoint: head(size) });
const includes = (index: number, size: number): GoCase => ({
  vkey,
  receipt: receipt(index, size),
  entry: entryOf(index),
});
const extended = (old: number, size: number): GoCase => ({
  ...{ vkey, old: head(old), checkpoint: head(size) },
  proof: trees.get(size)!.consistencyProof(old).map(toBase64),
});
function tiled(size: number): GoCase & { readonly tiles: Readonly<Record<string, string>> } {
  const reader = new TreeReader();
  const built = leaves.slice(0, size).flatMap((leaf) => reader.push(leaf));
  const tiles = [...built, ...reader.partial()].map(({ path, bytes }) => [path, toBase64(bytes)] as const);
  const entries = Array.from({ length: size }, (_, index) => entryOf(index));
  return { vkey, checkpoint: head(size), tiles: Object.fromEntries(tiles), entries };
}

/** The same base64 with one bit of what it holds changed. */
function flipped(text: string, bit = 0): string {
  const bytes = fromBase64(text)!.slice();
  bytes[bit >> 3]! ^= 1 << (bit & 7);
  return toBase64(bytes);
}

goTest('Go’s tlog accepts every receipt, consistency proof and tile of trees of one to 66,000 entries', (checker) => {
  const pairs = SIZES.flatMap((old) => SIZES.filter((size) => size >= old).map((size) => [old, size] as const));
  const receipts = SIZES.flatMap((size) =>
    [...new Set([0, 1, 254, 255, 256, size >> 1, size - 1])].filter((i) => i < size).map((i) => includes(i, size)),
  );
  const cases = [...receipts, ...pairs.map(([old, size]) => extended(old, size)), ...SIZES.map(tiled)];
  expect(cases.length).toBeGreaterThan(120);
  expect(checker.check(cases).filter((why) => why !== '')).toEqual([]);
});

goTest(
  'Go’s tlog refuses whatever was changed in a head, a receipt, a consistency proof, a tile or an entry',
  (checker) => {
    const [old, size] = [257, 513];
    const good = extended(old, size);
    const proof = good.proof!;
    const tree = tiled(size);
    const path = 'tile/0/001';
    const other = noteKey(key.name, 'another key');
    const swapped = (index: number) => proof.map((hash, at) => (at === index ? flipped(hash) : hash));
    const [lines, checkpoint] = receipt(200, size).split('\n\n') as [string, string, string];
    const rest = receipt(200, size).slice(lines.length);
    const lastHash = lines.slice(lines.lastIndexOf('\n') + 1);
    const cases: readonly (readonly [string, GoCase])[] = [
      ['a head of another key', { vkey: other.vkey, checkpoint: head(size) }],
      ['a head of another name', { vkey: noteKey('vote.example.org/log/other').vkey, checkpoint: head(size) }],
      ['a head with another size', { vkey, checkpoint: head(size).replace('\n513\n', '\n514\n') }],
      [
        'a head with another root',
        { vkey, checkpoint: head(size).replace(/\n[^\n]{44}\n/, head(512).match(/\n[^\n]{44}\n/)![0]) },
      ],
      ...proof.map(
        (_, index) => [`a consistency proof with hash ${index} changed`, { ...good, proof: swapped(index) }] as const,
      ),
      ['a consistency proof cut short', { ...good, proof: proof.slice(0, -1) }],
      ['a consistency proof with a hash more', { ...good, proof: [...proof, proof[0]!] }],
      ['a consistency proof from another size', { ...good, old: head(256) }],
      ['heads in the wrong order', { ...good, old: good.checkpoint!, checkpoint: good.old! }],
      ['a receipt of another entry', { vkey, receipt: receipt(200, size), entry: entryOf(201) }],
      [
        'a receipt with another index',
        { ...includes(200, size), receipt: receipt(200, size).replace('index 200', 'index 201') },
      ],
      [
        'a receipt with a hash changed',
        { ...includes(200, size), receipt: lines.replace(lastHash, flipped(lastHash)) + rest },
      ],
      ['a receipt without its last hash', { ...includes(200, size), receipt: lines.slice(0, -45) + rest }],
      [
        'a receipt under another head',
        { ...includes(200, size), receipt: receipt(200, size).replace(checkpoint, head(512).split('\n\n')[0]!) },
      ],
      ['a tile with one bit changed', { ...tree, tiles: { ...tree.tiles, [path]: flipped(tree.tiles[path]!, 4097) } }],
      [
        'a tile one hash short',
        { ...tree, tiles: { ...tree.tiles, [path]: toBase64(fromBase64(tree.tiles[path]!)!.slice(32)) } },
      ],
      ['a tile missing', { ...tree, tiles: { 'tile/0/000': tree.tiles['tile/0/000']! } }],
      ['an entry changed', { ...tree, entries: tree.entries!.map((entry, i) => (i === 300 ? `${entry} ` : entry)) }],
      [
        'two entries exchanged',
        { ...tree, entries: [tree.entries![1]!, tree.entries![0]!, ...tree.entries!.slice(2)] },
      ],
      ['an entry left out', { ...tree, entries: tree.entries!.slice(1) }],
    ];
    const answers = checker.check(cases.map(([, each]) => each));
    expect(cases.filter((_, i) => answers[i] === '').map(([name]) => name)).toEqual([]);
    expect(cases).toHaveLength(19 + proof.length);
  },
);

goTest('Go’s note and tlog read the log of a whole assembly with its real entries', (checker) => {
  const { log } = playWhole();
  const texts = log.entries.map((bytes) => new TextDecoder().decode(bytes));
  const reader = new TreeReader();
  for (const bytes of log.entries) reader.push(leafHash(bytes));
  const tiles = Object.fromEntries(reader.partial().map(({ path, bytes }) => [path, toBase64(bytes)]));
  const whole = { vkey: log.key.vkey, checkpoint: log.checkpoint(), tiles, entries: texts };
  const answers = checker.check([whole, { ...whole, entries: [...texts.slice(0, -1), `${texts.at(-1)!} `] }]);
  expect(answers[0]).toBe('');
  expect(answers[1]).toContain('is not the leaf of its tile');
});
