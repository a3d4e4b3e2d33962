import { err, ok, type Result } from '../../../crypto/result.ts';
import { documentsOf } from '../../assemblies/documents/read-documents.ts';
import { remarkStore } from '../books/remark-store.ts';
import type { Asking } from '../paper-views.ts';
import { boxStore } from './box-store.ts';
import type { BoxRefusal } from './problems.ts';

/** A photo that the record of a box or the remark on a paper names; no other document is shown by this way. */
export async function recordedPhoto(
  { deps, log }: Asking,
  sha256: string,
): Promise<Result<{ readonly type: string; readonly content: NodeJS.ReadableStream }, BoxRefusal>> {
  const boxes = boxStore(deps.db, log);
  const [seals, records, remarks] = await Promise.all([
    boxes.seals(),
    boxes.records(),
    remarkStore(deps.db, log).list(),
  ]);
  const isNamed = [...seals.values(), ...records, ...remarks].some(({ photo }) => photo === sha256);
  const document = isNamed ? await documentsOf(deps.db, log).find(sha256) : null;
  const file = document && SHOWN.includes(document.type) ? await deps.files.open(sha256) : null;
  return document && file ? ok({ type: document.type, content: file.content }) : err({ code: 'PHOTO_UNKNOWN' });
}

/** Kinds that no browser runs. */
const SHOWN: readonly string[] = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'];
