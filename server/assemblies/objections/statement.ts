import { randomBytes } from 'node:crypto';
import type { Hex32 } from '../../../crypto/brands.ts';
import { toBase64Url, toHex, utf8 } from '../../../crypto/bytes.ts';
import { canonicalize, parseCanonical } from '../../../crypto/canonical.ts';
import type { DocumentRef } from '../../../crypto/entries/fields.ts';
import { sha256 } from '../../../crypto/hash.ts';

/** A short text as a document that the log may name: salted, because the hash of a short text can be guessed. */
export function statementDocument(text: string): { readonly content: string; readonly document: DocumentRef } {
  const content = canonicalize({ salt: toBase64Url(new Uint8Array(randomBytes(32))), text });
  const bytes = utf8(content);
  return {
    content,
    document: { bytes: bytes.length, sha256: toHex(sha256(bytes)) as Hex32, type: 'application/json' },
  };
}

/** The text of such a document. */
export function textOf(content: string): string {
  const read = parseCanonical(content);
  if (!read.ok) throw new Error(`a statement is not what was kept: ${read.error}`);
  return (read.value as unknown as { readonly text: string }).text;
}
