import { fromBase64Url, textFromBase64Url, toBase64Url, utf8 } from './bytes.ts';
import { canonicalize, isJsonObject, parseCanonical, type JsonObject } from './canonical.ts';
import { err, ok, type Result } from './result.ts';
import { isLowS, jwkThumbprint, type EcPublicJwk, type SignatureChecks } from './signatures.ts';

/** Exactly these members: `crit`, `b64`, `jwk`, `jku`, `x5c` and whatever else could change what a signature means are refused. */
export type JwsHeader = {
  readonly alg: 'ES256';
  /** RFC 7638 thumbprint of the signing key. */
  readonly kid: string;
  /** What is signed, `ballot+jws` for one; keeps a signature for one purpose from serving another. */
  readonly typ: string;
};

/** A compact JWS whose payload is a text that nobody has read yet. */
export interface UnreadJws {
  readonly header: JwsHeader;
  readonly payloadText: string;
  /** What is signed, as text, which is ASCII. */
  readonly signingText: string;
  /** r ‖ s, 64 bytes, s in the lower half. */
  readonly signature: Uint8Array;
  readonly text: string;
}

/** A compact JWS (RFC 7515) of the one form that the log accepts; its signature is not verified yet. */
export interface Jws extends UnreadJws {
  readonly payload: JsonObject;
  /** Canonical text of the payload, as signed. */
  readonly payloadText: string;
  readonly signingInput: Uint8Array;
}

/** Its bytes are made only for whoever asks: many signatures are packed as texts. */
class ReadJws implements Jws {
  readonly header: JwsHeader;
  readonly payload: JsonObject;
  readonly payloadText: string;
  readonly signingText: string;
  readonly signature: Uint8Array;
  readonly text: string;

  constructor({ header, signature }: Ends, payload: JsonObject, texts: Pick<Jws, TextOfJws>) {
    this.header = header;
    this.payload = payload;
    this.payloadText = texts.payloadText;
    this.signingText = texts.signingText;
    this.signature = signature;
    this.text = texts.text;
  }

  get signingInput(): Uint8Array {
    return utf8(this.signingText);
  }
}
type Ends = Pick<Jws, 'header' | 'signature'>;
type TextOfJws = 'payloadText' | 'signingText' | 'text';

/** The two dots with nothing between them (RFC 7515 appendix F): the payload is what the body around it says. */
export interface DetachedJws {
  readonly header: JwsHeader;
  /** As it was signed, in base64url. */
  readonly headerPart: string;
  /** r ‖ s, 64 bytes, s in the lower half. */
  readonly signature: Uint8Array;
  readonly text: string;
}

/** Characters of a compact JWS within an entry: proofs of possession and ballots are short. */
export const MAX_JWS_LENGTH = 2_000;
/** Characters of a compact JWS over an act as it comes from a device: 60,000 bytes of payload, a third longer. */
export const MAX_ACT_JWS_LENGTH = 80_500;
const MAX_DETACHED_LENGTH = 250;

const DETACHED = /^[A-Za-z0-9_-]+\.\.[A-Za-z0-9_-]{86}$/;
const COMPACT = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{86}$/;
/** The last character of 32 bytes in base64url has two bits that must be zero. */
const HEADER = /^\{"alg":"ES256","kid":"([A-Za-z0-9_-]{42}[AEIMQUYcgkosw048])","typ":"([a-z0-9-]{1,40}\+jws)"\}$/;

/** Reads a compact JWS, or says which rule it breaks. */
export function parseJws(text: string, maxLength: number = MAX_JWS_LENGTH): Result<Jws, string> {
  const jws = parseUnreadJws(text, maxLength);
  if (!jws.ok) return jws;
  const payload = parsePayload(jws.value);
  return payload.ok ? ok(new ReadJws(jws.value, payload.value, jws.value)) : payload;
}

/** The payload of a JWS, or which rule it breaks. */
export function parsePayload({ payloadText }: UnreadJws): Result<JsonObject, string> {
  const payload = parseCanonical(payloadText);
  if (!payload.ok) return err(`JWS payload: ${payload.error}`);
  return isJsonObject(payload.value) ? ok(payload.value) : err('JWS payload is not an object');
}

/** The same as `parseJws` for whoever reads the payload himself: it is UTF-8, and nothing else is known of it. */
export function parseUnreadJws(text: string, maxLength: number = MAX_JWS_LENGTH): Result<UnreadJws, string> {
  if (text.length > maxLength) return err(`JWS longer than ${maxLength} characters`);
  if (!COMPACT.test(text)) return err('not a compact JWS with an ES256 signature');
  const [headerPart, payloadPart, signaturePart] = text.split('.') as [string, string, string];
  const ends = parseEnds(headerPart, signaturePart);
  if (!ends.ok) return ends;
  const payloadText = textFromBase64Url(payloadPart);
  if (payloadText === null) return err('JWS payload is not UTF-8 in strict base64url');
  const signingText = text.slice(0, text.length - signaturePart.length - 1);
  const { header, signature } = ends.value;
  return ok({ header, signature, payloadText, signingText, text });
}

/** Reads a JWS without its payload, or says which rule it breaks. */
export function parseDetachedJws(text: string): Result<DetachedJws, string> {
  if (text.length > MAX_DETACHED_LENGTH) return err(`JWS longer than ${MAX_DETACHED_LENGTH} characters`);
  if (!DETACHED.test(text)) return err('not a detached JWS with an ES256 signature');
  const [headerPart, , signaturePart] = text.split('.') as [string, string, string];
  const ends = parseEnds(headerPart, signaturePart);
  return ends.ok ? ok({ ...ends.value, headerPart, text }) : ends;
}

/** What was signed, with the payload put back. */
export function attachPayload(detached: DetachedJws, payload: JsonObject): Jws {
  const payloadText = canonicalize(payload);
  const signingText = `${detached.headerPart}.${toBase64Url(utf8(payloadText))}`;
  return new ReadJws(detached, payload, { payloadText, signingText, text: detached.text });
}

/** The compact JWS less what stands between its dots. */
export const detach = (compact: string): string => compact.replace(/\..*\./, '..');

/** The compact JWS that a detached one came from, as other people's tools read it. */
export const compactOf = (detached: string, payload: JsonObject): string =>
  detached.replace('..', `.${toBase64Url(utf8(canonicalize(payload)))}.`);

/** `base64url(header).base64url(payload)`, the text whose UTF-8 is signed. */
export const jwsSigningInput = (header: JwsHeader, payload: JsonObject): string =>
  [header, payload].map((part) => toBase64Url(utf8(canonicalize(part)))).join('.');

/** The compact JWS; throws on a signature that `parseJws` would refuse, most often one that lacks `normaliseS`. */
export function joinJws(signingInput: string, signature: Uint8Array): string {
  if (!isLowS(signature)) throw new RangeError('normalise the signature before joining it');
  return `${signingInput}.${toBase64Url(signature)}`;
}

/** Whether the JWS names this key and was signed by it. */
export function verifyJws(jws: Jws, jwk: EcPublicJwk, checks: SignatureChecks): boolean | Promise<boolean> {
  return jws.header.kid === jwkThumbprint(jwk) && checks.es256(jwk, jws.signingInput, jws.signature);
}

function parseEnds(headerPart: string, signaturePart: string): Result<Ends, string> {
  const header = parseHeader(headerPart);
  if (header === null) return err('JWS header is not exactly {alg: ES256, kid, typ} in canonical form');
  const signature = fromBase64Url(signaturePart);
  if (signature === null) return err('JWS signature is not in strict base64url');
  if (!isLowS(signature)) return err('JWS signature is not in the lower half (s > n/2) or out of range');
  return ok({ header, signature });
}

function parseHeader(part: string): JwsHeader | null {
  const match = HEADER.exec(textFromBase64Url(part) ?? '');
  if (!match) return null;
  const [, kid, typ] = match as unknown as [string, string, string];
  return { alg: 'ES256', kid, typ };
}
