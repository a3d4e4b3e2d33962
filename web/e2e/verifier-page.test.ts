import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { zipSync } from 'fflate';
import { build } from 'vite';
import { afterAll, beforeAll, expect } from 'vitest';
import { fingerprint } from '../../crypto/bundle/trust.ts';
import { formatTlogProof } from '../../crypto/log/proof.ts';
import { leafHash } from '../../crypto/log/merkle.ts';
import { MemoryTree } from '../../crypto/log/memory-tree.ts';
import { bundleOf } from '../../crypto/testing/test-bundle.ts';
import { playWhole } from '../../crypto/testing/whole-assembly.ts';
import { PROJECT_ROOT } from '../../server/platform/project.ts';
import { lookAsOwner } from './look.ts';
import { closeBrowser, fact, PHONE, visit, type Visit } from './visit.ts';

/* The page that residents keep on a disk, as they open it: a file, with the network off. */
const play = playWhole();
const key = play.log.key.vkey;
const files = bundleOf(play);
let folder: string;
/** That the page has started so far. */
let threads = 0;
const verifier = () => pathToFileURL(join(folder, 'verifier.html')).href;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yijue-verifier-'));
  const configFile = join(PROJECT_ROOT, 'vite.config.ts');
  const root = join(PROJECT_ROOT, 'web', 'verifier');
  await build({ root, configFile, mode: 'verifier', logLevel: 'error', build: { outDir: folder } });
});
afterAll(async () => {
  await closeBrowser();
  await rm(folder, { recursive: true, force: true });
});

async function zip(name: string, content: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, zipSync(Object.fromEntries(content), { level: 0 }));
  return path;
}

/** The page, opened from the disk by a browser that may reach nothing; every attempt is kept. */
async function opened(): Promise<Visit & { readonly asked: readonly string[] }> {
  const visitor = await visit(PHONE);
  const { page } = visitor;
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!/^(file|blob):/.test(request.url())) asked.push(request.url());
  });
  await page.context().setOffline(true);
  await page.route(/^(?!file:|blob:)/, (route) => route.abort());
  page.on('worker', () => void (threads += 1));
  await page.goto(verifier());
  return { ...visitor, asked };
}

async function check(visitor: Visit, bundle: string, keys = '', evidence = ''): Promise<Record<string, string>> {
  const { page } = visitor;
  await page.setInputFiles('input[type=file] >> nth=0', bundle);
  await page.fill('textarea >> nth=0', keys);
  await page.fill('textarea >> nth=1', evidence);
  await page.click('button.primary');
  await page.waitForSelector('[data-check]');
  return page.$$eval('[data-check]', (all) =>
    Object.fromEntries(all.map((each) => [each.getAttribute('data-check'), each.getAttribute('data-status')])),
  ) as Promise<Record<string, string>>;
}

const all = (status: string) => Object.fromEntries(Array.from({ length: 11 }, (_, id) => [String(id), status]));

fact('opened from a disk without a network, the page passes a good bundle and reaches for nothing', async () => {
  const visitor = await opened();
  const { page } = visitor;
  const receipt = formatTlogProof({
    index: 20,
    proof: new MemoryTree(play.log.entries.map(leafHash)).inclusionProof(20),
    checkpoint: play.log.checkpoint(),
  });
  const bundle = await zip('good.zip', files);
  await lookAsOwner(page, 'verifier-empty');
  expect(await check(visitor, bundle, fingerprint(key), receipt)).toEqual(all('passed'));
  await expect.soft(page.textContent('main')).resolves.toContain('来源与您填写的公钥一致');
  await lookAsOwner(page, 'verifier-passed');
  await page.click('header button');
  await expect.soft(page.textContent('main')).resolves.toContain('Every check that can be made passed');
  await lookAsOwner(page, 'verifier-passed-en');
  expect(visitor.asked).toEqual([]);
  expect(threads).toBeGreaterThan(0);
  expect(visitor.faults).toEqual([]);
  await visitor.close();
});

fact('a changed letter of an entry is named: which check, which entry, and that the rest was not run', async () => {
  const changed = new Map(files);
  const entries = new Uint8Array(changed.get('entries.jsonl')!);
  entries[entries.length >> 1]! ^= 1;
  const visitor = await opened();
  const found = await check(visitor, await zip('changed.zip', changed.set('entries.jsonl', entries)));
  expect(found['2']).toBe('failed');
  expect(Object.values(found)).not.toContain('passed');
  await expect.soft(visitor.page.textContent('[role=alert]')).resolves.toMatch(/第 \d+ 条记录/);
  await lookAsOwner(visitor.page, 'verifier-failed');
  await visitor.close();
});

fact('what a level keeps closed is said to be not checkable, with how many lines, and never passed', async () => {
  const visitor = await opened();
  const totals = bundleOf(playWhole({ rules: { disclosure: 'totals' } }), 'totals');
  const found = await check(visitor, await zip('totals.zip', totals));
  expect([found['4'], found['6'], found['8']]).toEqual(Array(3).fill('not-checkable'));
  await expect.soft(visitor.page.textContent('[data-check="4"]')).resolves.toContain('12 条中有 12 条未公开');
  await expect.soft(visitor.page.textContent('main')).resolves.toContain('来源未核实');
  await lookAsOwner(visitor.page, 'verifier-totals');
  await visitor.close();
});

fact('a mistyped key and a file that is no bundle are told apart from a bad bundle', async () => {
  const visitor = await opened();
  const { page } = visitor;
  await writeFile(join(folder, 'letter.zip'), 'not a bundle');
  await page.setInputFiles('input[type=file] >> nth=0', join(folder, 'letter.zip'));
  await page.click('button.primary');
  await expect.poll(() => page.textContent('[role=alert]')).toContain('不是记录包');
  await page.fill('textarea >> nth=0', 'a key');
  await page.click('button.primary');
  await expect.poll(() => page.textContent('[role=alert]')).toContain('没有认出');
  await visitor.close();
});
