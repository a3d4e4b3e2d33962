import type { Json, JsonObject } from '../../../crypto/canonical.ts';
import type { EntryType } from '../../../crypto/entries/bodies.ts';
import { documentRef, type DocumentRef } from '../../../crypto/entries/fields.ts';
import { fits } from '../../../crypto/shape.ts';
import type { LogRef } from '../../log/log-ref.ts';
import { insertInto, type Insert } from '../../log/proposal.ts';

/**
 * Whether the documents that an entry of this type names are for everybody. Scans of ballots, delivery lists, and what
 * owners hand in about themselves or others are named by their hash and stay in the office.
 */
const PUBLIC: ReadonlySet<EntryType> = new Set([
  'open-log',
  'roll-published',
  'roll-amended',
  'notice',
  'announce',
  'extend',
  'suspend',
  'resume',
  'incident',
  'lapse',
  'return',
  'correct',
  'revoke',
  'court',
  'declare',
  'cancel',
]);

/** Minutes name who was there and what was said: for the owners and the office, by their hash in the log. */
const isMinutes = (type: EntryType, { subject }: JsonObject): boolean => type === 'announce' && subject === 'minutes';

/** Rows that make the documents of an entry public together with it. */
export function publishedRows({ estate, assembly }: LogRef, type: EntryType, fields: JsonObject): Insert[] {
  if (!PUBLIC.has(type) || isMinutes(type, fields)) return [];
  const hashes = new Set([...documentsIn(fields)].map(({ sha256 }) => sha256));
  return [...hashes].map((sha256) =>
    insertInto('published_document', ({ seq }) => ({ estate_id: estate, assembly_id: assembly, sha256, seq })),
  );
}

/** Every document that a body names, wherever it stands in it. */
export function* documentsIn(value: Json): Generator<DocumentRef> {
  if (typeof value !== 'object' || value === null) return;
  if (fits(documentRef, value)) yield value as unknown as DocumentRef;
  else for (const each of Object.values(value)) yield* documentsIn(each as Json);
}
