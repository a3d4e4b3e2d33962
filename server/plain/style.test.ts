import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from '../platform/project.ts';

test("the pages without scripts have the app's own colours and sizes, to the letter", async () => {
  const read = (path: string) => readFile(join(PROJECT_ROOT, 'web', path), 'utf8');
  const [tokens, style] = await Promise.all([read('ui/tokens.css'), read('static/plain.css')]);
  expect(style.startsWith(tokens)).toBe(true);
});
