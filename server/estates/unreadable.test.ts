import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from '../platform/project.ts';
import { chineseReason, unreadable } from './unreadable.ts';

const READERS = join(PROJECT_ROOT, 'server/registry');

/** Every reason in English that a reader of files can give, with numbers where its limits stand. */
const reasons = readdirSync(READERS)
  .filter((file) => /^(?:read|decode)-[a-z-]+[.]ts$/.test(file) && !file.endsWith('.test.ts'))
  .flatMap((file) => [...readFileSync(join(READERS, file), 'utf8').matchAll(/['`]((?:the|a|no) [a-z]+ [^'`]+)['`]/g)])
  .map(([, reason = '']) => reason.replaceAll(/\$\{[^}]+\}/g, '9'));

test('whoever uploads a file that cannot be read is told why in his own language', () => {
  expect(reasons.length).toBeGreaterThan(8);
  expect(reasons.filter((reason) => chineseReason(reason) === null)).toEqual([]);
});

test('of a feed the first faulty units and fields are named, and none of their values', () => {
  const fault = (n: number) => ({ at: `unit ${n}`, field: 'grossAreaM2', problem: 'is zero' });
  expect(unreadable('the feed has 4 faults', [1, 2, 3, 4].map(fault)).reasonZh).toBe(
    '登记数据有 4 处错误，先看unit 1 的 grossAreaM2、unit 2 的 grossAreaM2、unit 3 的 grossAreaM2',
  );
});
