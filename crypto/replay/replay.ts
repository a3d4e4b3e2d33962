import type { Entry } from '../entries/bodies.ts';
import { leafHash } from '../log/merkle.ts';
import { err, ok, type Result } from '../result.ts';
import { broken, type Broken } from './broken.ts';
import { readEntry } from './read-entry.ts';
import type { VoterLookup } from './rule.ts';
import { newState, type LogState } from './state.ts';
import { step } from './step.ts';

export interface BrokenEntry {
  /** Number of the first entry that is broken. */
  readonly seq: number;
  readonly broken: Broken;
}

/**
 * The state after a whole log, or the first entry that breaks it. Needs no marks. Verifies no signature: that is
 * `verifyEntrySignatures`, against the state before each entry.
 *
 * @param entries stored bytes, in order
 */
export function replay(
  origin: string,
  entries: Iterable<Uint8Array>,
  hasVoter?: VoterLookup,
): Result<LogState, BrokenEntry> {
  const state = newState(origin);
  for (const bytes of entries) {
    const stepped = stepBytes(state, bytes, hasVoter);
    if (!stepped.ok) return err({ seq: state.size, broken: stepped.error });
  }
  return ok(state);
}

/** One step from the stored bytes of an entry. */
export function stepBytes(state: LogState, bytes: Uint8Array, hasVoter?: VoterLookup): Result<Entry, Broken> {
  const entry = readEntry(bytes);
  if (!entry.ok) return err(broken('bad-entry', entry.error));
  const stepped = step(state, entry.value, leafHash(bytes), hasVoter);
  return stepped.ok ? entry : stepped;
}
