import type { VoterId } from '../brands.ts';
import { fromBase64Url, toBase64Url, writeUtf8 } from '../bytes.ts';
import { canonicalize, type JsonObject } from '../canonical.ts';
import { sha256 } from '../hash.ts';

/** The only scheme so far. Its commitments cannot be summed: nobody can recount them without the openings. */
export const SCHEME = 'sha256-salted';
export const SALT_BYTES = 32;

/**
 * Commitment to marks, 32 bytes in base64url: SHA-256(`yijue/marks/v1` LF log LF voter LF ‖ salt ‖ JCS(marks)). The salt
 * keeps the few possible marks from being tried; log and voter keep it from being reused by another.
 */
export function commit(aud: string, voter: VoterId, salt: Uint8Array, marks: JsonObject): string {
  if (salt.length !== SALT_BYTES) throw new RangeError('a salt has 32 bytes');
  const [head, text] = [`yijue/marks/v1\n${aud}\n${voter}\n`, canonicalize(marks)];
  const room = MAX_UTF8 * (head.length + text.length) + SALT_BYTES;
  const input = room <= INPUT.length ? INPUT : new Uint8Array(room);
  const saltAt = writeUtf8(head, input, 0);
  input.set(salt, saltAt);
  return toBase64Url(sha256(input.subarray(0, writeUtf8(text, input, saltAt + SALT_BYTES))));
}

/** Bytes of a character of UTF-16 in UTF-8, at most. */
const MAX_UTF8 = 3;
/** What is hashed is put together here, one after the other: most marks are a hundred characters. */
const INPUT = new Uint8Array(2 ** 14);

/** What opens a commitment. `salt` is 32 bytes in base64url. */
export interface Opening {
  readonly marks: JsonObject;
  readonly salt: string;
}

/** Whether the opening is that of the commitment; false, too, for a salt of the wrong form. */
export function opensTo(opening: Opening, commitment: string, aud: string, voter: VoterId): boolean {
  const salt = fromBase64Url(opening.salt);
  return salt?.length === SALT_BYTES && commit(aud, voter, salt, opening.marks) === commitment;
}
