import { createCipheriv, createECDH, createHash, randomBytes, type ECDH } from 'node:crypto';
import type { EcPublicJwk } from '../../crypto/signatures.ts';

const [ALGORITHM, ENCRYPTION] = ['ECDH-ES', 'A256GCM'] as const;
const IV_BYTES = 12;
/** Base64 of as many bytes as this divides has no padding, so that pieces can be joined. */
const BASE64_GROUP = 3;

export interface JweHeader {
  /** Thumbprint of the recipient's key. */
  readonly kid: string;
  /** Media type of the content. */
  readonly cty: string;
}

/**
 * JWE compact (RFC 7516) to a P-256 key, ECDH-ES directly with A256GCM (RFC 7518 section 4.6), piece by piece: libraries
 * make it of a whole text, and a large assembly's is longer than a text may be. A reader knows that it is whole and
 * unchanged once he has checked the tag at its end, as with every JWE.
 */
export async function* jweStream(
  recipient: EcPublicJwk,
  { kid, cty }: JweHeader,
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<string> {
  const ephemeral = createECDH('prime256v1');
  ephemeral.generateKeys();
  const header = base64url(
    Buffer.from(JSON.stringify({ alg: ALGORITHM, enc: ENCRYPTION, kid, cty, epk: publicJwk(ephemeral) })),
  );
  const iv = randomBytes(IV_BYTES);
  const key = derivedKey(ephemeral.computeSecret(pointOf(recipient)));
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(header, 'ascii'));
  // Between header and initialization vector there is no encrypted key.
  yield `${header}..${base64url(iv)}.`;
  let rest = Buffer.alloc(0);
  for await (const piece of content) {
    const encrypted = Buffer.concat([rest, cipher.update(piece)]);
    const whole = encrypted.length - (encrypted.length % BASE64_GROUP);
    if (whole > 0) yield base64url(encrypted.subarray(0, whole));
    rest = encrypted.subarray(whole);
  }
  yield `${base64url(Buffer.concat([rest, cipher.final()]))}.${base64url(cipher.getAuthTag())}`;
}

/** Concat KDF (RFC 7518 section 4.6.2) for one key of 256 bits, without the names of the parties. */
function derivedKey(secret: Buffer): Buffer {
  const names = [lengthPrefixed(ENCRYPTION), lengthPrefixed(''), lengthPrefixed('')];
  return createHash('sha256')
    .update(Buffer.concat([uint32(1), secret, ...names, uint32(256)]))
    .digest();
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

const lengthPrefixed = (text: string): Buffer => Buffer.concat([uint32(text.length), Buffer.from(text, 'ascii')]);

const base64url = (bytes: Buffer): string => bytes.toString('base64url');

const pointOf = ({ x, y }: EcPublicJwk): Buffer =>
  Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);

function publicJwk(pair: ECDH): EcPublicJwk {
  const point = pair.getPublicKey();
  return { kty: 'EC', crv: 'P-256', x: base64url(point.subarray(1, 33)), y: base64url(point.subarray(33)) };
}
