/**
 * The access token of this browser's session, or null when there is none any more. Asked once at a time, in whichever tab:
 * the cookie is the browser's, not the tab's, and a second tab that waits goes on with what the first one was given.
 */
export async function askSession(): Promise<string | null> {
  const reply = await alone('yijue.refresh', () => ask().catch(ask));
  return reply.ok ? ((await reply.json()) as { accessToken: string }).accessToken : null;
}

/** Asked again at once where the answer was lost: the service takes the same token once more for a minute. */
const ask = (): Promise<Response> => fetch('/api/sessions/refresh', { method: 'POST', headers: { 'x-yijue': '1' } });

/** Old kernels and plain HTTP have no locks over tabs; the service bears two refreshes at once. */
async function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks = (navigator as { readonly locks?: LockManager }).locks;
  return locks ? ((await locks.request(name, work)) as T) : work();
}
