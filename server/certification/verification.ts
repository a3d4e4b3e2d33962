import { randomUUID } from 'node:crypto';
import { err, ok, type Result } from '../../crypto/result.ts';
import type { Deps } from '../deps.ts';
import { verifyOwn, type OwnRefusal } from '../disclosure/verify-own.ts';
import type { LogRef } from '../log/log-ref.ts';
import type { Actor } from '../platform/authorize.ts';
import { verificationStore, type VerificationRun } from './verification-store.ts';

/** Runs the verifier over the service's own records and keeps what it found. */
export async function runVerification(
  deps: Deps,
  log: LogRef,
  actor: Actor,
): Promise<Result<VerificationRun, OwnRefusal>> {
  const verified = await verifyOwn(deps, log);
  if (!verified.ok) return verified;
  const report = verified.value;
  const { passed, size } = report;
  if (size === null) return err({ code: 'RECORDS_DAMAGED' });
  const run = { run: randomUUID(), size, passed, report, at: await deps.clock.inTransaction(deps.db) };
  await verificationStore(deps.db, log).add(run, actor.accountId);
  return ok(run);
}

/** The newest run of anybody. */
export const newestVerification = (deps: Deps, log: LogRef): Promise<VerificationRun | null> =>
  verificationStore(deps.db, log).newest();
