import './runtime.ts';
import k6http from 'k6/http';
import { SharedArray } from 'k6/data';
import { Counter } from 'k6/metrics';
import { answerOf, type Http } from '../../server/demo/players/http.ts';
import type { AssemblyPath } from '../../server/demo/players/staff.ts';
import type { Told, Visitor } from '../journeys/visitor.ts';

/** What `npm run load` prepared, in the file that `-e WORLD=…` names. */
export interface WorldFile {
  readonly base: string;
  readonly gateway: string;
  readonly visitors: readonly Visitor[];
  readonly logs: readonly AssemblyPath[];
  readonly closes: string | null;
}

const read = (): WorldFile => JSON.parse(open(__ENV['WORLD']!)) as WorldFile;

/** Read once for all virtual people, when the script is loaded. */
export const visitors = new SharedArray('visitors', () => [...read().visitors]);
const rest = new SharedArray('rest', () => [{ ...read(), visitors: [] }]);
export const { base, gateway, logs, closes } = rest[0]! as WorldFile;

/** Minutes that a run lasts: `-e MINUTES=5`. */
export const MINUTES = Number(__ENV['MINUTES'] ?? 1);
export const PEOPLE = visitors.length;

export const recorded = new Counter('ballots_recorded');
export const refused = new Counter('ballots_refused');

/** One line a ballot: the run holds them against the log afterwards. */
export function tell(told: readonly Told[]): void {
  for (const each of told) {
    (each.receipt ? recorded : refused).add(1);
    console.log(JSON.stringify(each));
  }
}

/** From an address of its own, as a proxy in front of the service would name it. */
export const httpOf =
  (visitor: number): Http =>
  async ({ method, path, token, body, headers }) => {
    const isMessage = path.startsWith('/api/demo/outbox');
    const reply = await k6http.asyncRequest(method, (isMessage ? gateway : base) + path, textOf(body), {
      // Made text only by whoever reads it: k6 itself is not to be what is measured.
      responseType: 'binary',
      headers: {
        ...{ 'x-yijue': '1', 'x-forwarded-for': addressOf(visitor) },
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      // One series for a kind of request, not one for each assembly.
      tags: {
        kind: isMessage ? 'message' : method,
        name: path.replace(/[0-9a-f-]{16,}|estate-\d+/g, '*').split('?')[0]!,
      },
    });
    return answerOf(reply.status, new Uint8Array(reply.body ?? 0), reply.headers);
  };

const textOf = (body: unknown): string | null =>
  body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body);

const addressOf = (visitor: number): string => `10.${(visitor >> 16) & 255}.${(visitor >> 8) & 255}.${visitor & 255}`;
