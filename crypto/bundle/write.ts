import { toHex, utf8 } from '../bytes.ts';
import { effectiveBallots } from '../count/effective.ts';
import type { Openings } from '../count/count.ts';
import type { DisclosureLevel } from '../law/rules.ts';
import { sha256 } from '../hash.ts';
import { leafHash } from '../log/merkle.ts';
import type { LogState } from '../replay/state.ts';
import { rollFile, type Roll } from '../roll/roll.ts';
import { certificateText } from './check-certificate.ts';
import { openingLine } from './opening-line.ts';
import {
  CERTIFICATE,
  CHECKPOINT,
  documentPath,
  ENTRIES,
  headPath,
  OPENINGS,
  POLICY,
  README,
  rollPath,
} from './paths.ts';
import { policyText } from './policy.ts';
import { README_TEXTS } from './readme.ts';
import { TreeReader } from './tree-reader.ts';

/** What a bundle shows. `certifying` is for officers and courts: everything, whatever the notice discloses. */
export type BundleLevel = DisclosureLevel | 'certifying';

/** What the service holds of a log; whoever calls decides which documents may be shown to whom. */
export interface BundleParts {
  readonly level: BundleLevel;
  /** After the last of `entries`. */
  readonly state: LogState;
  readonly entries: readonly Uint8Array[];
  /** Signed head over all entries. */
  readonly checkpoint: string;
  /** Signed heads by size; those of `requiredHeadSizes` must be among them. */
  readonly heads: ReadonlyMap<number, string>;
  /** The roll in force, with every line; null before one was published, and where its lines were erased. */
  readonly roll: Roll | null;
  /** Hashes of the leaves, in their order, of a roll whose lines were erased. */
  readonly closedRoll?: readonly string[];
  /** At least those of all effective ballots, by number of the entry with the commitment; unused where marks stay closed. */
  readonly openings: Openings;
  /** By SHA-256. */
  readonly documents: ReadonlyMap<string, Uint8Array>;
}

export interface BundleFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const LINE_FEED = 0x0a;

/** Sizes of the heads that a bundle must hold: those ending with roll-frozen, notice, close and declare. */
export const requiredHeadSizes = ({ frozen, notice, closed, declared }: LogState): number[] =>
  [frozen, notice, closed, declared].flatMap((milestone) => (milestone ? [milestone.seq + 1] : []));

/** The files of a bundle, one after the other. Throws where a part is missing, which is a bug of whoever gathers them. */
export function* bundleFiles(parts: BundleParts): Generator<BundleFile> {
  const { state, entries, roll, level } = parts;
  if (!state.opened || state.size !== entries.length) throw new RangeError('the state is not that of the entries');
  yield { path: CHECKPOINT, bytes: utf8(parts.checkpoint) };
  for (const [size, head] of requiredHeads(parts)) yield { path: headPath(size), bytes: utf8(head) };
  yield { path: POLICY, bytes: utf8(policyText(state.opened.body)) };
  yield { path: ENTRIES, bytes: linesOfEntries(entries) };
  yield* tiles(entries);
  if (roll && state.roll) yield { path: rollPath(roll.root), bytes: utf8(rollFile(roll, () => level !== 'totals')) };
  if (parts.closedRoll && state.roll)
    yield { path: rollPath(state.roll.root), bytes: utf8(parts.closedRoll.map((hash) => `${hash}\n`).join('')) };
  const showsMarks = state.closed !== null && (level === 'certifying' || level === 'rooms-and-marks');
  if (showsMarks) yield { path: OPENINGS, bytes: utf8(openingsText(parts)) };
  for (const [hash, bytes] of parts.documents) yield { path: documentPath(hash), bytes };
  if (state.certified) yield { path: CERTIFICATE, bytes: utf8(certificateText(state.certified.body, state.origin)) };
  yield { path: README, bytes: utf8(README_TEXTS[0]) };
}

/** Each entry and a line feed. Two million entries are more than a function takes as arguments. */
function linesOfEntries(entries: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(entries.reduce((sum, { length }) => sum + length + 1, 0));
  let offset = 0;
  for (const entry of entries) {
    whole.set(entry, offset);
    offset += entry.length;
    whole[offset++] = LINE_FEED;
  }
  return whole;
}

function requiredHeads({ state, heads }: BundleParts): [number, string][] {
  const all = new Map(heads);
  for (const size of requiredHeadSizes(state))
    if (!all.has(size)) throw new RangeError(`the head of size ${size} is missing`);
  return [...all].sort(([a], [b]) => a - b);
}

function* tiles(entries: readonly Uint8Array[]): Generator<BundleFile> {
  const tree = new TreeReader();
  for (const entry of entries) yield* tree.push(leafHash(entry));
  yield* tree.partial();
}

function openingsText({ state, openings }: BundleParts): string {
  return effectiveBallots(state)
    .map(({ seq }) => {
      const opening = openings.get(seq);
      if (!opening) throw new RangeError(`the opening of entry ${seq} is missing`);
      return `${openingLine(seq, opening)}\n`;
    })
    .join('');
}

/** Name of a bundle: SHA-256, hex, over the lines `<sha256> <path>` LF in the order of their bytes. */
export function bundleId(files: Iterable<BundleFile>): string {
  const lines = [...files].map(({ path, bytes }) => `${toHex(sha256(bytes))} ${path}\n`);
  return toHex(sha256(utf8(lines.sort().join(''))));
}
