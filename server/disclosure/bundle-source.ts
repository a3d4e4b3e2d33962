import { createReadStream, readFileSync } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import type { BundleSource } from '../../crypto/bundle/source.ts';
import {
  DamagedArchive,
  zipSource,
  type Inflate,
  type RandomBytes,
  type ZipRefusal,
} from '../../crypto/bundle/zip-source.ts';
import { err, ok, type Result } from '../../crypto/result.ts';

/** Why nothing can be checked: what lies there is no bundle at all. One sentence in each language. */
export interface Unreadable {
  readonly zh: string;
  readonly en: string;
}

/** A bundle of a million ballots has some 4,000 tiles and as many documents; more is not one of ours. */
const MAX_FILES = 200_000;
const CHUNK_BYTES = 1024 * 1024;

const unreadable = (zh: string, en: string): Result<never, Unreadable> => err({ zh, en });

/** A bundle on disk, to be closed by whoever has read it. */
export interface OpenBundle extends BundleSource {
  close(): Promise<void>;
}

/** A bundle as a directory or a zip file of one. */
export async function openBundle(path: string): Promise<Result<OpenBundle, Unreadable>> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) return openDirectory(path);
  if (!found?.isFile()) return unreadable('找不到该目录或文件', 'there is no such directory or file');
  return openZipFile(path);
}

async function openDirectory(root: string): Promise<Result<OpenBundle, Unreadable>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  // A link could lead out of the bundle, and a pipe never ends.
  const strange = entries.find((entry) => !entry.isFile() && !entry.isDirectory());
  if (strange) return unreadable(`目录中有链接或特殊文件：${strange.name}`, `not a plain file: ${strange.name}`);
  const files = entries.filter((entry) => entry.isFile());
  if (files.length > MAX_FILES) return unreadable('目录中文件过多', 'the directory has too many files');
  const paths = files.map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
  return ok({
    paths: () => paths,
    // Thousands of tiles of 8 kB: the way to a thread and back, four times for each, would take longer than the reading.
    read: async (path) => new Uint8Array(readFileSync(join(root, path))),
    chunks: (path) => createReadStream(join(root, path), { highWaterMark: CHUNK_BYTES }),
    // Nothing stays open between two files.
    close: () => Promise.resolve(),
  });
}

/** A zip file that is in memory. */
export const openZip = (bytes: Uint8Array): Promise<Result<BundleSource, Unreadable>> =>
  readZip({ size: bytes.length, read: (from, to) => Promise.resolve(bytes.subarray(from, to)) });

/** Read in place. */
async function openZipFile(path: string): Promise<Result<OpenBundle, Unreadable>> {
  const file = await open(path);
  const { size } = await file.stat();
  const source = await readZip({
    size,
    read: async (from, to) => {
      const { buffer, bytesRead } = await file.read(new Uint8Array(to - from), 0, to - from, from);
      return buffer.subarray(0, bytesRead);
    },
  });
  if (source.ok) return ok({ ...source.value, close: () => file.close() });
  await file.close();
  return source;
}

async function readZip(bytes: RandomBytes): Promise<Result<BundleSource, Unreadable>> {
  const source = await zipSource(bytes, inflate);
  return source.ok ? source : err(REFUSALS[source.error]);
}

const REFUSALS: Readonly<Record<ZipRefusal, Unreadable>> = {
  'not-a-zip': { zh: '不是有效的压缩包', en: 'not a zip file, or a damaged one' },
  'too-large': { zh: '压缩包展开后过大', en: 'the archive unpacks to too much' },
  'names-repeat': { zh: '压缩包中有重名文件', en: 'the archive has two files of one name' },
};

const inflate: Inflate = async function* (pieces) {
  try {
    for await (const piece of Readable.from(pieces).pipe(createInflateRaw())) yield piece as Uint8Array;
  } catch (error) {
    throw new DamagedArchive(String(error));
  }
};
