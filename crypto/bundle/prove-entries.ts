import { utf8 } from '../bytes.ts';
import { readPlainEntry, type DeviceEntry } from '../entries/plain-entries.ts';
import type { UnreadJws } from '../jws.ts';
import { deviceEntryOf, provableOf } from '../replay/proven.ts';
import { readEntry } from '../replay/read-entry.ts';
import type { JobDesk } from './job-desk.ts';

export interface LineExamined {
  /** Why the line is no entry; null where it is one. */
  readonly fault: string | null;
  /** JSON of what replay needs of the line, an `ExaminedLine` of jobs.ts; a promise where signatures are checked elsewhere. */
  readonly said: string | Promise<string>;
}

/**
 * Reads a line and proves what can be proven of it by itself. One line is done with before the next is begun, so that what it
 * needed is gone while it is young: whatever lives longer costs the collector more than it cost to make.
 *
 * @param text of the same bytes; null where they are not UTF-8
 */
export function examineLine(bytes: Uint8Array, text: string | null, desk: JobDesk): LineExamined {
  const plain = text === null ? null : readPlainEntry(text);
  if (plain) return { fault: null, said: prove({ bytes, text: text! }, plain, desk) };
  const entry = readEntry(bytes);
  if (!entry.ok) return { fault: entry.error, said: '[null,null]' };
  const signed = deviceEntryOf(entry.value);
  return { fault: null, said: signed ? prove({ bytes, text: text! }, signed, desk) : unproven({ bytes, text: text! }) };
}

interface Line {
  readonly bytes: Uint8Array;
  readonly text: string;
}

function prove(line: Line, entry: DeviceEntry, { checks, keys }: JobDesk): string | Promise<string> {
  const found = provableOf(entry, (kid) => keys.get(kid));
  if (!found) return unproven(line);
  const { kid, jws, jwk } = found;
  // Known by its thumbprint, whether or not the log ever takes it for somebody's key.
  if (entry.type === 'bind') keys.set(kid, jwk);
  const place = line.text.indexOf(jws.text);
  // The line and the payload are canonical JSON, so their texts stand as they are.
  const rest = line.text.slice(0, place) + line.text.slice(place + jws.text.length);
  const proven = `[${rest},{"kid":"${kid}","payload":${jws.payloadText}}]`;
  const verdict = checks.es256(jwk, signingInput(line, place, jws), jws.signature);
  const answer = (isValid: boolean) => (isValid ? proven : unproven(line));
  return typeof verdict === 'boolean' ? answer(verdict) : verdict.then(answer);
}

const unproven = ({ text }: Line): string => `[${text},null]`;

/** Where the line is ASCII, its characters are its bytes, and those that were signed need not be made again. */
const signingInput = ({ bytes, text }: Line, place: number, { signingText }: UnreadJws): Uint8Array =>
  bytes.length === text.length ? bytes.subarray(place, place + signingText.length) : utf8(signingText);
