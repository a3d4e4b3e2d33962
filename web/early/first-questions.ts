/**
 * Runs in the page itself, before its scripts have come: what every page asks first is asked beside them, not after them. Far
 * away each question costs a third of a second. The page is the same for everybody; only the answers are somebody's.
 */
import { askSession } from './ask-session.ts';
import type { FirstAnswers } from './first-answers.ts';

const [, estate, assembly, page] = /^\/e\/([\w-]+)\/a\/([0-9a-f]{16})(?:\/(\w+))?/.exec(location.pathname) ?? [];
const vote = assembly && page !== 'desk' ? `/api/estates/${estate}/assemblies/${assembly}` : null;

const fetchAs = (token: string, address: string) => fetch(address, { headers: { authorization: `Bearer ${token}` } });

const session = askSession();
const answers: Record<string, Promise<Response | null>> = {};
if (vote) answers[vote] = fetch(vote);
if (vote && page === 'vote')
  answers[`${vote}/ballot`] = session.then((token) => (token ? fetchAs(token, `${vote}/ballot`) : null));

// Whoever asks again later is told what went wrong; here nobody listens yet.
for (const answer of [session, ...Object.values(answers)]) answer.catch(() => undefined);
globalThis.yijueFirst = { session, answers } satisfies FirstAnswers;
