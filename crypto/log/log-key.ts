import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8 } from '../bytes.ts';

/**
 * `<host>/log/<assembly id>`: names a log in its entries, checkpoints and key. Lower-case host, with a port where there is
 * one; no space and no plus, which the note format reserves.
 */
const ORIGIN = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::[1-9][0-9]{0,4})?\/log\/[A-Za-z0-9_-]{1,64}$/;
const MAX_ORIGIN_LENGTH = 200;

export const isOrigin = (text: string): boolean => text.length <= MAX_ORIGIN_LENGTH && ORIGIN.test(text);

/**
 * Ed25519 seed of one log: HKDF-SHA256 (RFC 5869) of the service's master key, so that a key that leaks from one assembly
 * says nothing about another and no key has to be stored. All three are fixed when the log is created.
 *
 * @param masterKey at least 32 bytes, from the operator
 * @param salt 32 random bytes, stored with the log
 */
export function deriveLogSeed(masterKey: Uint8Array, salt: Uint8Array, origin: string): Uint8Array {
  if (masterKey.length < 32) throw new RangeError('a master key has at least 32 bytes');
  if (salt.length !== 32) throw new RangeError('a salt has 32 bytes');
  if (!isOrigin(origin)) throw new RangeError('not the origin of a log');
  return hkdf(sha256, masterKey, salt, utf8(`yijue/log/v1\n${origin}`), 32);
}
