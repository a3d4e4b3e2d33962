import { Zip, ZipPassThrough } from 'fflate';
import type { BundleFile, BundleStream } from '../../crypto/bundle/write.ts';
import { concat } from '../../crypto/bytes.ts';

/** The same files give the same bytes: no archive says when it was packed. 1980 is where zip's calendar begins. */
const NO_TIME = new Date(1980, 0, 1);

/** Offsets have 32 bits; zip64, which no reader of ours knows, would begin here. */
export const MAX_ZIP_BYTES = 2 ** 32 - 1;

/** A stored (uncompressed) zip, so that a byte of a file is a byte of the archive. */
export function zipOf(files: Iterable<BundleFile>): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = zipInto(chunks);
  for (const { path, bytes } of files) memberOf(zip, path).push(bytes, true);
  zip.end();
  return concat(...chunks);
}

/** The same archive piece by piece: nothing is asked for before what came before it was taken. Throws above 4 GB. */
export async function* zipStream(
  files: AsyncIterable<BundleStream> | Iterable<BundleStream>,
): AsyncGenerator<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const taken = () => {
    const all = chunks.splice(0);
    for (const { length } of all) bytes += length;
    if (bytes > MAX_ZIP_BYTES) throw new RangeError('the archive is larger than a zip can be');
    return all;
  };
  const zip = zipInto(chunks);
  for await (const { path, pieces } of files) {
    const member = memberOf(zip, path);
    for await (const piece of pieces) {
      member.push(piece);
      yield* taken();
    }
    member.push(EMPTY, true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}

/** A small file among large ones. */
export const streamOf = ({ path, bytes }: BundleFile): BundleStream => ({
  path,
  pieces: (async function* () {
    yield bytes;
  })(),
});

const EMPTY = new Uint8Array(0);

const zipInto = (chunks: Uint8Array[]): Zip =>
  new Zip((error, chunk) => {
    if (error) throw error;
    if (chunk.length > 0) chunks.push(chunk);
  });

function memberOf(zip: Zip, path: string): ZipPassThrough {
  const member = new ZipPassThrough(path);
  member.mtime = NO_TIME;
  zip.add(member);
  return member;
}
