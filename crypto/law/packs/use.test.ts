import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FIGURE_KEYS, FIGURES } from './figures.data.ts';

const CORE = join(import.meta.dirname, '../..');

/** Source of the checks, clocks and tally, without the packs themselves and without tests. */
const source = readdirSync(CORE, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !/\.test\.ts$|^testing/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((file) => !file.startsWith(join(CORE, 'law/packs')))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

test('the page promises to block, warn or remind only where a check or a clock asks for the figure', () => {
  const promised = FIGURE_KEYS.filter((key) => FIGURES[key].use !== 'shows');
  expect(promised.length).toBeGreaterThan(30);
  expect(promised.filter((key) => !new RegExp(`\\b${key}\\b`).test(source))).toEqual([]);
});
