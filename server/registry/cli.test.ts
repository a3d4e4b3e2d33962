import { spawn } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const REGISTRY = path('../demo/fenglin/registry.json');
const ROSTER = path('../demo/fenglin/roster.xlsx');

function run(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', path('cli.ts'), ...args]);
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

test('the command prints one JSON object and ends well although there are doubts', async () => {
  const { code, out, err } = await run('--registry', REGISTRY, '--roster', ROSTER);
  expect([code, err]).toEqual([0, '']);
  const printed = JSON.parse(out) as Record<string, unknown>;
  expect(Object.keys(printed)).toEqual(
    expect.arrayContaining(['units', 'countedUnits', 'heads', 'areaCm2', 'byUse', 'doubts', 'notes']),
  );
  const doubts = printed['doubts'] as object[];
  expect(Object.keys(doubts[0] ?? {})).toEqual(['sheet', 'row', 'unitCode', 'code', 'field', 'raw', 'parsed']);
});

test('unreadable input ends with code 2 and one sentence', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'roster-'));
  const prose = join(folder, 'prose.xlsx');
  await writeFile(prose, '楼号,户数\n1,66\n');
  const wrongFeed = join(folder, 'feed.json');
  await writeFile(wrongFeed, '{"estate":"x","units":[{}]}');
  const refused = await Promise.all([
    run(),
    run('--registry', REGISTRY),
    run('--registry', REGISTRY, '--roster', ROSTER, '--force'),
    run('--registry', join(folder, 'none.json'), '--roster', ROSTER),
    run('--registry', REGISTRY, '--roster', folder),
    run('--registry', ROSTER, '--roster', ROSTER),
    run('--registry', REGISTRY, '--roster', REGISTRY),
    run('--registry', wrongFeed, '--roster', ROSTER),
    run('--registry', REGISTRY, '--roster', prose),
  ]);
  for (const { code, out, err } of refused) {
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^[^\n]+\n$/);
  }
});
