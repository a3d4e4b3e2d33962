import { sha256 as portableSha256 } from '@noble/hashes/sha2.js';
import { equalBytes, fromHex, utf8 } from './bytes.ts';

/** A SHA-256: 32 bytes for any input. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** The hash and signature that a log is built with, as its first entry names them. */
export const SUITE = 'sha256-ed25519';

/** SHA-256("abc"), FIPS 180-4. */
const SHA256_OF_ABC = fromHex('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')!;

let current: Sha256 = portableSha256;

export const sha256: Sha256 = (bytes) => current(bytes);

/**
 * Puts the platform's own SHA-256 in place of the portable one, which node:crypto outruns several times; without an
 * argument the portable one returns. Throws if the function is not SHA-256, as every hash would silently be wrong.
 */
export function useSha256(implementation: Sha256 = portableSha256): void {
  if (!equalBytes(implementation(utf8('abc')), SHA256_OF_ABC)) throw new Error('this function is not SHA-256');
  current = implementation;
}
