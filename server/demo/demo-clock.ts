import { asked, type Http } from './players/http.ts';

/** The demonstration's clock, over the same interface as everything else. */
export const clockOf = (http: Http): Promise<{ now: string; nextDue: string | null }> =>
  asked(http, { method: 'GET', path: '/api/demo/clock' });

/** Moves it forward; deadlines on the way are carried out. */
export const moveClockTo = (http: Http, to: string): Promise<unknown> =>
  asked(http, { method: 'POST', path: '/api/demo/clock', body: { to } });

export async function moveClockBy(http: Http, seconds: number): Promise<void> {
  await asked(http, { method: 'POST', path: '/api/demo/clock', body: { forwardSeconds: seconds } });
}
