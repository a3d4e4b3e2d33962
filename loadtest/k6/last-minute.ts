/** Everybody is ready and taps within three seconds of the close: recorded or told that nothing was, never in between. */
import './runtime.ts';
import { check, sleep } from 'k6';
import exec from 'k6/execution';
import type { Options } from 'k6/options';
import { ready, send } from '../journeys/owner.ts';
import { closes, httpOf, PEOPLE, tell, visitors } from './client.ts';

const AROUND_MS = 3_000;

export const options: Options = {
  scenarios: { owners: { executor: 'per-vu-iterations', vus: PEOPLE, iterations: 1, maxDuration: '5m' } },
  thresholds: {
    checks: ['rate==1'],
    ballots_recorded: ['count>0'],
    ballots_refused: ['count>0'],
    'http_req_failed{kind:GET}': ['rate<0.01'],
  },
};

async function owner(): Promise<void> {
  const turn = exec.vu.idInTest - 1;
  const http = httpOf(turn);
  // Whoever signs in at the same moment as all others has not understood the scenario: they come over half a minute.
  sleep((turn / PEOPLE) * 30);
  const prepared = await ready(http, visitors[turn]!);
  const tap = Date.parse(closes!) + (Math.random() * 2 - 1) * AROUND_MS;
  sleep(Math.max(0, tap - Date.now()) / 1000);
  const told = await send(http, visitors[turn]!, prepared);
  tell(told);
  check(told, {
    'recorded with a receipt, or told that voting has closed': (all) =>
      all.every((one) => one.receipt !== null || one.code === 'VOTING_CLOSED'),
  });
}

export { owner as default };
