import type { JsonObject } from '../../crypto/canonical.ts';
import { createDeviceKey } from '../../server/demo/players/device-key.ts';
import type { Call, Http } from '../../server/demo/players/http.ts';
import { ballotTerms, bindKey, signBallot, signInOwner, type SignedBallot } from '../../server/demo/players/owner.ts';
import { pathOf } from '../../server/demo/players/staff.ts';
import type { Visitor } from './visitor.ts';

/** An attempt, and what came of it. Every one of them must be refused, and none may leave a trace in the log. */
export interface Attempt {
  readonly name: string;
  /** 0: the service hung up before it had read everything, as it may when too much comes. */
  readonly status: number;
}

export const isRefused = ({ name, status }: Attempt): boolean =>
  (status >= 400 && status < 500) || (status === 0 && name === OVERSIZED);

const OVERSIZED = 'two megabytes';

const STRANGE = `' or 1=1 --`;
const DEEP = `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`;

/** An owner of the estate who turns on it: forged, foreign, replayed, oversized, malformed. He never votes. */
export async function hostile(http: Http, { log, facts }: Visitor, other: Visitor): Promise<readonly Attempt[]> {
  const owner = await signInOwner(http, log.estate, facts);
  const { aud, notice, voters } = await ballotTerms(http, log, owner);
  const { voter, person, motions, nextN } = voters[0]!;
  const key = await bindKey(http, log, owner, { aud, voter, person });
  const unbound = await createDeviceKey();
  const terms = { aud, notice: notice!, voter, n: nextN };
  const marks: JsonObject = Object.fromEntries(motions.map((motion) => [motion, 'for']));
  const sound = await signBallot(key, terms, marks);
  const foreign = await signBallot(key, { ...terms, aud: aud.replace(/[^/]+$/, '0123456789abcdef') }, marks);
  const forged = await signBallot(unbound, terms, marks);
  const another = await signBallot(key, { ...terms, voter: 'f'.repeat(32) }, marks);
  const overvoted = await signBallot(key, terms, { ...marks, m99: 'for' });
  const path = `${pathOf(log)}/ballots`;
  const ballot = (body: unknown, more: Partial<Call> = {}): Call => ({
    ...{ method: 'POST', path, token: owner.token, body },
    ...more,
  });
  const attempts: Readonly<Record<string, Call>> = {
    'no session': ballot(sound, { token: undefined }),
    'a token of his own making': ballot(sound, { token: 'eyJhbGciOiJub25lIn0.eyJhY2NvdW50IjoiYSJ9.' }),
    'for another log': ballot(foreign),
    'with a key that is not bound': ballot(forged),
    'for another voter': ballot(another),
    'a motion that does not exist': ballot(overvoted),
    'another opening than he committed to': ballot({ ...sound, opening: { ...sound.opening, marks: swapped(marks) } }),
    'a weight of his choice': ballot({ ...sound, areaCm2: 10_000_000 }),
    'an hour of his choice': ballot({ ...sound, received: '2020-01-01T00:00:00.000Z' }),
    'a changed signature': ballot({ ...sound, jws: broken(sound) }),
    'an unsigned header': ballot({ ...sound, jws: `eyJhbGciOiJub25lIn0.${sound.jws.split('.')[1]}.${'A'.repeat(86)}` }),
    [OVERSIZED]: ballot({ ...sound, jws: 'A'.repeat(2_000_000) }),
    'five thousand levels': ballot(DEEP),
    'no ballot at all': ballot([]),
    'a strange name': { method: 'GET', path: `/api/estates/${encodeURIComponent(STRANGE)}/assemblies/x` },
    'a file outside': { method: 'GET', path: `/log/${log.assembly}/tile/..%2f..%2f..%2fetc%2fpasswd` },
    'a log that is not there': { method: 'GET', path: '/log/0123456789abcdef/checkpoint' },
    'the drafts of the desk': { method: 'GET', path: `${pathOf(log)}/papers`, token: owner.token },
    'a code guessed': {
      ...{ method: 'POST', path: '/api/identity/challenges/00000000-0000-4000-8000-000000000000/answer' },
      body: { code: '123456' },
    },
    'a name that is not the number’s': {
      ...{ method: 'POST', path: '/api/identity/challenges' },
      body: { estate: log.estate, ...facts, name: other.facts.name },
    },
  };
  const made = [];
  for (const [name, call] of Object.entries(attempts)) made.push({ name, status: (await http(call)).status });
  return made;
}

const swapped = (marks: JsonObject): JsonObject =>
  Object.fromEntries(Object.keys(marks).map((motion) => [motion, 'against']));

/** The last character of the signature but one, changed: the very last carries bits that decoders may ignore. */
function broken({ jws }: SignedBallot): string {
  const at = jws.length - 2;
  return `${jws.slice(0, at)}${jws[at] === 'A' ? 'B' : 'A'}${jws.slice(at + 1)}`;
}
