import type { Entry } from '../entries/bodies.ts';
import { err, ok, type Result } from '../result.ts';
import type { SignatureChecks } from '../signatures.ts';
import { authorityOf, type SignatureClaim } from './authority.ts';
import { broken, type Broken } from './broken.ts';
import type { LogState } from './state.ts';

/** Whether each text was signed by the key that it names; a promise only where the platform's check is one. */
export function verifyClaims(
  claims: readonly SignatureClaim[],
  checks: SignatureChecks,
): Result<void, Broken> | Promise<Result<void, Broken>> {
  const answers = claims.map(({ jws, jwk }) => checks.es256(jwk, jws.signingInput, jws.signature));
  const waits = answers.some((answer) => typeof answer !== 'boolean');
  return waits ? Promise.all(answers).then(verdict) : verdict(answers as boolean[]);
}

const verdict = (answers: readonly boolean[]): Result<void, Broken> =>
  answers.every((valid) => valid) ? ok(undefined) : err(broken('bad-signature'));

/**
 * Every signature of an entry against the state before it: who may sign, over what, and whether it verifies. The service
 * calls this on what it is about to append; `step` repeats all of it but the arithmetic.
 */
export async function verifyEntrySignatures(
  stateBefore: LogState,
  entry: Entry,
  checks: SignatureChecks,
): Promise<Result<void, Broken>> {
  const authority = authorityOf(stateBefore, entry);
  return 'code' in authority ? err(authority) : verifyClaims(authority.claims, checks);
}
