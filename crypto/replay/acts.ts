import { canonicalize, type JsonObject } from '../canonical.ts';
import type { Entry, EntryType } from '../entries/bodies.ts';
import { parseJws, type Jws } from '../jws.ts';
import { broken, type Broken } from './broken.ts';

/** `typ` of the signature on an act, so that a signature for one act never serves another. */
export const actTyp = (type: EntryType): string => `${type}+jws`;
export const BIND_TYP = 'bind+jws';
export const KEY_TYP = 'key+jws';

/** The body as far as a person signs it: without the signatures, and without the service's clock reading. */
export function signedFields(body: JsonObject): JsonObject {
  const fields = Object.entries(body).filter(([key]) => key !== 'jws' && key !== 'jws2' && key !== 'received');
  return Object.fromEntries(fields);
}

/**
 * The exact text that an act's signatures are over. Two signatures on one act sign the same text.
 *
 * @param fields the body without `jws`, `jws2` and `received`
 * @param aud origin of the log
 * @param nonce 16 random bytes in base64url
 */
export const actPayload = (fields: JsonObject, aud: string, nonce: string): string =>
  canonicalize({ ...fields, aud, nonce });

/** Every compact JWS of an entry, read. */
export interface EntrySignatures {
  readonly jws: Jws | null;
  readonly jws2: Jws | null;
  /** Proof of possession: `bind` of a bind, `pop` of an enrolment. */
  readonly proof: Jws | null;
}

/** Reads the signatures of an entry; verifies nothing. */
export function signaturesOf(entry: Entry): EntrySignatures | Broken {
  const body = entry.body as unknown as { jws?: string; jws2?: string };
  const found = { jws: body.jws, jws2: body.jws2, proof: proofText(entry) };
  const read: Record<keyof EntrySignatures, Jws | null> = { jws: null, jws2: null, proof: null };
  for (const name of ['jws', 'jws2', 'proof'] as const) {
    const text = found[name];
    if (text === undefined) continue;
    const jws = parseJws(text);
    if (!jws.ok) return broken('bad-signature-form', `${name}: ${jws.error}`);
    read[name] = jws.value;
  }
  return read;
}

function proofText(entry: Entry): string | undefined {
  switch (entry.type) {
    case 'bind':
      return entry.body.bind;
    case 'enrol':
      return entry.body.pop;
    case 'open-log':
      return entry.body.officer.pop;
    default:
      return undefined;
  }
}

/** The signed text of a JWS as a value of some shape, after the shape was checked. */
export const payloadAs = <T>(jws: Jws): T => jws.payload as unknown as T;
