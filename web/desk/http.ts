import { authorisation, fetchRefreshing, read } from '../api/client.ts';
import { saveAs } from '../ui/save-as.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** A reply of the service; its refusal comes as an exception, for `Task` to put into words. */
export async function ask<T>(method: Method, path: string, body?: unknown): Promise<T> {
  const reply = await fetchRefreshing(
    new Request(path, {
      method,
      headers: { ...authorisation(), ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
  return read<T>(reply);
}

/** Hands in one file; `fields` go before it, because the service reads parts in their order. */
export async function upload<T>(path: string, file: File, fields: Readonly<Record<string, string>> = {}): Promise<T> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file, file.name);
  return read<T>(await fetchRefreshing(new Request(path, { method: 'POST', headers: authorisation(), body: form })));
}

/** A file that is made for this request and comes as text. */
export async function downloadText(path: string, body: unknown): Promise<string> {
  const headers = { ...authorisation(), 'content-type': 'application/json' };
  const reply = await fetchRefreshing(new Request(path, { method: 'POST', headers, body: JSON.stringify(body) }));
  return reply.ok ? reply.text() : read<string>(reply);
}

/** The reply, or null where there is nothing at the address: what exists in demonstrations only is asked for so. */
export async function askIfThere<T>(path: string): Promise<T | null> {
  const reply = await fetchRefreshing(new Request(path, { headers: authorisation() }));
  return reply.status === 404 ? null : read<T>(reply);
}

/** A file that is made for this request, saved under the name that the service gives it. */
export async function downloadPosted(path: string, body: unknown): Promise<void> {
  const headers = { ...authorisation(), 'content-type': 'application/json' };
  const reply = await fetchRefreshing(new Request(path, { method: 'POST', headers, body: JSON.stringify(body) }));
  if (!reply.ok) return read(reply);
  const name = /filename="([^"]+)"/.exec(reply.headers.get('content-disposition') ?? '')?.[1] ?? 'download';
  saveAs(await reply.blob(), name);
}
