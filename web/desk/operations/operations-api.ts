import { call, type Reply } from '../../api/call.ts';
import { upload } from '../http.ts';

export type Operations = Reply<'/api/operations', 'get'>;
export const loadOperations = () => call('get', '/api/operations');
export const sendTest = () => call('post', '/api/operations/test-message');

/** That a copy was held whose fingerprint is this; the copy itself is never sent. */
export const noteKeyCheck = (fingerprint: string) =>
  call('post', '/api/operations/key-checks', { body: { fingerprint } });

export type StaffLine = Reply<'/api/accounts', 'get'>[number];
export type PostLine = StaffLine['grants'][number];
export const loadStaff = () => call('get', '/api/accounts');
export const revokePost = (account: string, grant: string, reason: string) =>
  call('post', '/api/accounts/{account}/grants/{grant}/revocation', { path: { account, grant }, body: { reason } });

export type RegistryPreview = Reply<'/api/estates/{estate}/registry/preview', 'post'>;
export const previewRegistry = (estate: string, file: File) =>
  upload<RegistryPreview>(`/api/estates/${encodeURIComponent(estate)}/registry/preview`, file);

export type Building = Reply<'/api/estates/{estate}/buildings', 'get'>[number];
export const loadBuildings = (estate: string) => call('get', '/api/estates/{estate}/buildings', { path: { estate } });

const TAG = 'yijue/key-copy/v1\n';

/** The key that a copy is, by its fingerprint, computed here; undefined where the text is no key at all. */
export async function keyOfCopy(
  copy: string,
  keys: Operations['keys'],
): Promise<Operations['keys'][number] | null | undefined> {
  const bytes = decode(copy.trim());
  if (bytes?.length !== 32) return undefined;
  const tagged = new Uint8Array([...new TextEncoder().encode(TAG), ...bytes]);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', tagged));
  const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return keys.find(({ fingerprint }) => fingerprint === hex) ?? null;
}

function decode(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}
