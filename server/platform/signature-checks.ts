import { createPublicKey, hash, verify, type JsonWebKey, type KeyObject } from 'node:crypto';
import { toBase64Url } from '../../crypto/bytes.ts';
import { useSha256 } from '../../crypto/hash.ts';
import { Recent } from '../../crypto/recent.ts';
import { SIGNATURE_BYTES, type EcPublicJwk, type SignatureChecks } from '../../crypto/signatures.ts';

/** Parsing a key costs nearly as much as the verification itself. */
interface Keeping {
  readonly cachedKeys: number;
  readonly keptFromUse: number;
}

/**
 * Keys of staff and of logs. A phone's key signs its binding and its ballot, and is not met again. Kept for longer than a
 * moment such keys would die old and thousands at a time: freeing them takes the collector 10 µs each in one pause
 * (measured: 110 ms).
 */
const IN_A_SERVICE: Keeping = { cachedKeys: 1_000, keptFromUse: 4 };
/** Whoever goes through a whole log at once meets every key again. */
export const FROM_FIRST_USE: Keeping = { cachedKeys: 10_000, keptFromUse: 1 };
/** Keys whose uses are counted. */
const COUNTED_KEYS = 20_000;
/**
 * Of owners who vote within minutes of their binding, however many do in the rush. A key takes some 7 kB outside the heap,
 * which are free again only when it is collected: kept for longer it grows old, and thousands wait for that together.
 */
const KEYS_OF_A_THREAD = 250;

/**
 * Signature checks by node:crypto. ES256 runs on libuv's thread pool, so that a burst of ballots neither blocks the event
 * loop nor waits for one core; Ed25519 (checkpoints, one per batch) runs in place.
 */
export const createSignatureChecks = (keeping: Keeping = IN_A_SERVICE): SignatureChecks =>
  checksWith(verifyInPool, keeping);

/** The same for a thread that has nothing else to do: without the way to the pool and back, which costs a third more. */
export const createSignatureChecksInPlace = (): SignatureChecks =>
  checksWith(verifyHere, { cachedKeys: KEYS_OF_A_THREAD, keptFromUse: 1 });

type VerifyEs256 = (key: KeyObject, message: Uint8Array, signature: Uint8Array) => boolean | Promise<boolean>;

function checksWith(verifyEs256: VerifyEs256, { cachedKeys, keptFromUse }: Keeping): SignatureChecks {
  const keys = new Recent<CachedKey>(cachedKeys);
  const uses = new Recent<number>(COUNTED_KEYS);
  const comesAgain = (x: string): boolean => {
    if (keptFromUse === 1) return true;
    const count = (uses.get(x) ?? 0) + 1;
    uses.set(x, count);
    return count >= keptFromUse;
  };
  const keyOf = (x: string, y: string, jwk: () => JsonWebKey): KeyObject | null => {
    const cached = keys.get(x);
    if (cached?.y === y) return cached.key;
    const key = importKey(jwk());
    if (key && comesAgain(x)) keys.set(x, { y, key });
    return key;
  };
  return {
    ed25519(publicKey, message, signature) {
      const x = toBase64Url(publicKey);
      const key = publicKey.length === 32 ? keyOf(x, '', () => ({ kty: 'OKP', crv: 'Ed25519', x })) : null;
      return key !== null && signature.length === SIGNATURE_BYTES && verify(null, message, key, signature);
    },
    es256(jwk, message, signature) {
      const key = keyOf(jwk.x, jwk.y, () => publicPart(jwk));
      return key !== null && signature.length === SIGNATURE_BYTES && verifyEs256(key, message, signature);
    },
  };
}

/** Filed under x alone, a text that is there already; of the two keys that share it, the one used last. */
interface CachedKey {
  /** Empty for a curve that needs none. */
  readonly y: string;
  readonly key: KeyObject;
}

/** Lets the core hash with OpenSSL instead of its portable SHA-256. Every entry point of the service calls this first. */
export const useNodeHash = (): void => useSha256(nodeSha256);

/** One-shot and read back from a text of bytes: nearly three times as fast as `createHash` on entries of 300 bytes. */
function nodeSha256(bytes: Uint8Array): Uint8Array {
  const text = hash('sha256', bytes, 'binary');
  const digest = new Uint8Array(32);
  for (let i = 0; i < digest.length; i++) digest[i] = text.charCodeAt(i);
  return digest;
}

const publicPart = ({ crv, kty, x, y }: EcPublicJwk): JsonWebKey => ({ crv, kty, x, y });

/** Null for what is no key: a point off the curve, coordinates of the wrong length. */
function importKey(jwk: JsonWebKey): KeyObject | null {
  try {
    return createPublicKey({ key: jwk, format: 'jwk' });
  } catch {
    return null;
  }
}

const verifyHere: VerifyEs256 = (key, message, signature) =>
  verify('sha256', message, { key, dsaEncoding: 'ieee-p1363' }, signature);

const verifyInPool = (key: KeyObject, message: Uint8Array, signature: Uint8Array): Promise<boolean> =>
  new Promise((resolve) => {
    verify('sha256', message, { key, dsaEncoding: 'ieee-p1363' }, signature, (error, valid) =>
      resolve(!error && valid),
    );
  });
