import { createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import { fromBase64Url, utf8 } from '../../crypto/bytes.ts';
import { formatCheckpointBody, type Checkpoint } from '../../crypto/log/checkpoint.ts';
import { deriveLogSeed } from '../../crypto/log/log-key.ts';
import { formatVkey, joinNote, parseVkey, signatureLine } from '../../crypto/log/note.ts';

/** Signs the heads of one log. The private key is derived, held in memory only, and never stored. */
export interface LogSigner {
  readonly vkey: string;
  /** The signed note of a head: the log's own signature line and no other. */
  signCheckpoint(head: Omit<Checkpoint, 'origin'>): string;
}

export interface LogKeyParts {
  readonly masterKey: Uint8Array;
  readonly salt: Uint8Array;
  readonly origin: string;
}

/** RFC 8410: what precedes a 32-byte Ed25519 seed in PKCS #8. */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

export function logSigner({ masterKey, salt, origin }: LogKeyParts): LogSigner {
  const seed = deriveLogSeed(masterKey, salt, origin);
  const key = createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' });
  const vkey = formatVkey(origin, publicKeyOf(key));
  const hash = keyHashOf(vkey);
  return {
    vkey,
    signCheckpoint(head) {
      const body = formatCheckpointBody({ origin, ...head });
      return joinNote(body, [signatureLine(origin, hash, new Uint8Array(sign(null, utf8(body), key)))]);
    },
  };
}

function publicKeyOf(key: KeyObject): Uint8Array {
  const { x } = createPublicKey(key).export({ format: 'jwk' });
  return fromBase64Url(x!)!;
}

function keyHashOf(vkey: string): Uint8Array {
  const parsed = parseVkey(vkey);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value.keyHash;
}
