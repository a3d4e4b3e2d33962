import type { KeyRole } from '../../../crypto/entries/fields.ts';
import { parseJws } from '../../../crypto/jws.ts';
import { actText, KEY_TYP } from '../../../crypto/replay/acts.ts';
import { verifyClaims, type VerifiedClaim } from '../../../crypto/replay/verify-signatures.ts';
import { isP256Point, jwkThumbprint, type EcPublicJwk, type SignatureChecks } from '../../../crypto/signatures.ts';

/** What a new key signs to show that its holder has the private part. */
export interface KeyTerms {
  /** Origin of the log. */
  readonly aud: string;
  readonly nonce: string;
  /** The holder's name in this log. */
  readonly person: string;
  readonly role: KeyRole;
}

export interface OfferedKey {
  readonly jwk: EcPublicJwk;
  /** Compact JWS `key+jws` by that key over the terms. */
  readonly pop: string;
}

export interface ProvenKey {
  readonly kid: string;
  readonly verified: readonly VerifiedClaim[];
}

/** The key's thumbprint and its signature, or null if it is no key or did not sign exactly these terms. */
export async function provenKey(
  { aud, nonce, person, role }: KeyTerms,
  { jwk, pop }: OfferedKey,
  checks: SignatureChecks,
): Promise<ProvenKey | null> {
  if (!isP256Point(jwk)) return null;
  const kid = jwkThumbprint(jwk);
  const jws = parseJws(pop);
  if (!jws.ok || jws.value.header.typ !== KEY_TYP || jws.value.header.kid !== kid) return null;
  if (jws.value.payloadText !== actText({ nonce, person, role }, aud)) return null;
  const verdict = await verifyClaims([{ jws: jws.value, jwk }], checks);
  return verdict.ok ? { kid, verified: verdict.value } : null;
}
