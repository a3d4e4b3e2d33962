import { authorisation, fetchRefreshing, read } from './client.ts';

/** A reply of the service, or its refusal as an exception for the page's `catch`. */
export async function request<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T> {
  return read<T>(
    await fetchRefreshing(
      new Request(path, {
        method,
        headers: { ...authorisation(), ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    ),
  );
}
