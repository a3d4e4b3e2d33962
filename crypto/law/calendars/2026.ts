import { day } from '../../time.ts';
import { daysFrom, type HolidayCalendar } from '../holidays.ts';

/** New Year, Spring Festival, Qingming, Labour Day, Dragon Boat, Mid-Autumn and National Day, in this order. */
export const CALENDAR_2026: HolidayCalendar = {
  year: 2026,
  source: '国办发明电〔2025〕7号 国务院办公厅关于2026年部分节假日安排的通知（2025-11-04）',
  daysOff: [
    ...daysFrom('2026-01-01', 3),
    ...daysFrom('2026-02-15', 9),
    ...daysFrom('2026-04-04', 3),
    ...daysFrom('2026-05-01', 5),
    ...daysFrom('2026-06-19', 3),
    ...daysFrom('2026-09-25', 3),
    ...daysFrom('2026-10-01', 7),
  ],
  workedWeekendDays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'].map(day),
};
