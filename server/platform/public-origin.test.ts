import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from './project.ts';
import { publicOrigin } from './public-origin.ts';

test('a link in a message begins as a phone knows links, whoever it goes to', () => {
  expect(publicOrigin({ mode: 'production', publicHost: 'vote.example' })).toBe('https://vote.example');
  const server = join(PROJECT_ROOT, 'server');
  const halves = readdirSync(server, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    // An address of a page; the name of a log begins with the host alone.
    .filter((file) => /\$\{[\w.]*publicHost\}\/(e|a|u|desk)\b/.test(readFileSync(join(server, file), 'utf8')));
  expect(halves).toEqual([]);
});
