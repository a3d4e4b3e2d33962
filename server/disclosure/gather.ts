import { setImmediate as breathe } from 'node:timers/promises';
import { requiredHeadSizes, type BundleLevel, type BundleParts } from '../../crypto/bundle/write.ts';
import { newState, type LogState } from '../../crypto/replay/state.ts';
import { stepBytes } from '../../crypto/replay/replay.ts';
import { rollOf } from '../../crypto/roll/roll.ts';
import { erasedOf, type Erased } from '../accountability/erasure/erased.ts';
import { documentsOf } from '../assemblies/documents/read-documents.ts';
import { readOpenings } from '../ballots/openings.ts';
import type { Deps } from '../deps.ts';
import type { LogRef } from '../log/log-ref.ts';
import { logReader } from '../log/log-reader.ts';
import { rollReader } from '../log/roll-reader.ts';
import { referencedDocuments } from './referenced-documents.ts';

/** Entries read from the database at a time, and replayed before others get their turn. */
const CHUNK = 1_000;

/**
 * Everything of a log that goes into a bundle, as of its newest signed head; null if there is no such log. The state is
 * replayed from the stored bytes rather than taken from the writer's memory: what is handed out is what is kept.
 */
export async function gatherBundle(deps: Deps, log: LogRef, level: BundleLevel): Promise<BundleParts | null> {
  const reader = logReader(deps.db);
  const head = await reader.head(log);
  const origin = head && originOfCheckpoint(head.checkpoint);
  if (!head || !origin) return null;
  const { entries, state } = await replayed(deps, log, origin, head.size);
  const heads = new Map<number, string>();
  for (const size of requiredHeadSizes(state)) {
    const kept = await reader.checkpoint(log, size);
    if (kept !== null) heads.set(size, kept);
  }
  const { checkpoint } = head;
  const erased = await erasedOf(deps.db, log);
  const possible = levelAfter(level, erased);
  const leaves = state.roll && !erased.closedRoll ? await rollReader(deps.db).leaves(log) : null;
  return {
    ...{ level: possible, state, entries, checkpoint, heads, roll: leaves && rollOf(leaves) },
    ...(erased.closedRoll && { closedRoll: erased.closedRoll }),
    openings: showsMarks(possible) && state.closed ? await readOpenings(deps, log, state) : new Map(),
    documents: await documentsToShow(deps, log, state, entries),
  };
}

/** What two people erased can be shown at no level any more. */
const levelAfter = (level: BundleLevel, { openings, closedRoll }: Erased): BundleLevel =>
  closedRoll ? 'totals' : openings && showsMarks(level) ? 'rooms' : level;

export const showsMarks = (level: BundleLevel): boolean => level === 'certifying' || level === 'rooms-and-marks';

/** The first line of a checkpoint is its log's name. */
const originOfCheckpoint = (note: string): string => note.slice(0, note.indexOf('\n'));

async function replayed(deps: Deps, log: LogRef, origin: string, size: number) {
  const state = newState(origin);
  const entries: Uint8Array[] = [];
  for (let from = 0; from < size; from += CHUNK) {
    for (const { entry } of await logReader(deps.db).entries(log, from, Math.min(from + CHUNK, size))) {
      const stepped = stepBytes(state, entry);
      if (!stepped.ok) throw new Error(`entry ${state.size} is broken: ${stepped.error.code}`);
      entries.push(entry);
    }
    await breathe();
  }
  if (state.size !== size) throw new Error(`the log has ${state.size} entries and a head over ${size}`);
  return { entries, state };
}

/** Those that are public, and the delivery lists where silent owners count: a recount rests on them, and they name nobody. */
async function documentsToShow(
  deps: Deps,
  log: LogRef,
  state: LogState,
  entries: readonly Uint8Array[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const store = documentsOf(deps.db, log);
  const counted = state.notice?.body.rules.silent === 'not-counted' ? [] : state.deliveryLists;
  const lists = new Set<string>(counted.map(({ sha256 }) => sha256));
  const documents = new Map<string, Uint8Array>();
  for (const sha256 of referencedDocuments(entries)) {
    if (!lists.has(sha256) && !(await store.isPublic(sha256))) continue;
    const bytes = await deps.files.read(sha256);
    if (!bytes) throw new Error('a document that an entry names is not in the file store');
    documents.set(sha256, bytes);
  }
  return documents;
}
