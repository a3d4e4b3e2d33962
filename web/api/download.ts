import { authorisation, fetchRefreshing, read } from './client.ts';

/** A file that only this session may see. */
export async function download(path: string): Promise<Blob> {
  const reply = await fetchRefreshing(new Request(path, { headers: authorisation() }));
  return reply.ok ? reply.blob() : read<Blob>(reply);
}
