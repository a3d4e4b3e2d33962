/** One estate of thousands: everybody waits for the same head. */
import './runtime.ts';
import { check } from 'k6';
import exec from 'k6/execution';
import type { Options } from 'k6/options';
import { evening } from '../journeys/owner.ts';
import { httpOf, PEOPLE, tell, visitors } from './client.ts';

export const options: Options = {
  scenarios: {
    owners: {
      executor: 'shared-iterations',
      gracefulStop: '3m',
      vus: 60,
      iterations: PEOPLE,
      // Everybody comes once, however long it takes; how long one request may take is a threshold.
      maxDuration: '30m',
    },
  },
  thresholds: {
    checks: ['rate==1'],
    http_req_failed: ['rate<0.01'],
    ballots_recorded: [`count>0`],
    'http_req_duration{kind:POST}': ['p(95)<3000'],
  },
};

export async function owner(): Promise<void> {
  const turn = exec.scenario.iterationInTest;
  const told = await evening(httpOf(turn), visitors[turn]!);
  tell(told);
  check(told, {
    'every ballot is recorded, with a receipt': (all) => all.length > 0 && all.every((one) => one.receipt),
  });
}

export { owner as default };
