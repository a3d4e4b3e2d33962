import { fromBase64Url, fromUtf8 } from '../bytes.ts';
import { SALT_BYTES, type Opening } from '../ballot/commitment.ts';
import { canonicalize, isJsonObject, parseCanonical } from '../canonical.ts';
import { err, ok, type Result } from '../result.ts';

/** A line of `openings.jsonl`: JCS {marks, salt, seq}. */
export interface OpeningLine extends Opening {
  /** Number of the entry with the commitment. */
  readonly seq: number;
}

/** The line of an opening, without its line feed. */
export const openingLine = (seq: number, { marks, salt }: Opening): string => canonicalize({ marks, salt, seq });

export function parseOpening(bytes: Uint8Array): Result<OpeningLine, string> {
  const text = fromUtf8(bytes);
  const value = text === null ? err('not UTF-8') : parseCanonical(text);
  if (!value.ok) return value;
  if (!isJsonObject(value.value)) return err('not an object');
  const { marks, salt, seq, ...rest } = value.value;
  if (Object.keys(rest).length > 0 || !isJsonObject(marks)) return err('not exactly {marks, salt, seq}');
  if (typeof salt !== 'string' || fromBase64Url(salt)?.length !== SALT_BYTES)
    return err('the salt is not 32 bytes in base64url');
  return typeof seq === 'number' && seq >= 0 ? ok({ marks, salt, seq }) : err('seq is no number of an entry');
}
