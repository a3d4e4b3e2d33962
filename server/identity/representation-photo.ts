import { err, ok, type Result } from '../../crypto/result.ts';
import { plainPhoto } from '../assemblies/documents/plain-photo.ts';
import type { Deps } from '../deps.ts';
import { addPhoto, representationStore } from './representation-store.ts';

export type PhotoRefusal = {
  readonly code: 'REPRESENTATION_NOT_FOUND' | 'REPRESENTATION_HAS_PHOTO' | 'SEAL_PHOTO_REFUSED';
};

/** Keeps a photo of the sealed authorisation, once and without what the camera wrote beside it. */
export async function keepPhoto(
  { db, keys }: Pick<Deps, 'db' | 'keys'>,
  { estate, representation }: { readonly estate: string; readonly representation: string },
  content: Uint8Array | null,
): Promise<Result<null, PhotoRefusal>> {
  const plain = content && plainPhoto(content);
  if (!plain?.ok) return err({ code: 'SEAL_PHOTO_REFUSED' });
  if (!(await representationStore(db, estate).one(representation))) return err({ code: 'REPRESENTATION_NOT_FOUND' });
  const isKept = await addPhoto(db, keys, { estate, representation }, plain.value);
  return isKept ? ok(null) : err({ code: 'REPRESENTATION_HAS_PHOTO' });
}
