import { ed25519 } from '@noble/curves/ed25519.js';
import { expect, test } from 'vitest';
import { concat, equalBytes, toHex, utf8 } from '../bytes.ts';
import { deliveryListBytes, DELIVERY_LIST_TYPE } from '../count/delivery-list.ts';
import { cosignatureLine, cosignatureMessage } from '../log/cosignature.ts';
import { COSIGNATURE_V1, formatVkey } from '../log/note.ts';
import { formatTlogProof } from '../log/proof.ts';
import { MemoryTree } from '../log/memory-tree.ts';
import { leafHash } from '../log/merkle.ts';
import { tileBytes } from '../log/tiles.ts';
import { WITNESS_PATIENCE_MS } from '../replay/head-rules.ts';
import { fixed, rememberingChecks } from '../testing/fixed-keys.ts';
import { nodeChecks } from '../testing/keys.ts';
import { playTo } from '../testing/refusals.ts';
import { TestAssembly } from '../testing/test-assembly.ts';
import { bundleOf, bundleParts, resealedBundleOf } from '../testing/test-bundle.ts';
import { voterNamed } from '../testing/test-estate.ts';
import { PEOPLE, type AssemblyOptions } from '../testing/test-preparation.ts';
import { playCertified, playWhole } from '../testing/whole-assembly.ts';
import { sayCheck } from './checks.ts';
import { ENTRIES, headPath, OPENINGS, README, rollPath, tilePathsOf } from './paths.ts';
import { parsePolicy, policyText } from './policy.ts';
import { eachLine, linesOf, memorySource } from './source.ts';
import { TreeReader } from './tree-reader.ts';
import { fingerprint, isExpectable, type Trust } from './trust.ts';
import { verifyBundle } from './verify.ts';
import type { BundleLevel } from './outline.ts';
import { bundleId, writeBundle, type BundleContents, type BundleStream } from './write.ts';

const checks = rememberingChecks(nodeChecks);
const verify = (files: ReadonlyMap<string, Uint8Array>, trust: Trust = {}) =>
  verifyBundle(memorySource(files), trust, checks);
const statuses = async (files: ReadonlyMap<string, Uint8Array>, trust?: Trust) =>
  (await verify(files, trust)).checks.map(({ status }) => status);
const atLevel = (level: BundleLevel, disclosure: 'totals' | 'rooms' | 'rooms-and-marks' = 'rooms-and-marks') =>
  bundleOf(playWhole({ rules: { disclosure } }), level);
const text = (files: ReadonlyMap<string, Uint8Array>, path: string) => new TextDecoder().decode(files.get(path));

test('at each level exactly what stays closed is said not to be checkable, and nothing of it to have passed', async () => {
  const closed = async (level: 'totals' | 'rooms' | 'rooms-and-marks') => {
    const report = await verify(atLevel(level, level));
    expect(report.passed).toBe(true);
    return report.checks.flatMap((check) =>
      check.status === 'not-checkable' ? [`${check.id}: ${check.closed} of ${check.of}`] : [],
    );
  };
  expect(await closed('totals')).toEqual(['4: 12 of 12', '6: 7 of 7', '8: 7 of 7']);
  expect(await closed('rooms')).toEqual(['6: 7 of 7', '8: 7 of 7']);
  expect(await closed('rooms-and-marks')).toEqual([]);
});

test('entries are the same bytes at every level', () => {
  const play = playWhole();
  const levels: BundleLevel[] = ['totals', 'rooms', 'rooms-and-marks', 'certifying'];
  expect(new Set(levels.map((level) => text(bundleOf(play, level), 'entries.jsonl'))).size).toBe(1);
});

test('new phones are in the report at every level: how many, and who signed for them', async () => {
  const play = playWhole({}, (open) => {
    open.changeContact('bo');
    open.changeContact('an', [open.devices.get('an')!]);
  });
  for (const level of ['totals', 'rooms', 'rooms-and-marks', 'certifying'] as const)
    expect((await verify(bundleOf(play, level))).contactChanges).toEqual({ owner: 1, 'two-staff': 1 });
});

test('what the totals level hides is not in any of its files', () => {
  const files = atLevel('totals', 'totals');
  const all = [...files.values()].map((bytes) => new TextDecoder().decode(bytes)).join('');
  expect(all).not.toContain('1幢1单元101');
  expect(files.has(OPENINGS)).toBe(false);
});

test('a certified bundle shows what its notice said it would, or fails check 0, until its file is closed', async () => {
  const files = new Map(atLevel('rooms-and-marks'));
  files.delete(OPENINGS);
  const erased = await verify(files);
  expect(erased.passed).toBe(true);
  expect(erased.checks.filter(({ status }) => status === 'not-checkable').map(({ id }) => id)).toEqual([6, 8]);
  const open = playCertified({ rules: { disclosure: 'rooms-and-marks' } });
  const unarchived = new Map(bundleOf(open, 'rooms-and-marks'));
  unarchived.delete(OPENINGS);
  expect((await statuses(unarchived))[0]).toBe('failed');
  const silent = { rules: { silent: 'join-majority' as const } };
  const deliver = (play: TestAssembly) => {
    const document = play.bytesDocument(deliveryListBytes([voterNamed('er')]), DELIVERY_LIST_TYPE);
    play.act('delivery', { document, method: '上门', units: 1 }, PEOPLE.convener);
  };
  const tallies = playWhole(silent, deliver).tallies(new Set([voterNamed('er')]));
  const served = playWhole({ ...silent, tallies }, deliver);
  const withList = bundleOf(served);
  expect((await verify(withList)).passed).toBe(true);
  const list = [...served.documents].find(([, bytes]) => new TextDecoder().decode(bytes).startsWith('{"voters"'))![0];
  const without = new Map(withList);
  without.delete(`documents/${list}`);
  expect((await statuses(without))[0]).toBe('failed');
});

test('at lower levels a tally that cannot be true fails check 8 even so', async () => {
  const tallies = playWhole().tallies() as { outcome: string }[];
  const forged = tallies.map((each, i) => (i === 0 ? { ...each, outcome: 'NOT_PASSED' } : each));
  const rules = { disclosure: 'totals' as const };
  const files = new Map(resealedBundleOf(playWhole({ rules, tallies: forged as never })));
  files.delete(OPENINGS);
  const report = await verify(files);
  expect(report.checks.filter(({ status }) => status === 'failed').map(({ id }) => id)).toEqual([8]);
});

test('a log before its tally, and a cancelled one, can be checked as far as they go', async () => {
  const open = bundleOf(playTo('voting', {}, (play) => void play.ballot('bo', { m2: 'for' })));
  expect(await statuses(open)).toEqual([
    ...['passed', 'passed', 'passed', 'passed', 'passed', 'passed', 'not-checkable', 'passed'],
    ...['not-checkable', 'not-checkable', 'passed'],
  ]);
  const cancelled = playTo('opened');
  cancelled.act('cancel', { document: cancelled.document('why'), reason: '筹备中止' }, PEOPLE.officer);
  const report = await verify(bundleOf(cancelled));
  expect(report.passed).toBe(true);
  expect(report.result).toBeNull();
});

test('openings before the close fail check 0', async () => {
  const files = new Map(bundleOf(playTo('voting', {}, (play) => void play.ballot('bo', { m2: 'for' }))));
  expect((await statuses(files.set(OPENINGS, new Uint8Array())))[0]).toBe('failed');
});

test('a key, a fingerprint, or nothing: the origin is verified only by what came from elsewhere', async () => {
  const files = atLevel('certifying');
  const { vkey } = new TestAssembly().log.key;
  expect((await verify(files)).originVerified).toBe(false);
  expect((await verify(files, { vkeys: [vkey] })).originVerified).toBe(true);
  expect((await verify(files, { vkeys: [fingerprint(vkey)] })).originVerified).toBe(true);
  const other = await verify(files, { vkeys: [fingerprint('another key')] });
  expect([other.passed, other.originVerified, other.checks[0]!.status]).toEqual([false, false, 'failed']);
  expect([isExpectable(vkey), isExpectable(fingerprint(vkey)), isExpectable('key')]).toEqual([true, true, false]);
});

test('a receipt for an entry of this log is found where it says, one for another entry is not', async () => {
  const play = playWhole();
  const tree = new MemoryTree(play.log.entries.map(leafHash));
  const receipt = (index: number, of: number) =>
    formatTlogProof({ index, proof: tree.inclusionProof(of), checkpoint: play.log.checkpoint() });
  const files = bundleOf(play);
  expect((await verify(files, { receipts: [receipt(20, 20)] })).passed).toBe(true);
  expect((await statuses(files, { receipts: [receipt(21, 20)] }))[10]).toBe('failed');
  expect((await statuses(files, { receipts: ['not a receipt'] }))[10]).toBe('failed');
});

test('heads lack a required one, or carry a line that nobody can judge: check 1 fails', async () => {
  const play = playWhole();
  const files = bundleOf(play);
  const notice = headPath(play.log.filed.get('notice')!.seq + 1);
  const missing = new Map(files);
  missing.delete(notice);
  expect((await statuses(missing))[1]).toBe('failed');
  const extra = `${text(files, notice)}— someone.example.org ${btoa('abcdefgh')}\n`;
  expect((await statuses(new Map(files).set(notice, utf8(extra))))[1]).toBe('failed');
});

const witnessSecret = fixed('witness');
const witness = {
  name: 'street.example.org/w1',
  vkey: formatVkey('street.example.org/w1', ed25519.getPublicKey(witnessSecret), COSIGNATURE_V1),
};

/** A log whose required heads need one cosignature. */
function witnessed(cosigned: boolean): Map<string, Uint8Array> {
  const options: AssemblyOptions = {
    tampering: {
      body: (type, body) => (type === 'open-log' ? { ...body, quorum: 1, witnesses: [witness.vkey] } : body),
    },
  };
  const files = new Map(bundleOf(playWhole(options)));
  if (!cosigned) return files;
  for (const [path, bytes] of files) {
    if (!path.startsWith('heads/')) continue;
    const note = new TextDecoder().decode(bytes);
    const body = note.slice(0, note.indexOf('\n\n') + 1);
    const signature = ed25519.sign(cosignatureMessage(body, 1_790_000_000), witnessSecret);
    const publicKey = ed25519.getPublicKey(witnessSecret);
    files.set(path, utf8(`${note}${cosignatureLine(witness.name, publicKey, 1_790_000_000, signature)}`));
  }
  return files;
}

test('heads that an officer attested stand in place of cosigned ones, and the report names them', async () => {
  const play = playTo('voting', { witnesses: [witness.vkey] });
  const sizes = (['notice', 'roll-frozen'] as const).map((type) => play.log.filed.get(type)!.seq + 1);
  play.log.wait(WITNESS_PATIENCE_MS);
  const attest = (size: number) =>
    play.act('head-attested', { head: { root: toHex(play.log.rootAt(size)), size } }, PEOPLE.officer);
  attest(sizes[1]!);
  expect(await verify(bundleOf(play))).toMatchObject({ passed: false, attestedHeads: [sizes[1]] });
  attest(sizes[0]!);
  expect(await verify(bundleOf(play))).toMatchObject({ passed: true, attestedHeads: sizes });
});

test('where the log names witnesses, the required heads need their quorum', async () => {
  expect((await verify(witnessed(true), { vkeys: [witness.vkey] })).passed).toBe(true);
  expect((await statuses(witnessed(false)))[1]).toBe('failed');
  expect((await statuses(atLevel('certifying'), { vkeys: [witness.vkey] }))[0]).toBe('failed');
});

test('a policy has one text for what open-log says', () => {
  const log = new TestAssembly().log.key.vkey;
  const policies = [
    { vkey: log, witnesses: [], quorum: 0 },
    { vkey: log, witnesses: [witness.vkey], quorum: 1 },
    { vkey: log, witnesses: [witness.vkey], quorum: 0 },
  ];
  for (const { vkey, witnesses, quorum } of policies)
    expect(parsePolicy(policyText({ vkey, witnesses, quorum }))).toEqual({
      ok: true,
      value: { log, witnesses, quorum },
    });
  expect(policyText(policies[1]!)).toBe(
    `log ${log}\nwitness w1 ${witness.vkey}\ngroup witnesses 1 w1\nquorum witnesses\n`,
  );
  for (const broken of [
    '',
    `log ${log}\n`,
    `log ${witness.vkey}\nquorum none\n`,
    `log ${log}\nquorum none\nquorum none\n`,
  ])
    expect(parsePolicy(broken).ok).toBe(false);
});

test('the verifier’s tree has the roots and tiles of the log’s own', () => {
  const leaves = Array.from({ length: 66_000 }, (_, i) => fixed(`${i % 1000}`));
  const tree = new MemoryTree(leaves);
  const reader = new TreeReader();
  const tiles = leaves.flatMap((leaf) => reader.push(leaf));
  expect(reader.root()).toEqual(tree.root());
  const all = new Map([...tiles, ...reader.partial()].map(({ path, bytes }) => [path, bytes]));
  expect([...all.keys()].sort()).toEqual(tilePathsOf(leaves.length).sort());
  expect(all.get('tile/1/000')).toEqual(tileBytes(1, 0, 256, tree.read));
  expect(all.get('tile/2/000.p/1')).toEqual(tileBytes(2, 0, 1, tree.read));
});

test('lines come whole however the source cuts the file', async () => {
  const pieces = ['{"a"', ':1}\n{"b":', '2}\n', '\n{"c":3}'];
  const source = {
    paths: () => ['x'],
    read: () => Promise.reject(new Error('not asked for')),
    async *chunks() {
      for (const piece of pieces) yield utf8(piece);
    },
  };
  const lines: unknown[] = [];
  for await (const piece of linesOf(source, 'x'))
    for (const line of eachLine(piece)) lines.push([new TextDecoder().decode(line), piece.complete]);
  expect(lines).toEqual([
    ['{"a":1}', true],
    ['{"b":2}', true],
    ['', true],
    ['{"c":3}', false],
  ]);
});

test('a bundle is named by its files, whatever order they come in', () => {
  const files = [...atLevel('totals', 'totals')].map(([path, bytes]) => ({ path, bytes }));
  const id = bundleId(files);
  expect(id).toMatch(/^[0-9a-f]{64}$/);
  expect(bundleId([...files].reverse())).toBe(id);
  expect(bundleId(files.filter(({ path }) => path !== README))).not.toBe(id);
});

const written = async (files: AsyncIterable<BundleStream>): Promise<Map<string, Uint8Array>> => {
  const all = new Map<string, Uint8Array>();
  for await (const { path, pieces } of files) {
    let bytes: Uint8Array = new Uint8Array(0);
    for await (const piece of pieces) bytes = concat(bytes, piece);
    all.set(path, bytes);
  }
  return all;
};

test('a bundle that is written page by page has the files that one made at once has, in their order', async () => {
  const play = playWhole();
  for (const level of ['totals', 'rooms', 'rooms-and-marks', 'certifying'] as const)
    for (const page of [1, 7, 1_000]) {
      const { outline, contents } = bundleParts(play, level, page);
      const [paged, whole] = [await written(writeBundle(outline, contents)), bundleOf(play, level)];
      expect([...paged.keys()]).toEqual([...whole.keys()]);
      expect([...paged].filter(([path, bytes]) => !equalBytes(bytes, whole.get(path)!))).toEqual([]);
    }
});

test('whoever writes a bundle reads one page ahead of what was taken from him and never two', async () => {
  const { outline, contents } = bundleParts(playWhole(), 'certifying', 2);
  let [read, taken, furthest] = [0, 0, 0];
  const entries: BundleContents['entries'] = async function* () {
    for await (const page of contents.entries()) {
      furthest = Math.max(furthest, ++read - taken);
      yield page;
    }
  };
  for await (const { path, pieces } of writeBundle(outline, { ...contents, entries })) {
    [read, taken] = [path === ENTRIES ? 0 : read, 0];
    for await (const _ of pieces) taken += 1;
    if (path === ENTRIES) break;
  }
  expect([read, furthest]).toEqual([Math.ceil(outline.state.size / 2), 1]);
});

test('a bundle is not written with a part missing', async () => {
  const { outline, contents } = bundleParts(playWhole());
  const none = { ...contents, entries: async function* () {} };
  await expect(written(writeBundle({ ...outline, heads: new Map() }, contents))).rejects.toThrow('head of size');
  await expect(written(writeBundle(outline, none))).rejects.toThrow('not that of the entries');
});

test('every status has its words in both languages', async () => {
  const said = async (files: ReadonlyMap<string, Uint8Array>) =>
    (await verify(files)).checks.map((check) => `${sayCheck(check, 'zh')} | ${sayCheck(check, 'en')}`);
  expect((await said(atLevel('totals', 'totals')))[4]).toBe(
    '本公开层级无法核对（12 条中 12 条未公开）：名册各户未公开 | ' +
      'not checkable at this level (12 of 12 lines closed): areas and electorates rest on closed lines',
  );
  const broken = new Map(atLevel('certifying'));
  broken.set(rollPath([...broken.keys()].find((path) => path.startsWith('rolls/'))!.slice(6, 70)), utf8('x\n'));
  const lines = await said(broken);
  expect(lines[3]).toBe('通过 | passed');
  expect(lines[4]).toContain('FAILED');
  expect(lines[8]).toBe('未执行（第 4 项未通过） | not run because check 4 failed');
});
