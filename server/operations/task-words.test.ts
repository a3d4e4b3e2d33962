import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from '../platform/project.ts';
import { TASKS } from '../tasks.ts';

test('a deadline that was missed is named to the administrator in words, whichever task it is', () => {
  const words = readFileSync(join(PROJECT_ROOT, 'web/desk/operations/operations.data.ts'), 'utf8');
  expect(TASKS.map(({ name }) => name).filter((name) => !words.includes(`'task.${name}':`))).toEqual([]);
});
