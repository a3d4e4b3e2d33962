import type { JsonObject } from '../canonical.ts';
import type { Entry, EntryType } from '../entries/bodies.ts';
import { signaturesOf } from '../replay/acts.ts';
import { verifyClaims, type VerifiedClaim } from '../replay/verify-signatures.ts';
import { jwkThumbprint, type EcPublicJwk, type SignatureChecks } from '../signatures.ts';

interface SignedBody {
  readonly type: EntryType;
  readonly body: JsonObject;
  /** Origin. */
  readonly log: string;
}

/** The signatures in a body that these keys made a moment ago, believed without arithmetic: for what appends many. */
export function justSigned({ type, body, log }: SignedBody, ...keys: EcPublicJwk[]): readonly VerifiedClaim[] {
  const signatures = signaturesOf({ type, body, log } as unknown as Entry);
  if ('code' in signatures) throw new Error(signatures.code);
  const byKid = new Map(keys.map((jwk) => [jwkThumbprint(jwk), jwk]));
  const claims = [signatures.proof, signatures.jws, signatures.jws2].flatMap((jws) => {
    const jwk = jws && byKid.get(jws.header.kid);
    return jwk ? [{ jws, jwk }] : [];
  });
  const verdict = verifyClaims(claims, BELIEVING);
  if (verdict instanceof Promise || !verdict.ok) throw new Error('these checks say yes at once');
  return verdict.value;
}

const BELIEVING: SignatureChecks = { ed25519: () => true, es256: () => true };
