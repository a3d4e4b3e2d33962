import { expect, test } from 'vitest';
import { BROKEN } from './broken.data.ts';
import { REMEDIES, remedyOf } from './remedies.ts';

test('every reason why an entry cannot stand has one remedy, in both languages', () => {
  const named = REMEDIES.flatMap(({ codes }) => codes);
  expect([...named].sort()).toEqual(Object.keys(BROKEN).sort());
  for (const { zh, en } of REMEDIES) expect([/[一-龥]/.test(zh), /^[A-Z]/.test(en)]).toEqual([true, true]);
  expect(remedyOf('objections-open').zh).toBe('请先答复全部异议，再办理');
});
