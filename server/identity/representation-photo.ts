import { err, ok, type Result } from '../../crypto/result.ts';
import { plainPhoto } from '../assemblies/documents/plain-photo.ts';
import type { Deps } from '../deps.ts';
import { representationStore } from './representation-store.ts';

export interface OneRepresentation {
  readonly estate: string;
  readonly representation: string;
}

export type PhotoRefusal = {
  readonly code: 'REPRESENTATION_NOT_FOUND' | 'REPRESENTATION_HAS_PHOTO' | 'SEAL_PHOTO_REFUSED';
};

/** Keeps a photo of the sealed authorisation, once and without what the camera wrote beside it. */
export async function keepPhoto(
  { db, keys }: Pick<Deps, 'db' | 'keys'>,
  { estate, representation }: OneRepresentation,
  content: Uint8Array | null,
): Promise<Result<null, PhotoRefusal>> {
  const plain = content && plainPhoto(content);
  if (!plain?.ok) return err({ code: 'SEAL_PHOTO_REFUSED' });
  const store = representationStore(db, estate);
  if (!(await store.one(representation))) return err({ code: 'REPRESENTATION_NOT_FOUND' });
  return (await store.addPhoto(keys, representation, plain.value))
    ? ok(null)
    : err({ code: 'REPRESENTATION_HAS_PHOTO' });
}

/** The photo as it was taken; null where there is none. */
export const photoOf = (
  { db, keys }: Pick<Deps, 'db' | 'keys'>,
  { estate, representation }: OneRepresentation,
): Promise<Uint8Array | null> => representationStore(db, estate).photo(keys, representation);
