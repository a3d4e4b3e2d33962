import { ed25519 } from '@noble/curves/ed25519.js';

/** RFC 8032 verification for browsers without Ed25519 in WebCrypto; loaded only there. */
export function verify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  try {
    return ed25519.verify(signature, message, publicKey, { zip215: false });
  } catch {
    return false;
  }
}
