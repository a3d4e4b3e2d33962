import { CompactEncrypt, importJWK } from 'jose';
import { bundleFiles } from '../../crypto/bundle/write.ts';
import { err, ok, type Result } from '../../crypto/result.ts';
import type { EcPublicJwk } from '../../crypto/signatures.ts';
import type { Deps } from '../deps.ts';
import type { LogRef } from '../log/log-ref.ts';
import { stateOf, type StateRefusal } from '../log/log-service.ts';
import type { Actor } from '../platform/authorize.ts';
import { recipientOf } from './disclosed-act.ts';
import { disclosureStore } from './disclosure-store.ts';
import { gatherBundle } from './gather.ts';
import type { DisclosureRefusal } from './problems.ts';
import { zipOf } from './zip.ts';

/**
 * The whole records of an assembly as a zip, encrypted to the recipient (JWE compact, RFC 7516: ECDH-ES, A256GCM). Made in
 * memory for each request and kept nowhere.
 */
export async function certifyingBundle(
  deps: Deps,
  log: LogRef,
  actor: Actor,
  jwk: EcPublicJwk,
): Promise<Result<string, DisclosureRefusal | StateRefusal>> {
  const current = await stateOf(deps, log);
  if (!current.ok) return current;
  const recipient = recipientOf(current.value, jwk);
  if (!recipient.ok) return recipient;
  if (!(await disclosureStore(deps.db, log).isRecorded(recipient.value, actor.accountId)))
    return err({ code: 'DISCLOSURE_NOT_RECORDED' });
  const parts = await gatherBundle(deps, log, 'certifying');
  if (!parts) return err({ code: 'LOG_NOT_FOUND' });
  const { crv, kty, x, y } = jwk;
  const key = await importJWK({ crv, kty, x, y }, 'ECDH-ES');
  const header = { alg: 'ECDH-ES', enc: 'A256GCM', kid: recipient.value, cty: 'application/zip' };
  return ok(await new CompactEncrypt(zipOf(bundleFiles(parts))).setProtectedHeader(header).encrypt(key));
}
