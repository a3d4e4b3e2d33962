import { on } from 'node:events';
import type { Report } from '../../crypto/bundle/report.ts';
import type { Progress } from '../../crypto/bundle/verify.ts';
import type { BundleStream } from '../../crypto/bundle/write.ts';
import { err, ok, type Result } from '../../crypto/result.ts';
import type { Deps } from '../deps.ts';
import { isOutage } from '../log/failures.ts';
import type { LogRef } from '../log/log-ref.ts';
import { logReader } from '../log/log-reader.ts';
import { gatherBundle } from './gather.ts';
import { startVerifyWorker } from './start-worker.ts';
import type { WholeAnswer, WholeBundle } from './verify-worker-messages.ts';

/** What is going on; records are first read from the database and replayed. */
export type OwnProgress = Progress | { readonly step: 'gather'; readonly done: number; readonly of: number };
export type OnOwnProgress = (progress: OwnProgress) => void;

export type OwnRefusal = { readonly code: 'LOG_NOT_FOUND' | 'RECORDS_DAMAGED' };

/**
 * Runs the same verifier that everybody has over this service's own records at certifying level, in memory, on
 * another thread.
 */
export async function verifyOwn(
  deps: Deps,
  log: LogRef,
  onProgress: OnOwnProgress = () => {},
): Promise<Result<Report, OwnRefusal>> {
  const files = await gatherOrSay(deps, log, onProgress);
  if (files === 'damaged') return err({ code: 'RECORDS_DAMAGED' });
  const vkey = await logReader(deps.db).vkey(log);
  if (!files || !vkey) return err({ code: 'LOG_NOT_FOUND' });
  return ok(await verifyElsewhere({ files, trust: { vkeys: [vkey] } }, onProgress));
}

/** Records that cannot even be gathered are a finding for the office and an incident for the operator. */
async function gatherOrSay(
  deps: Deps,
  log: LogRef,
  onProgress: OnOwnProgress,
): Promise<WholeBundle['files'] | null | 'damaged'> {
  try {
    const gathered = await gatherBundle(deps, log, 'certifying', (done, of) =>
      onProgress({ step: 'gather', done, of }),
    );
    return gathered && (await piecesByPath(gathered.files()));
  } catch (error) {
    if (isOutage(error)) throw error;
    deps.log.fatal({ err: error, assembly: log.assembly }, 'the records of an assembly are damaged');
    return 'damaged';
  }
}

/** Each file in the pieces in which it was written: joined, it would lie in memory twice. */
export async function piecesByPath(files: AsyncIterable<BundleStream>): Promise<Map<string, Uint8Array[]>> {
  const all = new Map<string, Uint8Array[]>();
  for await (const { path, pieces } of files) {
    const kept: Uint8Array[] = [];
    for await (const piece of pieces) kept.push(piece);
    all.set(path, kept);
  }
  return all;
}

/** One thread for each run: the event loop stays free for everybody else, and what it used is gone when it ends. */
async function verifyElsewhere(bundle: WholeBundle, onProgress: OnOwnProgress): Promise<Report> {
  const worker = await startVerifyWorker();
  try {
    const answers = on(worker, 'message') as AsyncIterable<[WholeAnswer]>;
    worker.postMessage(bundle, [...bundle.files.values()].flat().flatMap(ownBuffer));
    for await (const [{ report, progress }] of answers) {
      if (report) return report;
      onProgress(progress);
    }
    throw new Error('a thread ended without a word');
  } finally {
    await worker.terminate();
  }
}

/** What is a whole buffer moves to the other thread; a view of a larger one, such as a stored document, is copied. */
const ownBuffer = ({ buffer, byteLength }: Uint8Array): ArrayBuffer[] =>
  buffer instanceof ArrayBuffer && buffer.byteLength === byteLength && byteLength > 0 ? [buffer] : [];
