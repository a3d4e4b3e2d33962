import { Readable } from 'node:stream';
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
import { jweStream } from './jwe-stream.ts';
import type { DisclosureRefusal } from './problems.ts';
import { zipOf, zipStream } from './zip.ts';

type Encrypted = Result<Readable, DisclosureRefusal | StateRefusal>;

/**
 * The whole records of an assembly as a zip, encrypted to the recipient (JWE compact, RFC 7516: ECDH-ES, A256GCM). Made
 * page by page while it is sent, and kept nowhere.
 */
export async function certifyingBundle(deps: Deps, log: LogRef, actor: Actor, jwk: EcPublicJwk): Promise<Encrypted> {
  const recipient = await recordedRecipient(deps, log, actor, jwk);
  if (!recipient.ok) return recipient;
  const gathered = await gatherBundle(deps, log, 'certifying');
  if (!gathered) return err({ code: 'LOG_NOT_FOUND' });
  return ok(encryptedTo(jwk, recipient.value, zipStream(gathered.files())));
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
  return ok(encryptedTo(jwk, recipient.value, [zipOf(await filesOfPart(deps, documents))]));
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

const encryptedTo = (jwk: EcPublicJwk, kid: string, zip: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Readable =>
  Readable.from(jweStream(jwk, { kid, cty: 'application/zip' }, zip), { objectMode: false });
