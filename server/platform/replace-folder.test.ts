import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { folderInTheMaking, removeUnfinished, replaceFolder } from './replace-folder.ts';

async function place(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'yijue-replace-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'web');
}

async function made(folder: string, word: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const name of ['page', 'script']) await writeFile(join(folder, name), word);
  return folder;
}

const wordsIn = async (folder: string): Promise<readonly string[]> =>
  Promise.all((await readdir(folder)).sort().map((name) => readFile(join(folder, name), 'utf8')));

test('a folder is replaced as a whole, and nothing stays beside it', async () => {
  const target = await place();
  await replaceFolder(await made(`${target}.1`, 'old'), target);
  await writeFile(join(target, 'only-old'), 'old');
  await replaceFolder(await made(`${target}.2`, 'new'), target);
  expect(await wordsIn(target)).toEqual(['new', 'new']);
  expect(await readdir(join(target, '..'))).toEqual(['web']);
});

test('of ten that come at once one wins with all of its files', async () => {
  const target = await place();
  await made(target, 'old');
  const words = Array.from({ length: 10 }, (_, index) => `${index}`);
  const folders = await Promise.all(words.map((word) => made(`${target}.${word}`, word)));
  await Promise.all(folders.map((folder) => replaceFolder(folder, target)));
  const [first, second, ...more] = await wordsIn(target);
  expect([first, more]).toEqual([second, []]);
  expect(words).toContain(first);
  expect(await readdir(join(target, '..'))).toEqual(['web']);
});

test('what a killed process left is removed, and what a living one makes is not', async () => {
  const target = await place();
  await made(target, 'whole');
  // No process has so high a number.
  for (const left of [`${target}.99999999`, `${target}.99999999.old`, folderInTheMaking(target)]) await made(left, 'x');
  await removeUnfinished(target);
  expect((await readdir(join(target, '..'))).sort()).toEqual(['web', `web.${process.pid}`]);
});
