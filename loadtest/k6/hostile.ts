/** Every second visitor attacks while the others vote: 4xx for the ones, receipts for the others, no trace in the log. */
import './runtime.ts';
import { check } from 'k6';
import exec from 'k6/execution';
import type { Options } from 'k6/options';
import { hostile, isRefused } from '../journeys/hostile.ts';
import { evening } from '../journeys/owner.ts';
import { httpOf, PEOPLE, tell, visitors } from './client.ts';

export const options: Options = {
  scenarios: {
    both: {
      executor: 'shared-iterations',
      gracefulStop: '3m',
      vus: 30,
      iterations: PEOPLE,
      // Everybody comes once, however long it takes; how long one request may take is a threshold.
      maxDuration: '30m',
    },
  },
  thresholds: { checks: ['rate==1'], ballots_recorded: ['count>0'] },
};

async function visit(): Promise<void> {
  const turn = exec.scenario.iterationInTest;
  const [http, visitor] = [httpOf(turn), visitors[turn]!];
  if (turn % 2 === 0) {
    const told = await evening(http, visitor);
    tell(told);
    check(told, { 'every sound ballot is recorded': (all) => all.length > 0 && all.every((one) => one.receipt) });
    return;
  }
  const attempts = await hostile(http, visitor, visitors[turn - 1]!);
  for (const attempt of attempts) check(attempt, { [`${attempt.name}: refused`]: isRefused });
}

export { visit as default };
