import {
  plannedFiles,
  requiredHeadSizes,
  type BundleLevel,
  type BundleOutline,
  type PlannedFile,
} from '../bundle/outline.ts';
import { rollLine, type BundleContents } from '../bundle/write.ts';
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
import { leafBytes } from '../roll/leaf.ts';
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
  put(ENTRIES, linesOf(log.entries));
  putTiles(files, log.entries);
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

/** What a service would know and hold of a play that replays. Entries come `page` at a time. */
export function bundleParts(play: TestAssembly, level: BundleLevel = 'certifying', page = 7) {
  const state = play.state();
  const { log } = play;
  const heads = new Map(requiredHeadSizes(state).map((size) => [size, log.checkpoint(size)]));
  const outline: BundleOutline = {
    ...{ level, state, heads, checkpoint: log.checkpoint(), hasRoll: true, documents: [...play.documents.keys()] },
  };
  const leaves = play.roll.lines.map((leaf) => leafBytes(leaf!));
  const contents: BundleContents = {
    async *entries() {
      for (let from = 0; from < log.entries.length; from += page) yield log.entries.slice(from, from + page);
    },
    async *rollLeaves() {
      for (let from = 0; from < leaves.length; from += page) yield leaves.slice(from, from + page);
    },
    async *openings(ballots) {
      for (const { seq } of ballots) yield { seq, opening: play.openings.get(seq)! };
    },
    async *document(sha256) {
      yield play.documents.get(sha256)!;
    },
  };
  return { outline, contents, leaves };
}

/** A sealed bundle of a play that replays: what a service would hand out, made at once. */
export function bundleOf(play: TestAssembly, level: BundleLevel = 'certifying'): Map<string, Uint8Array> {
  const { outline, leaves } = bundleParts(play, level);
  const files = new Map<string, Uint8Array>();
  for (const file of plannedFiles(outline))
    if (file.from === 'tiles') putTiles(files, play.log.entries);
    else files.set(file.path, contentOf(file, play, leaves));
  return files;
}

function contentOf(
  file: Exclude<PlannedFile, { from: 'tiles' }>,
  { log, openings, documents }: TestAssembly,
  leaves: readonly Uint8Array[],
): Uint8Array {
  switch (file.from) {
    case 'text':
      return file.bytes;
    case 'entries':
      return linesOf(log.entries);
    case 'roll':
      return concat(...leaves.map((leaf) => rollLine(leaf, file.isOpen)));
    case 'openings':
      return utf8(file.ballots.map(({ seq }) => `${openingLine(seq, openings.get(seq)!)}\n`).join(''));
    case 'document':
      return documents.get(file.sha256)!;
  }
}

const linesOf = (entries: readonly Uint8Array[]): Uint8Array =>
  concat(...entries.flatMap((entry) => [entry, Uint8Array.of(0x0a)]));

function putTiles(files: Map<string, Uint8Array>, entries: readonly Uint8Array[]): void {
  const tree = new TreeReader();
  for (const entry of entries) for (const tile of tree.push(leafHash(entry))) files.set(tile.path, tile.bytes);
  for (const tile of tree.partial()) files.set(tile.path, tile.bytes);
}
