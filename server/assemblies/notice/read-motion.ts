import type { DocumentRef } from '../../../crypto/entries/fields.ts';
import type { FileStore } from '../../platform/files.ts';
import type { MotionDocument } from './motion-document.ts';

/** The texts of a motion of the notice. Throws only if the file store lost what the log names. */
export async function readMotion(files: FileStore, { sha256 }: Pick<DocumentRef, 'sha256'>): Promise<MotionDocument> {
  const bytes = await files.read(sha256);
  if (!bytes) throw new Error('the document of a motion is missing from the file store');
  return JSON.parse(Buffer.from(bytes).toString('utf8')) as MotionDocument;
}
