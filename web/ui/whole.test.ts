import { expect, test } from 'vitest';
import { wholeParts } from './whole.ts';

test.each([
  ['1月10日（周日）09:00 至 1月19日（周二）20:00', ['1月10日', '（周日）', '09:00', '1月19日', '（周二）', '20:00']],
  ['继续履行现合同至2027年6月30日。', ['2027年6月30日。']],
  ['最早 2027-01-10 0 时开始，共 15 个整日', ['2027-01-10', '0 时', '15 个']],
  ['需要 1,026 人，还差 4,838.51\u00a0㎡', ['1,026 人，', '4,838.51\u00a0㎡']],
  ['Earliest on 8 Dec 2026, of 12.00 m²', ['8 Dec 2026', '12.00 m²']],
  ['第 3 幢 101 室：没有日期', ['3 幢', '101 室：']],
])('dates and figures with their units stay whole, and the text stays as it was: %s', (text, whole) => {
  const parts = wholeParts(text);
  expect(parts.filter((_, i) => i % 2 === 1)).toEqual(whole);
  expect(parts.join('')).toBe(text);
});
