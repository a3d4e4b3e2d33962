import { createCipheriv, createDecipheriv, createHash, randomFillSync } from 'node:crypto';

/** Where a sealed value belongs. It opens nowhere else, so nobody can move one person's number into another's row. */
export interface SealedPlace {
  /** Estate, or `-` for what belongs to none. */
  readonly estate: string;
  /** Id of the person, account or record that the value describes. */
  readonly subject: string;
  readonly field: string;
}

const FORMAT = 1;
const KEY_ID_BYTES = 4;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const NONCE_AT = 1 + KEY_ID_BYTES;
const TEXT_AT = NONCE_AT + NONCE_BYTES;

/**
 * Seals a value with AES-256-GCM (NIST SP 800-38D) under a random nonce: format 1 ‖ key id 4 ‖ nonce 12 ‖ ciphertext ‖ tag 16.
 * At the rate of an estate's data the 2^32 random nonces that one key allows last for centuries.
 */
export function seal(key: Uint8Array, place: SealedPlace, value: string | Uint8Array): Buffer {
  const nonce = nextNonce();
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES }).setAAD(boundTo(place));
  const text = typeof value === 'string' ? cipher.update(value, 'utf8') : cipher.update(value);
  return Buffer.concat([prefixOf(key), nonce, text, cipher.final(), cipher.getAuthTag()]);
}

/** Opens what `seal` made for the same place. Throws when key, place or bytes differ: then the database was tampered with. */
export function openSealed(key: Uint8Array, place: SealedPlace, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.length);
  if (bytes[0] !== FORMAT || bytes.length < TEXT_AT + TAG_BYTES)
    throw new Error(`sealed ${place.field}: unknown format`);
  if (!bytes.subarray(0, NONCE_AT).equals(prefixOf(key)))
    throw new Error(`sealed ${place.field}: made with another key`);
  const tagAt = bytes.length - TAG_BYTES;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(NONCE_AT, TEXT_AT), { authTagLength: TAG_BYTES })
    .setAAD(boundTo(place))
    .setAuthTag(bytes.subarray(tagAt));
  return Buffer.concat([decipher.update(bytes.subarray(TEXT_AT, tagAt)), decipher.final()]);
}

/** As `openSealed`, for text. */
export const openSealedText = (key: Uint8Array, place: SealedPlace, sealed: Uint8Array): string =>
  openSealed(key, place, sealed).toString('utf8');

/** Drawn many at a time: a call for twelve bytes costs as much as sealing a ballot's marks. */
const drawn = Buffer.alloc(512 * NONCE_BYTES);
let used = drawn.length;

function nextNonce(): Buffer {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  used += NONCE_BYTES;
  return Buffer.from(drawn.subarray(used - NONCE_BYTES, used));
}

const boundTo = ({ estate, subject, field }: SealedPlace): Buffer =>
  Buffer.from(JSON.stringify(['yijue/sealed/v1', estate, subject, field]), 'utf8');

const prefixes = new WeakMap<Uint8Array, Buffer>();

/** Format and key id, which names the key without saying anything about it. */
function prefixOf(key: Uint8Array): Buffer {
  const known = prefixes.get(key);
  if (known) return known;
  const id = createHash('sha256').update('yijue/key-id/v1\n').update(key).digest().subarray(0, KEY_ID_BYTES);
  const prefix = Buffer.concat([Buffer.of(FORMAT), id]);
  prefixes.set(key, prefix);
  return prefix;
}
