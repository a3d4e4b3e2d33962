/** Messages go out at 19:00 and four estates vote: sign-in, reading, vote, receipt, turnout. */
import './runtime.ts';
import { check } from 'k6';
import exec from 'k6/execution';
import type { Options } from 'k6/options';
import { evening } from '../journeys/owner.ts';
import { httpOf, MINUTES, PEOPLE, tell, visitors } from './client.ts';

export const options: Options = {
  scenarios: {
    // A third comes in the first tenth, the rest evenly.
    evening: {
      executor: 'ramping-arrival-rate',
      timeUnit: '1m',
      startRate: 0,
      // Whoever has begun hears the answer: an owner who is cut off has a ballot without a receipt.
      gracefulStop: '3m',
      preAllocatedVUs: 100,
      maxVUs: 400,
      stages: [
        { target: (PEOPLE / MINUTES) * 4, duration: `${Math.round(MINUTES * 6)}s` },
        { target: PEOPLE / MINUTES, duration: `${Math.round(MINUTES * 6)}s` },
        { target: PEOPLE / MINUTES, duration: `${Math.round(MINUTES * 48)}s` },
      ],
    },
  },
  thresholds: {
    checks: ['rate==1'],
    http_req_failed: ['rate<0.01'],
    'http_req_duration{kind:POST}': ['p(95)<2000'],
  },
};

async function owner(): Promise<void> {
  const turn = exec.scenario.iterationInTest;
  if (turn >= PEOPLE) return;
  const told = await evening(httpOf(turn), visitors[turn]!);
  tell(told);
  check(told, {
    'every ballot is recorded, with a receipt': (all) => all.length > 0 && all.every((one) => one.receipt),
  });
}

export { owner as default };
