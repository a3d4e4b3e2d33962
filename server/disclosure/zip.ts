import { Zip, ZipPassThrough } from 'fflate';
import type { BundleFile } from '../../crypto/bundle/write.ts';
import { concat } from '../../crypto/bytes.ts';

/** The same files give the same bytes: no archive says when it was packed. 1980 is where zip's calendar begins. */
const NO_TIME = new Date(1980, 0, 1);

/** A stored (uncompressed) zip, so that a byte of a file is a byte of the archive. */
export function zipOf(files: Iterable<BundleFile>): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const { path, bytes } of files) {
    const file = new ZipPassThrough(path);
    file.mtime = NO_TIME;
    zip.add(file);
    file.push(bytes, true);
  }
  zip.end();
  return concat(...chunks);
}
