import { fetchRefreshing, authorisation } from './client.ts';
import { isProblem } from './problem.ts';

/** A reply of the service, or its refusal as an exception for the page's `catch`. */
export async function request<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T> {
  const reply = await fetchRefreshing(
    new Request(path, {
      method,
      headers: { ...authorisation(), ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
  const value: unknown = await reply.json().catch(() => null);
  if (reply.ok) return value as T;
  throw isProblem(value) ? value : new Error(`HTTP ${reply.status}`);
}
