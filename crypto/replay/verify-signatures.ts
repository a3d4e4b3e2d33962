import { equalBytes } from '../bytes.ts';
import type { Entry } from '../entries/bodies.ts';
import { err, ok, type Result } from '../result.ts';
import type { SignatureChecks } from '../signatures.ts';
import { authorityOf, type SignatureClaim } from './authority.ts';
import { broken, type Broken } from './broken.ts';
import type { LogState } from './state.ts';

declare const verified: unique symbol;

/** That this key signed this text, found to be true. `verifyClaims` alone makes one. */
export type VerifiedClaim = SignatureClaim & { readonly [verified]: true };

type Verdict = Result<readonly VerifiedClaim[], Broken>;

/** Whether each text was signed by the key that it names; a promise only where the platform's check is one. */
export function verifyClaims(claims: readonly SignatureClaim[], checks: SignatureChecks): Verdict | Promise<Verdict> {
  const verdict = (answers: readonly boolean[]): Verdict =>
    answers.every((valid) => valid) ? ok(claims as readonly VerifiedClaim[]) : err(broken('bad-signature'));
  const answers = claims.map(({ jws, jwk }) => checks.es256(jwk, jws.signingInput, jws.signature));
  const waits = answers.some((answer) => typeof answer !== 'boolean');
  return waits ? Promise.all(answers).then(verdict) : verdict(answers as boolean[]);
}

/**
 * Every signature of an entry against the state before it: who may sign, over what, and whether it verifies. The service
 * calls this on what it is about to append; `stepVerified` repeats all of it but the arithmetic.
 */
export async function verifyEntrySignatures(
  stateBefore: LogState,
  entry: Entry,
  checks: SignatureChecks,
): Promise<Verdict> {
  const authority = authorityOf(stateBefore, entry);
  return 'code' in authority ? err(authority) : verifyClaims(authority.claims, checks);
}

/** Whether each of these claims is among those that were verified. */
export const allVerified = (claims: readonly SignatureClaim[], among: readonly VerifiedClaim[]): boolean =>
  claims.every((claim) => among.some((found) => isSame(found, claim)));

const isSame = (a: SignatureClaim, b: SignatureClaim): boolean =>
  a.jwk.x === b.jwk.x &&
  a.jwk.y === b.jwk.y &&
  a.jws.signingText === b.jws.signingText &&
  equalBytes(a.jws.signature, b.jws.signature);
