import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { fingerprint } from '../../crypto/bundle/trust.ts';
import { TestAssembly } from '../../crypto/testing/test-assembly.ts';
import { bundleOf } from '../../crypto/testing/test-bundle.ts';
import { playWhole } from '../../crypto/testing/whole-assembly.ts';
import { PROJECT_ROOT } from '../platform/project.ts';
import { runVerify } from './verify-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'yijue-verify-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const play: TestAssembly = playWhole();
const files = bundleOf(play);
const { vkey } = play.log.key;

function directory(name: string, content: ReadonlyMap<string, Uint8Array> = files): string {
  const root = join(folder, name);
  for (const [path, bytes] of content) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
  return root;
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function verify(...argv: string[]) {
  let [out, err] = ['', ''];
  const code = await runVerify(argv, { out: (text) => (out += text), err: (text) => (err += text) });
  return { code, out, err };
}

const bundle = directory('bundle');

test('the command as people type it checks a directory without a database and says so with exit 0', () => {
  const { DATABASE_URL: _, ...env } = process.env;
  const argv = ['--import', 'tsx', 'server/disclosure/verify-cli.ts', '--vkey', vkey, bundle];
  const run = spawnSync(process.execPath, argv, { cwd: PROJECT_ROOT, env, encoding: 'utf8' });
  expect(run.stdout).toContain('来源与您提供的公钥一致');
  expect(run.stdout).toContain('m1 使用维修资金：通过 PASSED');
  expect(run.status).toBe(0);
});

test('a zip file of the bundle, with or without its folder, gives the same report', async () => {
  const expected = await verify(bundle);
  const flat = file('flat.zip', zipSync(Object.fromEntries(files)));
  const wrapped = Object.fromEntries([...files].map(([path, bytes]) => [`bundle/${path}`, bytes]));
  expect(await verify(flat)).toEqual(expected);
  expect(await verify(file('wrapped.zip', zipSync(wrapped)))).toEqual(expected);
});

test('without a key from elsewhere the origin is said not to be verified, with the fingerprint to compare', async () => {
  const { code, out } = await verify(bundle);
  expect(code).toBe(0);
  expect(out).toContain(`consistent; origin not verified: ${fingerprint(vkey)}`);
});

test('key, key file and printed fingerprint each verify the origin', async () => {
  const keyFile = file('key.txt', `${vkey}\n`);
  for (const expected of [vkey, keyFile, fingerprint(vkey), fingerprint(vkey).toUpperCase().replaceAll(' ', '')])
    expect((await verify('--vkey', expected, bundle)).out).toContain('every check that can be made passed');
});

test('a bundle of another key than the one expected fails check 0', async () => {
  const other = playWhole({ origin: 'vote.example.org/log/0123456789abcdef' }).log.key.vkey;
  const { code, out } = await verify('--json', '--vkey', other, bundle);
  expect(code).toBe(1);
  expect(failedChecks(out)).toEqual([0]);
});

test('an earlier head and a receipt of the same log are found again; those of another log fail check 10', async () => {
  const own = file('head', play.log.checkpoint(9));
  expect((await verify('--head', own, bundle)).code).toBe(0);
  const other = playWhole({ rules: { objectionDays: 5 } });
  const { code, out } = await verify('--json', '--head', file('fork', other.log.checkpoint(20)), bundle);
  expect(code).toBe(1);
  expect(failedChecks(out)).toEqual([10]);
});

test('a bundle that ends before the head somebody holds fails check 10', async () => {
  const unfinished = new TestAssembly().prepare();
  unfinished.ballot('bo', { m2: 'for' });
  const shorter = directory('shorter', bundleOf(unfinished.close()));
  const { code, out } = await verify('--json', '--head', file('later', play.log.checkpoint()), shorter);
  expect(code).toBe(1);
  expect(failedChecks(out)).toEqual([10]);
});

test('a changed byte is exit 1, with the check, its name and the first broken entry', async () => {
  const changed = new Map(files);
  const entries = new Uint8Array(changed.get('entries.jsonl')!);
  entries[entries.length - 40]! ^= 1;
  changed.set('entries.jsonl', entries);
  const { code, out } = await verify(directory('changed', changed));
  expect(code).toBe(1);
  expect(out).toContain(`FAILED: entry ${play.log.size - 1}`);
});

test.each([
  ['no argument', []],
  ['a missing directory', [join(folder, 'nowhere')]],
  ['a file that is no zip', [file('text.zip', 'not a zip')]],
  ['a folder that is no bundle', [directory('empty', new Map([['notes.txt', new Uint8Array(1)]]))]],
  ['a key that is none', ['--vkey', 'nonsense', bundle]],
  ['an option that is none', ['--quickly', bundle]],
  ['a head file that is missing', ['--head', join(folder, 'nowhere'), bundle]],
])('%s is exit 2 with one sentence and nothing on stdout', async (_, argv) => {
  const { code, out, err } = await verify(...argv);
  expect({ code, out, lines: err.trimEnd().split('\n').length }).toEqual({ code: 2, out: '', lines: 1 });
});

test('a link in a directory is refused, because it could lead out of the bundle', async () => {
  const linked = directory('linked');
  symlinkSync('/etc/hosts', join(linked, 'documents', 'link'));
  expect((await verify(linked)).code).toBe(2);
});

test('an archive with two files of one name is refused', async () => {
  const twice = zipSync({ 'entries.jsonl': new Uint8Array(1), 'entries.jsonx': new Uint8Array(1) });
  const text = Buffer.from(twice).toString('latin1').replaceAll('entries.jsonx', 'entries.jsonl');
  expect((await verify(file('twice.zip', Buffer.from(text, 'latin1')))).err).toContain('two files of one name');
});

const failedChecks = (json: string): number[] =>
  (JSON.parse(json) as { checks: { id: number; status: string }[] }).checks
    .filter(({ status }) => status === 'failed')
    .map(({ id }) => id);
