import { setImmediate as breathe } from 'node:timers/promises';
import { documentsOf } from '../../crypto/bundle/document-references.ts';
import { requiredHeadSizes, type BundleLevel, type BundleOutline } from '../../crypto/bundle/outline.ts';
import { writeBundle, type BundleContents, type BundleStream } from '../../crypto/bundle/write.ts';
import { stepBytes } from '../../crypto/replay/replay.ts';
import { newState, type LogState } from '../../crypto/replay/state.ts';
import { erasedOf, type Erased } from '../accountability/erasure/erased.ts';
import { documentsOf as documentsIn } from '../assemblies/documents/read-documents.ts';
import { openingsOf } from '../ballots/openings.ts';
import type { Deps } from '../deps.ts';
import type { LogRef } from '../log/log-ref.ts';
import { logReader } from '../log/log-reader.ts';
import { rollPages } from '../log/roll-pages.ts';

/** Entries read from the database at a time, and replayed before others get their turn. */
const CHUNK = 1_000;

export interface GatheredBundle {
  /** After the last entry. */
  readonly state: LogState;
  /** What is left to read is read as the files are taken, a page at a time. */
  readonly files: () => AsyncIterable<BundleStream>;
}

/**
 * The bundle of a log as of its newest signed head; null if there is no such log. The state is replayed from the stored
 * bytes rather than taken from the writer's memory: what is handed out is what is kept. Of the entries no more than a page
 * is ever in memory.
 *
 * @param onEntries how many have been replayed, of how many
 */
export async function gatherBundle(
  deps: Deps,
  log: LogRef,
  level: BundleLevel,
  onEntries: (done: number, of: number) => void = () => {},
): Promise<GatheredBundle | null> {
  const reader = logReader(deps.db);
  const head = await reader.head(log);
  const origin = head && originOfCheckpoint(head.checkpoint);
  if (!head || !origin) return null;
  const { state, referenced } = await replayed(deps, log, { origin, size: head.size, onEntries });
  const heads = new Map<number, string>();
  for (const size of requiredHeadSizes(state)) {
    const kept = await reader.checkpoint(log, size);
    if (kept !== null) heads.set(size, kept);
  }
  const erased = await erasedOf(deps.db, log);
  const outline: BundleOutline = {
    ...{ level: levelAfter(level, erased), state, heads, checkpoint: head.checkpoint },
    hasRoll: state.roll !== null && !erased.closedRoll,
    ...(erased.closedRoll && { closedRoll: erased.closedRoll }),
    documents: await documentsToShow(deps, log, state, referenced),
  };
  const contents = contentsOf(deps, log, head.size);
  return { state, files: () => writeBundle(outline, contents) };
}

/** What two people erased can be shown at no level any more. */
const levelAfter = (level: BundleLevel, { openings, closedRoll }: Erased): BundleLevel =>
  closedRoll ? 'totals' : openings && showsMarks(level) ? 'rooms' : level;

export const showsMarks = (level: BundleLevel): boolean => level === 'certifying' || level === 'rooms-and-marks';

/** The first line of a checkpoint is its log's name. */
const originOfCheckpoint = (note: string): string => note.slice(0, note.indexOf('\n'));

async function* entriesOf({ db }: Deps, log: LogRef, size: number): AsyncGenerator<readonly Uint8Array[]> {
  for (let from = 0; from < size; from += CHUNK)
    yield (await logReader(db).entries(log, from, Math.min(from + CHUNK, size))).map(({ entry }) => entry);
}

const contentsOf = (deps: Deps, log: LogRef, size: number): BundleContents => ({
  entries: () => entriesOf(deps, log, size),
  rollLeaves: () => rollPages(deps.db, log),
  openings: (ballots) => openingsOf(deps, log, ballots),
  document: (sha256) => documentPieces(deps, sha256),
});

async function* documentPieces({ files }: Deps, sha256: string): AsyncGenerator<Uint8Array> {
  const file = await files.open(sha256);
  if (!file) throw new Error('a document that an entry names is not in the file store');
  for await (const piece of file.content) yield piece as Uint8Array;
}

/** The state after the last entry, and SHA-256 of every document that the entries name, in a fixed order. */
async function replayed(
  deps: Deps,
  log: LogRef,
  { origin, size, onEntries }: { origin: string; size: number; onEntries: (done: number, of: number) => void },
) {
  const state = newState(origin);
  const found = new Set<string>();
  for await (const page of entriesOf(deps, log, size)) {
    for (const bytes of page) {
      const stepped = stepBytes(state, bytes);
      if (!stepped.ok) throw new Error(`entry ${state.size} is broken: ${stepped.error.code}`);
      for (const sha256 of documentsOf(stepped.value)) found.add(sha256);
    }
    onEntries(state.size, size);
    await breathe();
  }
  if (state.size !== size) throw new Error(`the log has ${state.size} entries and a head over ${size}`);
  return { state, referenced: [...found].sort() };
}

/** Those that are public, and the delivery lists where silent owners count: a recount rests on them, and they name nobody. */
async function documentsToShow(
  { db, files }: Deps,
  log: LogRef,
  state: LogState,
  referenced: readonly string[],
): Promise<readonly string[]> {
  const store = documentsIn(db, log);
  const counted = state.notice?.body.rules.silent === 'not-counted' ? [] : state.deliveryLists;
  const lists = new Set<string>(counted.map(({ sha256 }) => sha256));
  const shown: string[] = [];
  for (const sha256 of referenced) {
    if (!lists.has(sha256) && !(await store.isPublic(sha256))) continue;
    if (!(await files.has(sha256))) throw new Error('a document that an entry names is not in the file store');
    shown.push(sha256);
  }
  return shown;
}
