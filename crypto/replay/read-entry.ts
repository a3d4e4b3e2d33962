import { BODIES, type Entry, type EntryType } from '../entries/bodies.ts';
import { decodeEntry } from '../log/entry.ts';
import { err, ok, type Result } from '../result.ts';
import { hasOwn } from '../shape.ts';

/** Whether a name is that of an entry type. */
export const isEntryType = (name: string): name is EntryType => hasOwn(BODIES, name);

/** Reads an entry's bytes: canonical form, the seven keys, a known type, and a body of exactly its shape. */
export function readEntry(bytes: Uint8Array): Result<Entry, string> {
  const envelope = decodeEntry(bytes);
  if (!envelope.ok) return envelope;
  const { type, body } = envelope.value;
  if (!isEntryType(type)) return err(`unknown type ${type}`);
  const fault = BODIES[type].fault(body, type);
  return fault === null ? ok(envelope.value as unknown as Entry) : err(fault);
}
