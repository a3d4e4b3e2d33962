import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { unzip, type UnzipFileInfo } from 'fflate';
import type { BundleSource } from '../../crypto/bundle/source.ts';
import { memorySource } from '../../crypto/bundle/source.ts';
import { err, ok, type Result } from '../../crypto/result.ts';

/** Why nothing can be checked: what lies there is no bundle at all. One sentence in each language. */
export interface Unreadable {
  readonly zh: string;
  readonly en: string;
}

/** A bundle of a million ballots has some 4,000 tiles and as many documents; more is not one of ours. */
const MAX_FILES = 200_000;
const MAX_ARCHIVE_BYTES = 2 ** 31;
const MAX_UNPACKED_BYTES = 2 ** 32;

const unreadable = (zh: string, en: string): Result<never, Unreadable> => err({ zh, en });

/** A bundle as a directory or a zip file of one. */
export async function openBundle(path: string): Promise<Result<BundleSource, Unreadable>> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) return openDirectory(path);
  if (!found?.isFile()) return unreadable('找不到该目录或文件', 'there is no such directory or file');
  if (found.size > MAX_ARCHIVE_BYTES) return unreadable('压缩包过大', 'the archive is too large');
  return openZip(new Uint8Array(await readFile(path)));
}

async function openDirectory(root: string): Promise<Result<BundleSource, Unreadable>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  // A link could lead out of the bundle, and a pipe never ends.
  const strange = entries.find((entry) => !entry.isFile() && !entry.isDirectory());
  if (strange) return unreadable(`目录中有链接或特殊文件：${strange.name}`, `not a plain file: ${strange.name}`);
  const files = entries.filter((entry) => entry.isFile());
  if (files.length > MAX_FILES) return unreadable('目录中文件过多', 'the directory has too many files');
  const paths = files.map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
  return ok({
    paths: () => paths,
    read: async (path) => new Uint8Array(await readFile(join(root, path))),
    chunks: (path) => createReadStream(join(root, path)),
  });
}

/** Unpacks in memory only; no name in the archive ever becomes a path on this machine. */
export async function openZip(bytes: Uint8Array): Promise<Result<BundleSource, Unreadable>> {
  const names: string[] = [];
  let unpacked = 0;
  const wants = ({ name, originalSize }: UnzipFileInfo): boolean => {
    if (name.endsWith('/')) return false;
    names.push(name);
    unpacked += originalSize;
    return names.length <= MAX_FILES && unpacked <= MAX_UNPACKED_BYTES;
  };
  const files = await unpack(bytes, wants);
  if (files === null) return unreadable('不是有效的压缩包', 'not a zip file, or a damaged one');
  if (names.length > MAX_FILES || unpacked > MAX_UNPACKED_BYTES)
    return unreadable('压缩包展开后过大', 'the archive unpacks to too much');
  if (new Set(names).size !== names.length || Object.keys(files).length !== names.length)
    return unreadable('压缩包中有重名文件', 'the archive has two files of one name');
  return ok(memorySource(new Map(withoutTopFolder(Object.entries(files)))));
}

const unpack = (
  bytes: Uint8Array,
  filter: (file: UnzipFileInfo) => boolean,
): Promise<Record<string, Uint8Array> | null> =>
  new Promise((resolve) => {
    try {
      unzip(bytes, { filter }, (error, files) => resolve(error ? null : files));
    } catch {
      resolve(null);
    }
  });

/** People zip the directory as often as what is in it. */
function withoutTopFolder(files: [string, Uint8Array][]): [string, Uint8Array][] {
  const top = `${files[0]?.[0].split('/')[0] ?? ''}/`;
  const isWrapped =
    files.every(([name]) => name.startsWith(top)) && files.some(([name]) => name === `${top}checkpoint`);
  return isWrapped ? files.map(([name, bytes]) => [name.slice(top.length), bytes]) : files;
}
