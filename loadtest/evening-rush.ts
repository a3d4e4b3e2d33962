/**
 * k6: messages go out at 19:00 and an estate votes. Build and run, against a demonstration (`npm start`):
 *
 *   npx vite build --mode loadtest
 *   k6 run -e BASE=http://localhost:3000 -e ASSEMBLY=<id> dist/loadtest/evening-rush.js
 */
import './k6-runtime.ts';
import k6http from 'k6/http';
import { check } from 'k6';
import exec from 'k6/execution';
import { SharedArray } from 'k6/data';
import { Counter } from 'k6/metrics';
import type { Options } from 'k6/options';
import { householdsIn } from '../server/demo/register-people.ts';
import { answerOf, type Http } from '../server/demo/players/http.ts';
import { utf8 } from '../crypto/bytes.ts';
import { ownerJourney } from './journey.ts';

const BASE = __ENV['BASE'] ?? 'http://localhost:3000';
const ESTATE = __ENV['ESTATE'] ?? 'fenglin';
const ASSEMBLY = __ENV['ASSEMBLY'] ?? '';
const PEOPLE = Number(__ENV['PEOPLE'] ?? 200);
const accepted = new Counter('ballots_accepted');

// Read once for all virtual people, when the script is loaded.
const people = new SharedArray('people', () =>
  householdsIn(open('../../server/demo/fenglin/registry.json')).map(({ facts }) => facts),
);

export const options: Options = {
  scenarios: {
    evening: { executor: 'shared-iterations', vus: 20, iterations: PEOPLE, maxDuration: '5m' },
  },
  thresholds: {
    checks: ['rate==1'],
    http_req_failed: ['rate<0.01'],
    'http_req_duration{kind:POST}': ['p(95)<2000'],
  },
};

const http: Http = async ({ method, path, token, body, headers }) => {
  const reply = await k6http.asyncRequest(method, BASE + path, body === undefined ? null : JSON.stringify(body), {
    headers: {
      'x-yijue': '1',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    tags: { kind: method },
  });
  return answerOf(reply.status, utf8(String(reply.body ?? '')), reply.headers);
};

export async function evening(): Promise<void> {
  const facts = people[exec.scenario.iterationInTest % people.length]!;
  const { receipts, statuses } = await ownerJourney(http, { estate: ESTATE, assembly: ASSEMBLY }, facts);
  accepted.add(receipts.length);
  check(statuses, { 'every ballot was accepted or had been cast before': (all) => all.every((s) => s < 500) });
}

export { evening as default };
