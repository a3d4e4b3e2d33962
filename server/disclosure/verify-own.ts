import { once } from 'node:events';
import type { Report } from '../../crypto/bundle/report.ts';
import type { BundleStream } from '../../crypto/bundle/write.ts';
import { err, ok, type Result } from '../../crypto/result.ts';
import type { Deps } from '../deps.ts';
import { isOutage } from '../log/failures.ts';
import type { LogRef } from '../log/log-ref.ts';
import { logReader } from '../log/log-reader.ts';
import { gatherBundle } from './gather.ts';
import { startVerifyWorker } from './start-worker.ts';
import type { WholeBundle } from './verify-worker-messages.ts';

export type OwnRefusal = { readonly code: 'LOG_NOT_FOUND' | 'RECORDS_DAMAGED' };

/**
 * Runs the same verifier that everybody has over this service's own records at certifying level, in memory, on
 * another thread.
 */
export async function verifyOwn(deps: Deps, log: LogRef): Promise<Result<Report, OwnRefusal>> {
  const files = await gatherOrSay(deps, log);
  if (files === 'damaged') return err({ code: 'RECORDS_DAMAGED' });
  const vkey = await logReader(deps.db).vkey(log);
  if (!files || !vkey) return err({ code: 'LOG_NOT_FOUND' });
  return ok(await verifyElsewhere({ files, trust: { vkeys: [vkey] } }));
}

/** Records that cannot even be gathered are a finding for the office and an incident for the operator. */
async function gatherOrSay(deps: Deps, log: LogRef): Promise<WholeBundle['files'] | null | 'damaged'> {
  try {
    const gathered = await gatherBundle(deps, log, 'certifying');
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
async function verifyElsewhere(bundle: WholeBundle): Promise<Report> {
  const worker = await startVerifyWorker();
  try {
    const report = once(worker, 'message') as Promise<[Report]>;
    worker.postMessage(bundle, [...bundle.files.values()].flat().flatMap(ownBuffer));
    return (await report)[0];
  } finally {
    await worker.terminate();
  }
}

/** What is a whole buffer moves to the other thread; a view of a larger one, such as a stored document, is copied. */
const ownBuffer = ({ buffer, byteLength }: Uint8Array): ArrayBuffer[] =>
  buffer instanceof ArrayBuffer && buffer.byteLength === byteLength && byteLength > 0 ? [buffer] : [];
