import { randomUUID } from 'node:crypto';
import { err, ok, type Result } from '../../crypto/result.ts';
import type { Deps } from '../deps.ts';
import { verifyOwn, type OwnProgress, type OwnRefusal } from '../disclosure/verify-own.ts';
import { refKey, type LogRef } from '../log/log-ref.ts';
import type { Actor } from '../platform/authorize.ts';
import { verificationStore, type VerificationRun } from './verification-store.ts';

/** How far the runs of this process are; of two at once over one log, whichever spoke last. */
const running = new Map<string, OwnProgress>();

/** Runs the verifier over the service's own records and keeps what it found. */
export async function runVerification(
  deps: Deps,
  log: LogRef,
  actor: Actor,
): Promise<Result<VerificationRun, OwnRefusal>> {
  const key = refKey(log);
  const verified = await verifyOwn(deps, log, (progress) => running.set(key, progress)).finally(() =>
    running.delete(key),
  );
  if (!verified.ok) return verified;
  const report = verified.value;
  const { passed, size } = report;
  if (size === null) return err({ code: 'RECORDS_DAMAGED' });
  const run = { run: randomUUID(), size, passed, report, at: await deps.clock.inTransaction(deps.db) };
  await verificationStore(deps.db, log).add(run, actor.accountId);
  return ok(run);
}

/** How far the run under way is; null where there is none in this process. */
export const verificationProgress = (log: LogRef): OwnProgress | null => running.get(refKey(log)) ?? null;

/** The newest run of anybody. */
export const newestVerification = (deps: Deps, log: LogRef): Promise<VerificationRun | null> =>
  verificationStore(deps.db, log).newest();
