import { documentsOf } from '../../crypto/bundle/document-references.ts';
import { readEntry } from '../../crypto/replay/read-entry.ts';

/** SHA-256 of every document that the entries name, each once and in a fixed order. */
export function referencedDocuments(entries: readonly Uint8Array[]): readonly string[] {
  const found = new Set<string>();
  for (const bytes of entries) {
    const entry = readEntry(bytes);
    if (entry.ok) for (const sha256 of documentsOf(entry.value)) found.add(sha256);
  }
  return [...found].sort();
}
