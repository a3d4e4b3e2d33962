import type { Json } from '../canonical.ts';
import type { Entry } from '../entries/bodies.ts';

const NONE: readonly string[] = [];

/** SHA-256 of every document that an entry refers to. */
export function documentsOf(entry: Entry): readonly string[] {
  // Nearly all entries, and by their shapes without a document.
  if (entry.type === 'bind' || entry.type === 'ballot') return NONE;
  const found: string[] = [];
  collect(entry.body as unknown as Json, found);
  if (entry.type === 'notice')
    for (const { document } of Object.values(entry.body.bases)) if (document !== null) found.push(document);
  return found;
}

function collect(value: Json, found: string[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value as readonly Json[]) collect(item, found);
    return;
  }
  const fields = value as { readonly [key: string]: Json };
  if (typeof fields['sha256'] === 'string' && typeof fields['bytes'] === 'number') found.push(fields['sha256']);
  for (const item of Object.values(fields)) collect(item, found);
}
