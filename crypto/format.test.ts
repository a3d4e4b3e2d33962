import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BODIES } from './entries/bodies.ts';
import { fillBlocks, formatBlocks } from './testing/format-blocks.ts';
import { BROKEN } from './replay/broken.data.ts';
import { vectorFiles, writeVectors } from './testing/vector-files.ts';
import { playWhole } from './testing/whole-assembly.ts';

const path = new URL('./FORMAT.md', import.meta.url);
const blocks = formatBlocks();

// After a change of the format: YIJUE_WRITE_FORMAT=1 npx vitest run --project crypto crypto/format.test.ts
// writes FORMAT.md and testdata/format; both belong into the commit.
if (process.env['YIJUE_WRITE_FORMAT']) {
  writeFileSync(path, fillBlocks(readFileSync(path, 'utf8'), blocks));
  await writeVectors(playWhole());
}
const text = readFileSync(path, 'utf8');

test('tables, examples and the worked example of FORMAT.md are those of the code', () => {
  expect(text).toBe(fillBlocks(text, blocks));
});

test('FORMAT.md has a place for every table and example', () => {
  const places = [...text.matchAll(/<!-- begin (.+?) -->/g)].map(([, name]) => name!);
  expect(places.sort()).toEqual([...blocks.keys()].sort());
});

test('FORMAT.md says for every type of entry what it means and every code of refusal where it applies', () => {
  const rules = text.slice(text.indexOf('## 1.'), text.indexOf('### All codes'));
  for (const type of Object.keys(BODIES)) expect(rules).toContain(`### \`${type}\`\n`);
  const unnamed = Object.keys(BROKEN).filter((code) => code !== 'bad-entry' && !rules.includes(`\`${code}\``));
  expect(unnamed).toEqual([]);
});

const plain = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

test('the vectors in testdata/format are those of the code', async () => {
  const { kept, made } = await vectorFiles(playWhole());
  expect([...kept.keys()].sort()).toEqual([...made.keys()].sort());
  for (const [name, bytes] of made) expect([name, plain(kept.get(name)!)]).toEqual([name, plain(bytes)]);
});
