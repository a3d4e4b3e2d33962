import { beforeEach, expect, test } from 'vitest';
import { formatReceipt } from '../../crypto/ballot/receipt-text.ts';
import { shortCode } from '../../crypto/ballot/short-code.ts';
import type { Instant } from '../../crypto/brands.ts';
import { fromUtf8, toHex } from '../../crypto/bytes.ts';
import { leafHash } from '../../crypto/log/merkle.ts';
import { MemoryTree, rootOfLeaves } from '../../crypto/log/memory-tree.ts';
import { formatVkey } from '../../crypto/log/note.ts';
import { formatTlogProof } from '../../crypto/log/proof.ts';
import { parseTilePath, tileBytes } from '../../crypto/log/tiles.ts';
import { noteKey } from '../../crypto/testing/fixed-keys.ts';
import { TestLog } from '../../crypto/testing/test-log.ts';
import type { Phase } from '../public/assembly-api.ts';
import { keepReceipt } from '../state/receipts.ts';
import { checkReceipt, type Checked, type CheckPorts } from './check-receipt.ts';
import { checkZh } from './check.zh-CN.ts';
import { findCode } from './find-code.ts';

const path = { estate: 'fenglin', assembly: '5c0ffee5c0ffee05' };
const SIZE = 300;

const log = new TestLog('2026-03-20T04:05:06.000Z' as Instant);
for (let n = 0; n < SIZE; n++) log.append('announce', { n, received: log.at });
const tree = new MemoryTree(log.entries.map(leafHash));
const vkey = formatVkey(log.origin, log.key.publicKey);
const codeOf = (seq: number) => shortCode(leafHash(log.entries[seq]!));

const receiptOf = (seq: number): string =>
  formatReceipt({
    ...{ vkey, entry: fromUtf8(log.entries[seq]!)! },
    proof: formatTlogProof({ index: seq, proof: tree.inclusionProof(seq), checkpoint: log.checkpoint() }),
  });

const ports = (phase: Phase = 'closed', over: Partial<CheckPorts> = {}): CheckPorts => ({
  host: 'vote.example.org',
  vkey: async () => vkey,
  checkpoint: async () => log.checkpoint(),
  tile: () => async (name) => {
    const { level, index, width } = parseTilePath(name)!;
    return tileBytes(Number(level), index, width, tree.read);
  },
  entry: async (_path, seq) => ({ entry: fromUtf8(log.entries[seq]!)! }),
  search: async () => [],
  assembly: async () => ({ phase, log: { witnesses: [] } }),
  ...over,
});

const check = (typed: string, use = ports(), brought: string | null = null): Promise<Checked> =>
  checkReceipt(path, typed, brought, use);

beforeEach(() => localStorage.clear());

test('after the close a number finds its entry, however it was typed', async () => {
  const code = codeOf(270);
  const asTyped = `${code.slice(0, 4).toLowerCase()}-${code.slice(4)}`.replaceAll('0', 'o').replaceAll('1', 'l');
  for (const typed of [code, asTyped, ` ${code.slice(0, 4)} ${code.slice(4)} `]) {
    const checked = await check(typed);
    expect(checked).toMatchObject({ kind: 'included', trust: 'served', onDevice: false });
    expect(checked).toMatchObject({ found: [{ seq: 270, code, size: SIZE, received: log.at, origin: log.origin }] });
  }
});

test('before the close a number is not looked up, unless its receipt is kept on this device', async () => {
  expect(await check(codeOf(7), ports('voting'))).toEqual({ kind: 'sealed' });
  keepReceipt({ ...path, title: '', code: codeOf(7), units: [], text: receiptOf(7), received: '' });
  expect(await check(codeOf(7), ports('voting'))).toMatchObject({
    kind: 'included',
    onDevice: true,
    found: [{ seq: 7 }],
  });
});

test('a number that no entry has is said to be absent, after every entry was looked at', async () => {
  expect(await check('00000000')).toEqual({ kind: 'absent', size: SIZE });
});

test('a service that hides the entry among its hashes is found out', async () => {
  const hidden = ports('closed', {
    tile: () => async (name) => {
      const bytes = (await ports().tile('')(name))!.slice();
      if (name.startsWith('tile/0/001')) bytes[14 * 32] = bytes[14 * 32]! ^ 1;
      return bytes;
    },
  });
  expect(await check(codeOf(270), hidden)).toEqual({ kind: 'bad', fault: 'differs' });
  const other = ports('closed', { entry: async () => ({ entry: fromUtf8(log.entries[1]!)! }) });
  expect(await check(codeOf(270), other)).toEqual({ kind: 'bad', fault: 'entry-differs' });
});

test('entries that share a number are all listed', async () => {
  const leaves = Array.from({ length: 5 }, (_, i) => new Uint8Array(32).fill(i < 2 ? 7 : i + 40).fill(i, 20));
  const bytes = new Uint8Array(leaves.flatMap((leaf) => [...leaf]));
  const root = rootOfLeaves(leaves);
  const found = await findCode(shortCode(leaves[0]!), { origin: 'x', size: 5, root }, async () => bytes);
  expect(found).toMatchObject([{ seq: 0 }, { seq: 1 }]);
});

test('in a log too long to fetch the service searches, and has to prove what it finds', async () => {
  const long = 30_000;
  const leaves = Array.from({ length: long }, (_, i) => leafHash(new Uint8Array([i >> 8, i & 255])));
  const grown = new MemoryTree(leaves);
  const checkpoint = log.checkpoint(long, grown.root());
  const proofOf = (index: number) => formatTlogProof({ index, proof: grown.inclusionProof(index), checkpoint });
  const asking = (index: number) =>
    ports('closed', {
      checkpoint: async () => checkpoint,
      search: async () => [{ leafHash: toHex(leaves[9]!), receipt: proofOf(index) }],
      entry: async () => ({ entry: '' }),
    });
  // The entry itself is held against the proven hash as well.
  expect(await check(shortCode(leaves[9]!), asking(9))).toEqual({ kind: 'bad', fault: 'entry-differs' });
  expect(await check(shortCode(leaves[9]!), asking(8))).toEqual({ kind: 'bad', fault: 'differs' });
});

test('a full receipt needs no service, and says under which head it stands', async () => {
  const offline = ports('voting', { vkey: async () => null });
  const checked = await checkReceipt(null, receiptOf(12), null, offline);
  expect(checked).toMatchObject({ kind: 'included', trust: 'itself', found: [{ seq: 12, size: SIZE }] });
  expect(await check(receiptOf(12), ports(), vkey)).toMatchObject({ kind: 'included', trust: 'brought' });
});

test('the link in the square of a receipt names its assembly; a link of another service is not followed', async () => {
  const link = (host: string) => `https://${host}/e/fenglin/a/${path.assembly}/check#${codeOf(3)}`;
  expect(await checkReceipt(null, link('vote.example.org'), null, ports())).toMatchObject({
    kind: 'included',
    found: [{ seq: 3 }],
  });
  expect(await check(link('evil.example'))).toMatchObject({ kind: 'elsewhere', host: 'evil.example' });
});

test('what is no receipt is said to be none, and a number without its assembly asks for it', async () => {
  for (const typed of ['7K4M92U', 'hello', 'https://vote.example.org/', 'javascript:alert(1)//e/a/check'])
    expect(await check(typed)).toEqual({ kind: 'unreadable' });
  expect(await checkReceipt(null, codeOf(3), null, ports())).toEqual({ kind: 'needs-path' });
});

test('every fault of a receipt has a sentence of its own', async () => {
  const good = receiptOf(12);
  const other = formatVkey('vote.example.org/log/0123456789abcdef', log.key.publicKey);
  const stranger = formatVkey(log.origin, noteKey(log.origin, 'stranger').publicKey);
  const faults: [string, string | null, string][] = [
    [good.replace('"n":12', '"n":13'), null, 'not-included'],
    [good.replace(/\nindex 12\n/, '\nindex 12x\n'), null, 'proof-unreadable'],
    [good, 'nonsense', 'key-unreadable'],
    [good, other, 'other-log'],
    [good, stranger, 'head-unsigned'],
  ];
  for (const [text, brought, fault] of faults) {
    expect(await check(text, ports(), brought)).toEqual({ kind: 'bad', fault });
    expect(checkZh).toHaveProperty([`check.fault.${fault}`]);
  }
});
