import { ed25519 } from '@noble/curves/ed25519.js';
import { p256 } from '@noble/curves/nist.js';
import { fromBase64Url } from '../../crypto/bytes.ts';
import type { EcPublicJwk, SignatureChecks } from '../../crypto/signatures.ts';

/**
 * Signature checks for a page that was opened from a disk. There are few Ed25519 signatures, and not every browser knows
 * them; ES256 is done by the browser, and where it offers no cryptography to files, by the same library.
 */
export const fileChecks: SignatureChecks = {
  ed25519: (publicKey, message, signature) =>
    whereWellFormed(() => ed25519.verify(signature, message, publicKey, { zip215: false })),
  es256: (jwk, message, signature) =>
    globalThis.crypto?.subtle === undefined
      ? whereWellFormed(() => p256.verify(signature, message, pointOf(jwk), { lowS: true }))
      : byTheBrowser(jwk, message, signature),
};

function whereWellFormed(verify: () => boolean): boolean {
  try {
    return verify();
  } catch {
    return false;
  }
}

const UNCOMPRESSED = 4;

function pointOf({ x, y }: EcPublicJwk): Uint8Array {
  return Uint8Array.of(UNCOMPRESSED, ...(fromBase64Url(x) ?? []), ...(fromBase64Url(y) ?? []));
}

const KEPT_KEYS = 5_000;
const ES256_KEY = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const keys = new Map<string, Promise<CryptoKey>>();

/** A device signs a few times, soon after one another. */
function keyOf(jwk: EcPublicJwk): Promise<CryptoKey> {
  const name = `${jwk.x}.${jwk.y}`;
  const known = keys.get(name);
  if (known) return known;
  if (keys.size >= KEPT_KEYS) keys.clear();
  const key = crypto.subtle.importKey('jwk', { ...jwk }, ES256_KEY, false, ['verify']);
  keys.set(name, key);
  return key;
}

async function byTheBrowser(jwk: EcPublicJwk, message: Uint8Array, signature: Uint8Array): Promise<boolean> {
  try {
    const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
    return await crypto.subtle.verify(algorithm, await keyOf(jwk), signature as BufferSource, message as BufferSource);
  } catch {
    return false;
  }
}
