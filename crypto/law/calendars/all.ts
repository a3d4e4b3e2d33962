import type { HolidayCalendar } from '../holidays.ts';
import { CALENDAR_2025 } from './2025.ts';
import { CALENDAR_2026 } from './2026.ts';

/** The years that the State Council has arranged and that were entered; a new year is its file and its name here. */
export const CALENDARS: readonly HolidayCalendar[] = [CALENDAR_2025, CALENDAR_2026];
