import type { Opening } from '../ballot/commitment.ts';
import { concat, toHex, utf8 } from '../bytes.ts';
import type { EffectiveBallot } from '../count/effective.ts';
import { sha256 } from '../hash.ts';
import { leafHash } from '../log/merkle.ts';
import { openingLine } from './opening-line.ts';
import { plannedFiles, type BundleOutline, type PlannedFile } from './outline.ts';
import { TreeReader } from './tree-reader.ts';

export interface BundleFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A file that nobody has to hold as a whole. Its pieces are taken before the next file is asked for. */
export interface BundleStream {
  readonly path: string;
  readonly pieces: AsyncIterable<Uint8Array>;
}

/** What is read while a bundle is written, page by page; what was read is let go before the next page is asked for. */
export interface BundleContents {
  /** All entries in their order; asked for twice. */
  entries(): AsyncIterable<readonly Uint8Array[]>;
  /** The leaves of the roll in force, as bytes, in ascending order of voter. */
  rollLeaves(): AsyncIterable<readonly Uint8Array[]>;
  /** Of each of these ballots, in their order. */
  openings(ballots: readonly EffectiveBallot[]): AsyncIterable<{ readonly seq: number; readonly opening: Opening }>;
  document(sha256: string): AsyncIterable<Uint8Array>;
}

const LINE_FEED = Uint8Array.of(0x0a);
/** Openings that are written at once. */
const OPENINGS_PIECE = 1_000;

/** The files of a bundle, one after the other, in bounded memory. Throws where a part is missing, which is a bug. */
export async function* writeBundle(outline: BundleOutline, contents: BundleContents): AsyncGenerator<BundleStream> {
  for (const file of plannedFiles(outline)) {
    if (file.from === 'tiles') yield* tiles(outline, contents);
    else yield { path: file.path, pieces: piecesOf(file, contents) };
  }
}

/** A file's content as it will be in the bundle. */
export function piecesOf(
  file: Exclude<PlannedFile, { from: 'tiles' }>,
  contents: BundleContents,
): AsyncIterable<Uint8Array> {
  switch (file.from) {
    case 'text':
      return once(file.bytes);
    case 'entries':
      return pages(contents.entries(), (entries) => entries.flatMap((entry) => [entry, LINE_FEED]));
    case 'roll':
      return pages(contents.rollLeaves(), (leaves) => leaves.map((leaf) => rollLine(leaf, file.isOpen)));
    case 'openings':
      return openings(contents.openings(file.ballots));
    case 'document':
      return contents.document(file.sha256);
  }
}

/** A leaf of the roll, or the hash of one that stays closed, and a line feed. */
export const rollLine = (leaf: Uint8Array, isOpen: boolean): Uint8Array =>
  isOpen ? concat(leaf, LINE_FEED) : utf8(`${toHex(leafHash(leaf))}\n`);

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function* pages(
  source: AsyncIterable<readonly Uint8Array[]>,
  lines: (page: readonly Uint8Array[]) => readonly Uint8Array[],
): AsyncGenerator<Uint8Array> {
  for await (const page of source) yield concat(...lines(page));
}

async function* openings(source: ReturnType<BundleContents['openings']>): AsyncGenerator<Uint8Array> {
  let lines: string[] = [];
  for await (const { seq, opening } of source) {
    if (lines.push(`${openingLine(seq, opening)}\n`) < OPENINGS_PIECE) continue;
    yield utf8(lines.join(''));
    lines = [];
  }
  yield utf8(lines.join(''));
}

async function* tiles({ state }: BundleOutline, contents: BundleContents): AsyncGenerator<BundleStream> {
  const tree = new TreeReader();
  for await (const page of contents.entries())
    for (const entry of page)
      for (const { path, bytes } of tree.push(leafHash(entry))) yield { path, pieces: once(bytes) };
  if (tree.size !== state.size) throw new RangeError('the state is not that of the entries');
  for (const { path, bytes } of tree.partial()) yield { path, pieces: once(bytes) };
}

/** Name of a bundle: SHA-256, hex, over the lines `<sha256> <path>` LF in the order of their bytes. */
export function bundleId(files: Iterable<BundleFile>): string {
  const lines = [...files].map(({ path, bytes }) => `${toHex(sha256(bytes))} ${path}\n`);
  return toHex(sha256(utf8(lines.sort().join(''))));
}
