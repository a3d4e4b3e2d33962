import { day } from '../../time.ts';
import { daysFrom, type HolidayCalendar } from '../holidays.ts';

/** New Year, Spring Festival, Qingming, Labour Day, Dragon Boat, and Mid-Autumn with National Day, in this order. */
export const CALENDAR_2025: HolidayCalendar = {
  year: 2025,
  source: '国办发明电〔2024〕12号 国务院办公厅关于2025年部分节假日安排的通知（2024-11-12）',
  daysOff: [
    ...daysFrom('2025-01-01', 1),
    ...daysFrom('2025-01-28', 8),
    ...daysFrom('2025-04-04', 3),
    ...daysFrom('2025-05-01', 5),
    ...daysFrom('2025-05-31', 3),
    ...daysFrom('2025-10-01', 8),
  ],
  workedWeekendDays: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'].map(day),
};
