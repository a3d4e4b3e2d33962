import { CompactEncrypt, importJWK } from 'jose';
import { bundleFiles } from '../../crypto/bundle/write.ts';
import { err, ok, type Result } from '../../crypto/result.ts';
import type { EcPublicJwk } from '../../crypto/signatures.ts';
import type { Deps } from '../deps.ts';
import type { LogRef } from '../log/log-ref.ts';
import { stateOf, type StateRefusal } from '../log/log-service.ts';
import type { Actor } from '../platform/authorize.ts';
import { closedDocuments, filesOfPart, partsOf } from './closed-documents.ts';
import { recipientOf } from './disclosed-act.ts';
import { disclosureStore } from './disclosure-store.ts';
import { gatherBundle } from './gather.ts';
import type { DisclosureRefusal } from './problems.ts';
import { zipOf } from './zip.ts';

type Encrypted = Result<string, DisclosureRefusal | StateRefusal>;

/**
 * The whole records of an assembly as a zip, encrypted to the recipient (JWE compact, RFC 7516: ECDH-ES, A256GCM). Made in
 * memory for each request and kept nowhere.
 */
export async function certifyingBundle(deps: Deps, log: LogRef, actor: Actor, jwk: EcPublicJwk): Promise<Encrypted> {
  const recipient = await recordedRecipient(deps, log, actor, jwk);
  if (!recipient.ok) return recipient;
  const parts = await gatherBundle(deps, log, 'certifying');
  if (!parts) return err({ code: 'LOG_NOT_FOUND' });
  return ok(await encryptedTo(jwk, recipient.value, zipOf(bundleFiles(parts))));
}

/** One part of the scans and other papers that no bundle shows, on the same terms. Parts are numbered from 1. */
export async function certifyingDocuments(
  deps: Deps,
  log: LogRef,
  actor: Actor,
  { jwk, part }: { readonly jwk: EcPublicJwk; readonly part: number },
): Promise<Encrypted> {
  const recipient = await recordedRecipient(deps, log, actor, jwk);
  if (!recipient.ok) return recipient;
  const documents = partsOf(await closedDocuments(deps, log))[part - 1];
  if (!documents) return err({ code: 'PART_UNKNOWN' });
  return ok(await encryptedTo(jwk, recipient.value, zipOf(await filesOfPart(deps, documents))));
}

/** Only for a key that the log names, and to the officer who signed for it. */
async function recordedRecipient(
  deps: Deps,
  log: LogRef,
  actor: Actor,
  jwk: EcPublicJwk,
): Promise<Result<string, DisclosureRefusal | StateRefusal>> {
  const current = await stateOf(deps, log);
  if (!current.ok) return current;
  const recipient = recipientOf(current.value, jwk);
  if (!recipient.ok) return recipient;
  return (await disclosureStore(deps.db, log).isRecorded(recipient.value, actor.accountId))
    ? recipient
    : err({ code: 'DISCLOSURE_NOT_RECORDED' });
}

async function encryptedTo({ crv, kty, x, y }: EcPublicJwk, kid: string, zip: Uint8Array): Promise<string> {
  const key = await importJWK({ crv, kty, x, y }, 'ECDH-ES');
  const header = { alg: 'ECDH-ES', enc: 'A256GCM', kid, cty: 'application/zip' };
  return new CompactEncrypt(zip).setProtectedHeader(header).encrypt(key);
}
