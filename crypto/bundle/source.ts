import { concat } from '../bytes.ts';

/** Where a bundle lies: a directory, a zip file, a file that somebody dropped on a page. */
export interface BundleSource {
  /** Every file in it, with `/` between folders; nothing outside the bundle and nothing twice. */
  paths(): Promise<readonly string[]> | readonly string[];
  /** The whole content of one of `paths`. */
  read(path: string): Promise<Uint8Array>;
  /** The same piece by piece, where the source can do without holding it all. */
  chunks?(path: string): AsyncIterable<Uint8Array>;
}

/** A bundle in memory. */
export const memorySource = (files: ReadonlyMap<string, Uint8Array>): BundleSource => ({
  paths: () => [...files.keys()],
  read: (path) => {
    const bytes = files.get(path);
    return bytes ? Promise.resolve(bytes) : Promise.reject(new Error(`no file ${path}`));
  },
});

/** The same where files lie in pieces. */
export const piecesSource = (files: ReadonlyMap<string, readonly Uint8Array[]>): BundleSource => ({
  paths: () => [...files.keys()],
  read: (path) => {
    const pieces = files.get(path);
    return pieces ? Promise.resolve(concat(...pieces)) : Promise.reject(new Error(`no file ${path}`));
  },
  async *chunks(path) {
    yield* files.get(path) ?? [];
  },
});

/** Some lines of a file, one after the other. */
export interface Lines {
  /** Each line with its line feed, but for the one of an incomplete piece. */
  readonly bytes: Uint8Array;
  /** False for a last line without a line feed, which no file of a bundle has; it stands alone. */
  readonly complete: boolean;
}

const LINE_FEED = 0x0a;
/**
 * Some 2,300 entries: a ballot whose key stands in a piece of another thread is read twice, and at each seam are some. Few
 * enough to hold several.
 */
const PIECE_BYTES = 2 * 1024 * 1024;

/** The lines of a file in pieces of about 2 MB, in bounded memory where the source delivers pieces of its own. */
export async function* linesOf(source: BundleSource, path: string): AsyncGenerator<Lines> {
  let [held, length]: [Uint8Array[], number] = [[], 0];
  for await (const chunk of source.chunks?.(path) ?? [await source.read(path)]) {
    held.push(chunk);
    length += chunk.length;
    if (length < PIECE_BYTES) continue;
    let bytes = joined(held);
    while (bytes.length >= PIECE_BYTES) {
      const end = endOfLines(bytes, PIECE_BYTES);
      if (end === 0) break;
      yield { bytes: bytes.subarray(0, end), complete: true };
      bytes = bytes.subarray(end);
    }
    [held, length] = [[bytes], bytes.length];
  }
  const rest = joined(held);
  const end = rest.lastIndexOf(LINE_FEED) + 1;
  if (end > 0) yield { bytes: rest.subarray(0, end), complete: true };
  if (end < rest.length) yield { bytes: rest.subarray(end), complete: false };
}

const joined = (parts: readonly Uint8Array[]): Uint8Array => (parts.length === 1 ? parts[0]! : concat(...parts));

/** After the last line feed before `limit`, or after the first one at all where a line is longer; 0 where there is none. */
const endOfLines = (bytes: Uint8Array, limit: number): number =>
  bytes.lastIndexOf(LINE_FEED, limit - 1) + 1 || bytes.indexOf(LINE_FEED, limit) + 1;

/** How many lines there are. */
export function countLines({ bytes, complete }: Lines): number {
  let count = complete ? 0 : 1;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) count += 1;
  return count;
}

/** Each line without its line feed. */
export function* eachLine({ bytes, complete }: Lines): Generator<Uint8Array> {
  if (!complete) return yield bytes;
  let start = 0;
  for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
    yield bytes.subarray(start, end);
    start = end + 1;
  }
}
