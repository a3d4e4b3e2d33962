import createClient, { type Middleware } from 'openapi-fetch';
import type { paths } from './schema.d.ts';
import { isProblem, type Problem } from './problem.ts';

/** The short-lived access token lives in memory only; the refresh token is a cookie that scripts cannot read. */
let accessToken: string | null = null;
let refreshing: Promise<boolean> | null = null;

const authorise: Middleware = {
  onRequest({ request }) {
    if (accessToken) request.headers.set('authorization', `Bearer ${accessToken}`);
    return request;
  },
};

/** Typed by the service's own OpenAPI document; see `npm run generate`. */
export const api = createClient<paths>({ baseUrl: '/', fetch: fetchRefreshing });
api.use(authorise);

export const authorisation = (): Record<string, string> =>
  accessToken ? { authorization: `Bearer ${accessToken}` } : {};

export const setAccessToken = (token: string | null): void => void (accessToken = token);

/** One refresh at a time, whoever asks; false when there is no session any more. */
export function refreshSession(): Promise<boolean> {
  refreshing ??= (async () => {
    try {
      const reply = await fetch('/api/sessions/refresh', { method: 'POST', headers: { 'x-yijue': '1' } });
      accessToken = reply.ok ? ((await reply.json()) as { accessToken: string }).accessToken : null;
      return reply.ok;
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

/** The body of a reply, or the problem as an exception for the page's `catch`, where `explain` turns it into words. */
export async function expect<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call;
  if (response.ok) return data as T;
  throw isProblem(error) ? (error satisfies Problem) : new Error(`HTTP ${response.status}`);
}
