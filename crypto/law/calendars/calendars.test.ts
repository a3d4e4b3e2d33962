import { expect, test } from 'vitest';
import { day } from '../../time.ts';
import { periodOfDays } from '../clocks.ts';
import { calendarMissing, isDayOff, moveOffHoliday } from '../holidays.ts';
import { CALENDARS } from './all.ts';

const daysOff = (of: number) => CALENDARS.find(({ year }) => year === of)?.daysOff ?? expect.fail(String(of));

test('every calendar names its arrangement and holds days of its own year, each once', () => {
  for (const { year, source, daysOff: off, workedWeekendDays: worked } of CALENDARS) {
    expect(source).toMatch(/国办发明电〔\d{4}〕\d+号/);
    const all = [...off, ...worked];
    expect(all.every((each) => each.startsWith(`${year}-`))).toBe(true);
    expect(new Set(all).size).toBe(all.length);
    expect(worked.every((each) => [0, 6].includes(new Date(`${each}T00:00:00Z`).getUTCDay()))).toBe(true);
  }
});

test('2025 has 28 days off in six holidays, Spring Festival from the eve, Mid-Autumn within National Day', () => {
  expect(daysOff(2025)).toHaveLength(28);
  expect(daysOff(2025)).toContain('2025-01-28');
  expect(daysOff(2025)).toContain('2025-10-08');
  expect(isDayOff(day('2025-10-09'), CALENDARS)).toEqual({ ok: true, value: false });
  expect(isDayOff(day('2025-10-11'), CALENDARS)).toEqual({ ok: true, value: false });
});

test('a period that ends on 1 October 2025 ends with 9 October', () => {
  const moved = moveOffHoliday(periodOfDays(day('2025-09-01'), 30), CALENDARS);
  expect(moved).toMatchObject({ ok: true, value: { lastDay: '2025-10-09' } });
});

test('a deadline in a year that nobody entered is a finding that names the year, and blocks nothing', () => {
  const moved = moveOffHoliday(periodOfDays(day('2026-12-20'), 30), CALENDARS);
  if (moved.ok) return expect.fail('2027 is not entered');
  const found = calendarMissing(moved.error);
  expect(found).toMatchObject({ code: 'holiday-calendar-missing', severity: 'info', subject: '2027' });
  expect(found.zh).toContain('2027 年');
  expect(found.zh).toContain('已记录的内容不受影响');
  expect(found.remedyZh).toContain('在算出的日期以前办理');
});
