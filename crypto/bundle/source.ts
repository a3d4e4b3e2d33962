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

export interface Line {
  /** Without its line feed. */
  readonly bytes: Uint8Array;
  /** False for a last line without a line feed, which no file of a bundle has. */
  readonly complete: boolean;
}

const LINE_FEED = 0x0a;

/** The lines of a file, in bounded memory where the source delivers pieces. */
export async function* linesOf(source: BundleSource, path: string): AsyncGenerator<Line> {
  let rest: Uint8Array = new Uint8Array(0);
  for await (const chunk of source.chunks?.(path) ?? [await source.read(path)]) {
    const bytes = rest.length > 0 ? concat(rest, chunk) : chunk;
    let start = 0;
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
      yield { bytes: bytes.subarray(start, end), complete: true };
      start = end + 1;
    }
    rest = bytes.subarray(start);
  }
  if (rest.length > 0) yield { bytes: rest, complete: false };
}
