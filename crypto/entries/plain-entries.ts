import { MAX_JWS_LENGTH } from '../jws.ts';
import { MAX_ENTRY_BYTES } from '../log/entry.ts';
import { isOrigin } from '../log/log-key.ts';
import type { Shape } from '../shape.ts';
import type { EcPublicJwk } from '../signatures.ts';
import { PLAINLY_REAL } from '../time.ts';
import { bindMethod, bindVerifier, capacity, type EntryType } from './bodies.ts';
import { commitment, coordinate, hex32, jws, nonce, pseudonym, voterId } from './fields.ts';

/*
 * Nearly all entries of a log are of two types, of which one pattern each tells the common form, at a fraction of the cost of
 * parsing a text and asking whether it is canonical and has its shape. What matches is what the long way accepts; what does
 * not match says nothing. No class of characters here holds a quotation mark or a backslash: a text ends where it seems to.
 */

/** What a device signed, as it stands in an entry. */
export type DeviceEntry =
  | { readonly type: 'bind'; readonly text: string; readonly jwk: EcPublicJwk }
  | { readonly type: 'ballot'; readonly text: string };

/** The pattern of a shape of text, less what says that there is nothing around it. */
const inner = (shape: Shape<string>): string => (shape.schema['pattern'] as string).slice('^(?:'.length, -')$'.length);
const words = (shape: Shape<string>): string => `(?:${(shape.schema['enum'] as readonly string[]).join('|')})`;

const HEX = inner(hex32);
const VOTER = inner(voterId);
const PERSON = inner(pseudonym);
const NONCE = inner(nonce);
const JWS = inner(jws);
const XY = inner(coordinate);
const AT = PLAINLY_REAL.source;
/** Below every bound: 100,000,000 of `seq` in fields.ts, and what an integer can be. */
const NUMBER = '(?:0|[1-9]\\d{0,7})';
/** Printable ASCII; whether it is an origin is asked apart, or by whoever compares it with the origin of the log. */
const ORIGIN = '[!#-*,-[\\]-~]{1,200}';

const lineOf = (type: EntryType, body: string): RegExp =>
  new RegExp(
    `^\\{"at":"${AT}","body":\\{${body}\\},"log":"(${ORIGIN})","prev":"${HEX}","seq":${NUMBER},"type":"${type}","v":1\\}$`,
  );
const BALLOT = lineOf('ballot', `"jws":"(${JWS})","received":"${AT}"`);
const BIND = lineOf(
  'bind',
  `"bind":"(${JWS})","capacity":"${words(capacity)}","evidence":"${HEX}",` +
    `"jwk":\\{"crv":"P-256","kty":"EC","x":"(${XY})","y":"(${XY})"\\},"method":"${words(bindMethod)}",` +
    `"person":"${PERSON}","verifier":"${words(bindVerifier)}","voter":"${VOTER}"`,
);

/** What the device signed in an entry of the common form; null says nothing. */
export function readPlainEntry(line: string): DeviceEntry | null {
  if (line.length > MAX_ENTRY_BYTES) return null;
  const ballot = BALLOT.exec(line);
  if (ballot) {
    const [, text, log] = ballot as unknown as [string, string, string];
    return text.length <= MAX_JWS_LENGTH && isOrigin(log) ? { type: 'ballot', text } : null;
  }
  const bind = BIND.exec(line);
  if (!bind) return null;
  const [, text, x, y, log] = bind as unknown as [string, string, string, string, string];
  return text.length <= MAX_JWS_LENGTH && isOrigin(log) ? { type: 'bind', text, jwk: ownJwk(x, y) } : null;
}

/** A part of a text keeps the whole text in memory, and keys are kept long after the line that brought them. */
const ownJwk = (x: string, y: string): EcPublicJwk =>
  JSON.parse(`{"crv":"P-256","kty":"EC","x":"${x}","y":"${y}"}`) as EcPublicJwk;

const BIND_PAYLOAD = new RegExp(`^\\{"aud":"${ORIGIN}","nonce":"${NONCE}","person":"${PERSON}","voter":"${VOTER}"\\}$`);
const BALLOT_PAYLOAD = new RegExp(
  `^\\{"aud":"${ORIGIN}","channel":"online","commitment":"${inner(commitment)}","n":${NUMBER},"nonce":"${NONCE}",` +
    `"notice":"${HEX}","scheme":"sha256-salted","voter":"${VOTER}"\\}$`,
);

/** Whether a text is the canonical text of a payload that the device of such an entry signs; false says nothing. */
export const isPlainPayload = (type: DeviceEntry['type'], text: string): boolean =>
  (type === 'bind' ? BIND_PAYLOAD : BALLOT_PAYLOAD).test(text);
