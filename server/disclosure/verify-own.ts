import { setImmediate as breathe } from 'node:timers/promises';
import { bundleFiles, type BundleParts } from '../../crypto/bundle/write.ts';
import type { Report } from '../../crypto/bundle/report.ts';
import type { BundleSource } from '../../crypto/bundle/source.ts';
import { memorySource } from '../../crypto/bundle/source.ts';
import { verifyBundle } from '../../crypto/bundle/verify.ts';
import { err, ok, type Result } from '../../crypto/result.ts';
import type { Deps } from '../deps.ts';
import { isOutage } from '../log/failures.ts';
import type { LogRef } from '../log/log-ref.ts';
import { logReader } from '../log/log-reader.ts';
import { signatureChecks } from '../log/log-service.ts';
import { gatherBundle } from './gather.ts';

export type OwnRefusal = { readonly code: 'LOG_NOT_FOUND' | 'RECORDS_DAMAGED' };

/**
 * Runs the same verifier that everybody has over this service's own records at certifying level, in memory. Signatures are
 * checked on other threads, and between pieces of the log others get their turn.
 */
export async function verifyOwn(deps: Deps, log: LogRef): Promise<Result<Report, OwnRefusal>> {
  const parts = await gatherOrSay(deps, log);
  if (parts === 'damaged') return err({ code: 'RECORDS_DAMAGED' });
  const vkey = await logReader(deps.db).vkey(log);
  if (!parts || !vkey) return err({ code: 'LOG_NOT_FOUND' });
  const files = new Map<string, Uint8Array>();
  for (const { path, bytes } of bundleFiles(parts)) files.set(path, bytes);
  return ok(await verifyBundle(inPieces(memorySource(files)), { vkeys: [vkey] }, signatureChecks(deps)));
}

/** Records that cannot even be gathered are a finding for the office and an incident for the operator. */
async function gatherOrSay(deps: Deps, log: LogRef): Promise<BundleParts | null | 'damaged'> {
  try {
    return await gatherBundle(deps, log, 'certifying');
  } catch (error) {
    if (isOutage(error)) throw error;
    deps.log.fatal({ err: error, assembly: log.assembly }, 'the records of an assembly are damaged');
    return 'damaged';
  }
}

/** About 250 entries; then the event loop goes round. */
const PIECE_BYTES = 256 * 1024;

function inPieces(source: BundleSource): BundleSource {
  return {
    ...source,
    async *chunks(path) {
      const bytes = await source.read(path);
      for (let from = 0; from < bytes.length; from += PIECE_BYTES) {
        yield bytes.subarray(from, from + PIECE_BYTES);
        await breathe();
      }
    },
  };
}
