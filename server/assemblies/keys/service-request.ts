import { randomBytes } from 'node:crypto';
import { toBase64Url } from '../../../crypto/bytes.ts';
import type { EcPublicJwk } from '../../../crypto/signatures.ts';
import { KEY_TYP } from '../../../crypto/replay/acts.ts';
import type { Deps } from '../../deps.ts';
import type { LogRef } from '../../log/log-ref.ts';
import { serviceKey } from '../../log/service-key.ts';

/** The service asks for its own key as people ask for theirs, with proof that it has the private part. */
export interface ServiceRequest {
  readonly kid: string;
  readonly person: string;
  readonly role: 'service';
  readonly jwk: EcPublicJwk;
  readonly pop: string;
}

/** The standing request of the service in a log, if this is its key; null otherwise. No row holds it: the key is derived. */
export async function ownRequest(deps: Deps, log: LogRef, kid: string): Promise<ServiceRequest | null> {
  const key = await serviceKey(deps, log);
  if (key?.kid !== kid) return null;
  const { person, jwk, origin } = key;
  const role = 'service';
  const pop = key.sign(KEY_TYP, { aud: origin, nonce: toBase64Url(randomBytes(16)), person, role });
  return { kid, person, role, jwk, pop };
}
