import { bundleFiles, requiredHeadSizes, type BundleLevel } from '../bundle/write.ts';
import { certificateText } from '../bundle/check-certificate.ts';
import { documentsOf } from '../bundle/document-references.ts';
import { openingLine } from '../bundle/opening-line.ts';
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
} from '../bundle/paths.ts';
import { policyText } from '../bundle/policy.ts';
import { README_TEXTS } from '../bundle/readme.ts';
import { TreeReader } from '../bundle/tree-reader.ts';
import { concat, utf8 } from '../bytes.ts';
import { effectiveBallots } from '../count/effective.ts';
import { leafHash } from '../log/merkle.ts';
import { readEntry } from '../replay/read-entry.ts';
import { stepBytes } from '../replay/replay.ts';
import { newState, type LogState } from '../replay/state.ts';
import { rollFile } from '../roll/roll.ts';
import type { TestAssembly } from './test-assembly.ts';

/**
 * A bundle of whatever a play has put into its log, chained, sealed and signed though replay may refuse it: what somebody
 * with all keys but one could make. Where replay stops, ballots opened are those that counted until then.
 */
export function resealedBundleOf(play: TestAssembly): Map<string, Uint8Array> {
  const { log } = play;
  const state = partialState(play);
  const openLog = readEntry(log.entries[0]!);
  if (!openLog.ok || openLog.value.type !== 'open-log') throw new Error('the first entry stands');
  const files = new Map<string, Uint8Array>();
  const put = (path: string, bytes: Uint8Array) => void files.set(path, bytes);
  put(CHECKPOINT, utf8(log.checkpoint()));
  for (const type of ['roll-frozen', 'notice', 'close', 'declare'] as const) {
    const filed = log.filed.get(type);
    if (filed) put(headPath(filed.seq + 1), utf8(log.checkpoint(filed.seq + 1)));
  }
  put(POLICY, utf8(policyText(openLog.value.body)));
  put(ENTRIES, concat(...log.entries.flatMap((entry) => [entry, Uint8Array.of(0x0a)])));
  const tree = new TreeReader();
  for (const entry of log.entries) for (const tile of tree.push(leafHash(entry))) put(tile.path, tile.bytes);
  for (const tile of tree.partial()) put(tile.path, tile.bytes);
  put(rollPath(play.roll.root), utf8(rollFile(play.roll, () => true)));
  const opened = effectiveBallots(state).map(({ seq }) => `${openingLine(seq, play.openings.get(seq)!)}\n`);
  put(OPENINGS, utf8(opened.join('')));
  const referenced = new Set(log.entries.map(readEntry).flatMap((entry) => (entry.ok ? documentsOf(entry.value) : [])));
  for (const [sha256, bytes] of play.documents) if (referenced.has(sha256)) put(documentPath(sha256), bytes);
  put(CERTIFICATE, utf8(certificateText(lastCertify(log.entries), log.origin)));
  put(README, utf8(README_TEXTS[0]));
  return files;
}

function partialState(play: TestAssembly): LogState {
  const state = newState(play.log.origin);
  for (const bytes of play.log.entries) if (!stepBytes(state, bytes).ok) break;
  return state;
}

function lastCertify(entries: readonly Uint8Array[]): { jws: string; jws2: string } {
  const read = entries
    .map(readEntry)
    .flatMap((entry) => (entry.ok && entry.value.type === 'certify' ? [entry.value] : []));
  return read[0]?.body ?? { jws: '', jws2: '' };
}

/** A sealed bundle of a play that replays: what a service would hand out. */
export function bundleOf(play: TestAssembly, level: BundleLevel = 'certifying'): Map<string, Uint8Array> {
  const state = play.state();
  const { log } = play;
  const heads = new Map(requiredHeadSizes(state).map((size) => [size, log.checkpoint(size)]));
  const parts = {
    ...{ level, state, heads, entries: log.entries, checkpoint: log.checkpoint(), roll: play.roll },
    ...{ openings: play.openings, documents: play.documents },
  };
  return new Map([...bundleFiles(parts)].map(({ path, bytes }) => [path, bytes]));
}
