import { Inflate as RawInflate } from 'fflate';
import type { BundleSource } from '../../crypto/bundle/source.ts';
import { DamagedArchive, zipSource, type Inflate, type ZipRefusal } from '../../crypto/bundle/zip-source.ts';
import { err, ok, type Result } from '../../crypto/result.ts';

/** A file and where it stood in the folder that was chosen or dropped. */
export interface GivenFile {
  readonly path: string;
  readonly file: File;
}

export type OpenRefusal = ZipRefusal | 'no-bundle';

const CHUNK_BYTES = 1024 * 1024;

/** A bundle from one zip file, or from all files of one. They are read where they lie, a piece at a time. */
export async function openFiles(given: readonly GivenFile[]): Promise<Result<BundleSource, OpenRefusal>> {
  const [only] = given;
  const source = only && given.length === 1 ? await openZip(only.file) : ok(folderSource(given));
  if (!source.ok) return source;
  const paths = await source.value.paths();
  return paths.includes('entries.jsonl') || paths.includes('checkpoint') ? source : err('no-bundle');
}

const openZip = (file: File): Promise<Result<BundleSource, ZipRefusal>> =>
  zipSource({ size: file.size, read: (from, to) => bytesOf(file.slice(from, to)) }, inflate);

const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());

function folderSource(given: readonly GivenFile[]): BundleSource {
  const top = given.find(({ path }) => /^[^/]+\/checkpoint$/.test(path))?.path.replace(/checkpoint$/, '');
  const isWrapped = top !== undefined && given.every(({ path }) => path.startsWith(top));
  const files = new Map(given.map(({ path, file }) => [isWrapped ? path.slice(top.length) : path, file]));
  return {
    paths: () => [...files.keys()],
    read: (path) => bytesOf(files.get(path)!),
    async *chunks(path) {
      const file = files.get(path)!;
      for (let from = 0; from < file.size; from += CHUNK_BYTES) yield bytesOf(file.slice(from, from + CHUNK_BYTES));
    },
  };
}

const inflate: Inflate = async function* (pieces) {
  const unpacked: Uint8Array[] = [];
  const stream = new RawInflate((piece) => unpacked.push(piece));
  try {
    for await (const piece of pieces) {
      stream.push(piece);
      yield* unpacked.splice(0);
    }
    stream.push(new Uint8Array(0), true);
  } catch (error) {
    throw new DamagedArchive(String(error));
  }
  yield* unpacked.splice(0);
};

/** Everything that was dropped, folders with what is in them. */
export async function filesDropped({ items, files }: DataTransfer): Promise<GivenFile[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (entries.length === 0) return filesChosen(files);
  return (await Promise.all(entries.map(filesIn))).flat();
}

export const filesChosen = (files: FileList): GivenFile[] =>
  [...files].map((file) => ({ path: file.webkitRelativePath || file.name, file }));

async function filesIn(entry: FileSystemEntry): Promise<GivenFile[]> {
  const path = entry.fullPath.replace(/^\//, '');
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [{ path, file }];
  }
  const found: GivenFile[] = [];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // A browser hands out a hundred at a time.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return found;
    for (const each of some) found.push(...(await filesIn(each)));
  }
}
