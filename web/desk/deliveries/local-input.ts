/** What a field for date and time shows for an instant: wall clock of Shanghai, to the minute. */
export const localInput = (instant: string): string =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16);
