import { askSession } from '../early/ask-session.ts';
import { firstSession } from '../early/first-answers.ts';
import { isProblem, ServiceAway } from './problem.ts';

/** The short-lived access token lives in memory only; the refresh token is a cookie that scripts cannot read. */
let accessToken: string | null = null;
let refreshing: Promise<boolean> | null = null;

export const authorisation = (): Record<string, string> =>
  accessToken ? { authorization: `Bearer ${accessToken}` } : {};

export const setAccessToken = (token: string | null): void => void (accessToken = token);

/** One refresh at a time, whoever asks and in whichever tab; false when there is no session any more. */
export function refreshSession(): Promise<boolean> {
  refreshing ??= (async () => {
    try {
      accessToken = await (firstSession() ?? askSession());
      return accessToken !== null;
    } finally {
      refreshing = null;
    }
  })();
  return refreshing;
}

/** Once more with a fresh access token where the old one has run out. */
export async function fetchRefreshing(request: Request): Promise<Response> {
  const again = accessToken ? request.clone() : null;
  const reply = await fetch(request);
  if (reply.status !== 401 || !again || !(await refreshSession())) return reply;
  again.headers.set('authorization', `Bearer ${accessToken}`);
  return fetch(again);
}

/** The body of a reply, or the service's refusal as an exception for the page's `catch`, where `explain` words it. */
export async function read<T>(reply: Response): Promise<T> {
  const value: unknown = reply.status === 204 ? null : await reply.json().catch(() => null);
  if (reply.ok) return value as T;
  if (isProblem(value)) throw value;
  const said = `HTTP ${reply.status}`;
  throw reply.status >= 500 ? new ServiceAway(said) : new Error(said);
}
