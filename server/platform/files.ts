import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { err, ok, type Result } from '../../crypto/result.ts';

/** A file is named by its content; the same bytes are kept once. */
export interface StoredFile {
  /** 64 lower-case hex characters. */
  readonly sha256: string;
  readonly bytes: number;
}

export type FileRefusal = { readonly code: 'FILE_TOO_LARGE'; readonly maxBytes: number };

/** Contracts, scans, candidate papers. An S3-compatible store fits behind the same five methods. */
export interface FileStore {
  /** Keeps the content durably before it resolves. */
  put(content: Uint8Array | Readable, limit?: { readonly maxBytes: number }): Promise<Result<StoredFile, FileRefusal>>;
  has(sha256: string): Promise<boolean>;
  /** Null when there is no such file. */
  open(sha256: string): Promise<{ readonly bytes: number; readonly content: Readable } | null>;
  read(sha256: string): Promise<Uint8Array | null>;
  /** For what two people erased; nothing happens where it is gone already. */
  remove(sha256: string): Promise<void>;
}

const DEFAULT_MAX_BYTES = 20 * 1024 * 1024;
const HASH = /^[0-9a-f]{64}$/;

/** Files in a folder, two characters of the hash a subfolder. */
export function folderStore(folder: string): FileStore {
  const pathOf = (sha256: string): string => {
    if (!HASH.test(sha256)) throw new RangeError('not a SHA-256 in lower-case hex');
    return join(folder, sha256.slice(0, 2), sha256);
  };
  const sizeOf = async (sha256: string): Promise<number | null> =>
    (await stat(pathOf(sha256)).catch(absent))?.size ?? null;
  const openFile: FileStore['open'] = async (sha256) => {
    const bytes = await sizeOf(sha256);
    return bytes === null ? null : { bytes, content: createReadStream(pathOf(sha256)) };
  };
  return {
    put: (content, { maxBytes } = { maxBytes: DEFAULT_MAX_BYTES }) => keep({ content, maxBytes, folder, pathOf }),
    has: async (sha256) => (await sizeOf(sha256)) !== null,
    open: openFile,
    async read(sha256) {
      const file = await openFile(sha256);
      return file && Buffer.concat(await file.content.toArray());
    },
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
  };
}

interface Keeping {
  readonly content: Uint8Array | Readable;
  readonly maxBytes: number;
  readonly folder: string;
  readonly pathOf: (sha256: string) => string;
}

/** Writes aside, flushes, then renames: nobody ever reads half a file, and a crash leaves none under its name. */
async function keep({ content, maxBytes, folder, pathOf }: Keeping): Promise<Result<StoredFile, FileRefusal>> {
  const temporary = join(folder, 'incoming', randomUUID());
  await mkdir(dirname(temporary), { recursive: true, mode: 0o700 });
  const meter = new Meter(maxBytes);
  try {
    const source = content instanceof Readable ? content : Readable.from([content]);
    // Opened before anything can break off: a stream that is still opening would make the file after it was removed.
    const aside = await open(temporary, 'wx', 0o600);
    await pipeline(source, meter, aside.createWriteStream());
    const stored = meter.result();
    await flush(temporary);
    await mkdir(dirname(pathOf(stored.sha256)), { recursive: true, mode: 0o700 });
    await rename(temporary, pathOf(stored.sha256));
    await flush(dirname(pathOf(stored.sha256)));
    return ok(stored);
  } catch (error) {
    await rm(temporary, { force: true });
    if (error instanceof TooLarge) return err({ code: 'FILE_TOO_LARGE', maxBytes });
    throw error;
  }
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

class TooLarge extends Error {}

class Meter extends Transform {
  readonly #hash = createHash('sha256');
  readonly #maxBytes: number;
  #bytes = 0;

  constructor(maxBytes: number) {
    super();
    this.#maxBytes = maxBytes;
  }

  override _transform(
    chunk: Buffer,
    _encoding: BufferEncoding,
    done: (error: Error | null, chunk?: Buffer) => void,
  ): void {
    this.#bytes += chunk.length;
    if (this.#bytes > this.#maxBytes) return done(new TooLarge());
    this.#hash.update(chunk);
    done(null, chunk);
  }

  result(): StoredFile {
    return { sha256: this.#hash.digest('hex'), bytes: this.#bytes };
  }
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
