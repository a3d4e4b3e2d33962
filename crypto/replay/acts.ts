import { canonicalize, type JsonObject } from '../canonical.ts';
import type { Entry, EntryType } from '../entries/bodies.ts';
import { attachPayload, parseDetachedJws, parseJws, type Jws } from '../jws.ts';
import { ok, type Result } from '../result.ts';
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
 * What the signatures of an act are over: the body as far as a person signs it, and the log. It stands nowhere but in the
 * body, so that signed text and body cannot differ, and two signatures cannot be over two texts.
 *
 * @param body with `nonce`, 16 random bytes in base64url; `jws`, `jws2` and `received` are left out
 * @param aud origin of the log
 */
export const actPayload = (body: JsonObject, aud: string): JsonObject => ({ ...signedFields(body), aud });

/** The exact text of it. */
export const actText = (body: JsonObject, aud: string): string => canonicalize(actPayload(body, aud));

/** Every JWS of an entry, read. */
export interface EntrySignatures {
  readonly jws: Jws | null;
  readonly jws2: Jws | null;
  /** Proof of possession: `bind` of a bind, `pop` of an enrolment. */
  readonly proof: Jws | null;
}

/**
 * Reads the signatures of an entry; verifies nothing.
 *
 * @param isProven whether the proof of possession is known already and need not be read
 * @param readBefore what was read of the same texts already
 */
export function signaturesOf(
  entry: Entry,
  isProven = false,
  readBefore: readonly Jws[] = [],
): EntrySignatures | Broken {
  const body = entry.body as unknown as { jws?: string; jws2?: string };
  const found = { jws: body.jws, jws2: body.jws2, proof: isProven ? undefined : proofText(entry) };
  const read: Record<keyof EntrySignatures, Jws | null> = { jws: null, jws2: null, proof: null };
  for (const name of ['jws', 'jws2', 'proof'] as const) {
    const text = found[name];
    if (text === undefined) continue;
    const jws = name === 'proof' || entry.type === 'ballot' ? compactJws(text, readBefore) : overBody(text, entry);
    if (!jws.ok) return broken('bad-signature-form', `${name}: ${jws.error}`);
    read[name] = jws.value;
  }
  return read;
}

function compactJws(text: string, readBefore: readonly Jws[]): Result<Jws, string> {
  const known = readBefore.find((jws) => jws.text === text);
  return known ? ok(known) : parseJws(text);
}

function overBody(text: string, { body, log }: Entry): Result<Jws, string> {
  const detached = parseDetachedJws(text);
  return detached.ok ? ok(attachPayload(detached.value, actPayload(body as unknown as JsonObject, log))) : detached;
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
