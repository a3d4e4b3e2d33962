import { createECDH, createPrivateKey, hkdfSync, sign } from 'node:crypto';
import { toBase64Url, toHex, utf8 } from '../../crypto/bytes.ts';
import type { JsonObject } from '../../crypto/canonical.ts';
import { joinJws, jwsSigningInput } from '../../crypto/jws.ts';
import { jwkThumbprint, normaliseS, type EcPublicJwk } from '../../crypto/signatures.ts';
import type { Db } from '../platform/database.ts';
import type { Keys } from '../platform/keys.ts';
import type { LogRef } from './log-ref.ts';
import type { LogKeyParts } from './log-signer.ts';
import { findLog } from './log-store.ts';

/** The service's own role key in one log, with which it attests the ballots of owners whose browsers cannot sign. */
export interface ServiceKey {
  readonly kid: string;
  readonly jwk: EcPublicJwk;
  /** The service's name in this log, as holder of the key. */
  readonly person: string;
  readonly origin: string;
  /** Compact JWS over the canonical text of a payload. */
  sign(typ: string, payload: JsonObject): string;
}

/** NIST P-256 (SP 800-186): the number of points. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
/** 64 bits more than the order has, so that no remainder is likelier than another (FIPS 186-5, A.2.1). */
const SEED_BYTES = 48;

const derived = ({ masterKey, salt, origin }: LogKeyParts, purpose: string, bytes: number): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', masterKey, salt, utf8(`yijue/${purpose}/v1\n${origin}`), bytes));

/**
 * Derives the key from the log's master key as the log's own is, so that none has to be stored and every process of the
 * service holds the same. It may sign once an officer has enrolled it.
 */
export function deriveServiceKey(parts: LogKeyParts): ServiceKey {
  const secret = secretOf(derived(parts, 'service', SEED_BYTES));
  const ecdh = createECDH('prime256v1');
  ecdh.setPrivateKey(Buffer.from(secret));
  const point = ecdh.getPublicKey();
  const [x, y] = [toBase64Url(point.subarray(1, 33)), toBase64Url(point.subarray(33))];
  const jwk: EcPublicJwk = { kty: 'EC', crv: 'P-256', x, y };
  const key = createPrivateKey({ key: { ...jwk, d: toBase64Url(secret) }, format: 'jwk' });
  const kid = jwkThumbprint(jwk);
  return {
    ...{ kid, jwk, origin: parts.origin, person: toHex(derived(parts, 'service-person', 16)) },
    sign(typ, payload) {
      const input = jwsSigningInput({ alg: 'ES256', kid, typ }, payload);
      const signature = sign('sha256', utf8(input), { key, dsaEncoding: 'ieee-p1363' });
      return joinJws(input, normaliseS(new Uint8Array(signature)));
    },
  };
}

/** A number from 1 to the order less 1. */
function secretOf(seed: Uint8Array): Uint8Array {
  const secret = (BigInt(`0x${toHex(seed)}`) % (ORDER - 1n)) + 1n;
  return new Uint8Array(Buffer.from(secret.toString(16).padStart(64, '0'), 'hex'));
}

/** Null without such a log, or where its master key is not configured. */
export async function serviceKey(
  { db, keys }: { readonly db: Db; readonly keys: Keys },
  log: LogRef,
): Promise<ServiceKey | null> {
  const row = await findLog(db, log);
  const masterKey = row && keys.logMasters.get(row.masterKeyId);
  return row && masterKey ? deriveServiceKey({ masterKey, salt: row.salt, origin: row.origin }) : null;
}
