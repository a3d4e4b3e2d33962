/** A result is out, and everybody looks, for a moment at a time: pages, head, and the proof that the log only grew. */
import './runtime.ts';
import { check, sleep } from 'k6';
import exec from 'k6/execution';
import type { Options } from 'k6/options';
import type { Checkpoint } from '../../crypto/log/checkpoint.ts';
import { reader } from '../journeys/reader.ts';
import { httpOf, logs, MINUTES } from './client.ts';

export const options: Options = {
  scenarios: { readers: { executor: 'constant-vus', vus: 40, duration: `${Math.round(MINUTES * 60)}s` } },
  thresholds: {
    checks: ['rate==1'],
    'http_req_duration{kind:GET}': ['p(95)<1500'],
  },
};

const kept = new Map<string, Checkpoint>();

async function visit(): Promise<void> {
  const turn = exec.scenario.iterationInTest;
  const log = logs[turn % logs.length]!;
  const seen = await reader(httpOf(turn), log, kept.get(log.assembly) ?? null);
  kept.set(log.assembly, seen.head);
  check(seen, {
    'every page answers, or says why not yet': ({ statuses }) =>
      Object.values(statuses).every((status) => status < 500),
    'the head continues the one seen before': ({ isContinued }) => isContinued !== false,
  });
  sleep(Math.random() * 2);
}

export { visit as default };
