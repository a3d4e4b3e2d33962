import { utf8 } from '../bytes.ts';
import { effectiveBallots, type EffectiveBallot } from '../count/effective.ts';
import type { DisclosureLevel } from '../law/rules.ts';
import type { LogState } from '../replay/state.ts';
import { certificateText } from './check-certificate.ts';
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

/** What a bundle shows. `certifying` is for officers and courts: everything, whatever the notice discloses. */
export type BundleLevel = DisclosureLevel | 'certifying';

/** What must be known of a log before its bundle is written; whoever calls decides which documents may be shown to whom. */
export interface BundleOutline {
  readonly level: BundleLevel;
  /** After the last entry. */
  readonly state: LogState;
  /** Signed head over all entries. */
  readonly checkpoint: string;
  /** Signed heads by size; those of `requiredHeadSizes` must be among them. */
  readonly heads: ReadonlyMap<number, string>;
  /** Whether the lines of the roll in force are there: not before one was published, nor once they were erased. */
  readonly hasRoll: boolean;
  /** Hashes of the leaves, in their order, of a roll whose lines were erased. */
  readonly closedRoll?: readonly string[];
  /** SHA-256 of each document to be shown, in the order in which they are written. */
  readonly documents: readonly string[];
}

/** A file of a bundle: written from what is known, or what has to be read for it. */
export type PlannedFile =
  | { readonly from: 'text'; readonly path: string; readonly bytes: Uint8Array }
  | { readonly from: 'entries'; readonly path: string }
  /** All tiles, each a file. */
  | { readonly from: 'tiles' }
  | { readonly from: 'roll'; readonly path: string; readonly isOpen: boolean }
  | { readonly from: 'openings'; readonly path: string; readonly ballots: readonly EffectiveBallot[] }
  | { readonly from: 'document'; readonly path: string; readonly sha256: string };

/** Sizes of the heads that a bundle must hold: those ending with roll-frozen, notice, close and declare. */
export const requiredHeadSizes = ({ frozen, notice, closed, declared }: LogState): number[] =>
  [frozen, notice, closed, declared].flatMap((milestone) => (milestone ? [milestone.seq + 1] : []));

/** The files of a bundle in their order. Throws where a part is missing, which is a bug of whoever gathers them. */
export function* plannedFiles(outline: BundleOutline): Generator<PlannedFile> {
  const { state, level } = outline;
  if (!state.opened) throw new RangeError('the log is not open');
  yield text(CHECKPOINT, outline.checkpoint);
  for (const [size, head] of requiredHeads(outline)) yield text(headPath(size), head);
  yield text(POLICY, policyText(state.opened.body));
  yield { from: 'entries', path: ENTRIES };
  yield { from: 'tiles' };
  if (state.roll) yield* rollOf(outline, rollPath(state.roll.root));
  const showsMarks = state.closed !== null && (level === 'certifying' || level === 'rooms-and-marks');
  if (showsMarks) yield { from: 'openings', path: OPENINGS, ballots: effectiveBallots(state) };
  for (const sha256 of outline.documents) yield { from: 'document', path: documentPath(sha256), sha256 };
  if (state.certified) yield text(CERTIFICATE, certificateText(state.certified.body, state.origin));
  yield text(README, README_TEXTS[0]);
}

const text = (path: string, content: string): PlannedFile => ({ from: 'text', path, bytes: utf8(content) });

function* rollOf({ hasRoll, closedRoll, level }: BundleOutline, path: string): Generator<PlannedFile> {
  if (hasRoll) yield { from: 'roll', path, isOpen: level !== 'totals' };
  if (closedRoll) yield text(path, closedRoll.map((hash) => `${hash}\n`).join(''));
}

function requiredHeads({ state, heads }: BundleOutline): [number, string][] {
  const all = new Map(heads);
  for (const size of requiredHeadSizes(state))
    if (!all.has(size)) throw new RangeError(`the head of size ${size} is missing`);
  return [...all].sort(([a], [b]) => a - b);
}
