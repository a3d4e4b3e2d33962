import { expect, test } from 'vitest';
import type { LocalDay } from '../brands.ts';
import { resolvePack } from '../law/packs/resolve.ts';
import { committeeStanding } from './committee.ts';

const ON = '2026-06-01' as LocalDay;
const pack = (id: string) => resolvePack(id, ON)!;
const elected = (count: number, seats: number) => ({
  seats,
  elected: Array.from({ length: count }, (_, i) => `c${i + 1}`),
});
const inShandong = (count: number, seats: number) => committeeStanding(elected(count, seats), pack('SD'))!;
const inHangzhou = (count: number, seats: number, households: number | null = null) =>
  committeeStanding(elected(count, seats), pack('ZJ-杭州'), households)!;

test('D5 election: four elected of five do not form a committee in Shandong, and the article says why', () => {
  const { isConstituted, text } = inShandong(4, 5);
  expect(isConstituted).toBe(false);
  expect(text.zh).toMatch(/^业主委员会未成立：当选 4 人，少于最低 5 人（.*第三十条.*）；空缺另行补选。$/);
  expect(text.en).toContain('fewer than the least of 5');
});

test('an even number is no committee, an odd one of at least five is', () => {
  expect(inShandong(5, 5).isConstituted).toBe(true);
  expect(inShandong(6, 7)).toMatchObject({
    isConstituted: false,
    text: { zh: expect.stringContaining('不是单数') as string },
  });
  expect(inShandong(5, 7)).toMatchObject({
    isConstituted: true,
    text: { zh: expect.stringContaining('空缺 2 人') as string },
  });
});

test('Hangzhou art. 27: a part of the agreed number suffices from the legal minimum on and over half of it', () => {
  expect(inHangzhou(5, 9).isConstituted).toBe(true);
  expect(inHangzhou(6, 9).isConstituted).toBe(true);
  expect(inHangzhou(5, 10)).toMatchObject({
    isConstituted: false,
    text: { zh: expect.stringContaining('10 人') as string },
  });
  expect(inHangzhou(4, 5)).toMatchObject({
    isConstituted: false,
    text: { zh: expect.stringContaining('最低 5 人') as string },
  });
  expect(inHangzhou(3, 3, 100).isConstituted).toBe(true);
  expect(inHangzhou(3, 3, 101).isConstituted).toBe(false);
});

test('where no text gives a number the machine says nothing of a committee', () => {
  expect(committeeStanding(elected(4, 5), { ...pack('SD'), figures: {} })).toBeNull();
});
