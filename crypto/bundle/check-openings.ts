import { fromBase64Url, fromUtf8, toBase64Url } from '../bytes.ts';
import { SALT_BYTES, type Opening } from '../ballot/commitment.ts';
import { canonicalize, isJsonObject, parseCanonical } from '../canonical.ts';
import { openingFault, type Openings } from '../count/count.ts';
import type { EffectiveBallot } from '../count/effective.ts';
import type { LogState } from '../replay/state.ts';
import { err, ok, type Result } from '../result.ts';
import { fault, type Fault } from './checks.ts';
import { OPENINGS } from './paths.ts';
import { linesOf, type BundleSource } from './source.ts';

export interface OpeningsRead {
  readonly openings: Openings;
  readonly fault: Fault | null;
}

/** `openings.jsonl`: JCS {marks, salt, seq} a line, by ascending seq. */
export async function readOpenings(source: BundleSource): Promise<OpeningsRead> {
  const openings = new Map<number, Opening>();
  let last = -1;
  for await (const { bytes, complete } of linesOf(source, OPENINGS)) {
    const line = complete ? parseOpening(bytes) : err('the last line has no line feed');
    const what = !line.ok ? line.error : line.value.seq <= last ? 'not in the order of the entries' : null;
    if (!line.ok || what !== null)
      return { openings, fault: fault('表决内容文件无效', what ?? '', { path: OPENINGS }) };
    const { seq, opening } = line.value;
    openings.set(seq, opening);
    last = seq;
  }
  return { openings, fault: null };
}

/** The line of an opening, without its line feed. */
export const openingLine = (seq: number, { marks, salt }: Opening): string => canonicalize({ marks, salt, seq });

function parseOpening(bytes: Uint8Array): Result<{ seq: number; opening: Opening }, string> {
  const text = fromUtf8(bytes);
  const value = text === null ? err('not UTF-8') : parseCanonical(text);
  if (!value.ok) return value;
  if (!isJsonObject(value.value)) return err('not an object');
  const { marks, salt, seq, ...rest } = value.value;
  const bytesOfSalt = typeof salt === 'string' ? fromBase64Url(salt) : null;
  if (Object.keys(rest).length > 0 || !isJsonObject(marks)) return err('not exactly {marks, salt, seq}');
  if (bytesOfSalt?.length !== SALT_BYTES) return err('the salt is not 32 bytes in base64url');
  if (typeof seq !== 'number' || seq < 0) return err('seq is no number of an entry');
  return ok({ seq, opening: { marks, salt: toBase64Url(bytesOfSalt) } });
}

/** Check 6: every ballot that counts is opened, by what was committed to, and no other ballot is. */
export function openingsFault(
  state: LogState,
  openings: Openings,
  effective: readonly EffectiveBallot[],
): Fault | null {
  const notice = state.notice?.body;
  if (!notice) return openings.size === 0 ? null : fault('没有公告', 'there is no notice', { path: OPENINGS });
  for (const ballot of effective) {
    const opening = openings.get(ballot.seq);
    if (!opening) return fault('缺少有效票的表决内容', 'a ballot that counts is not opened', { seq: ballot.seq });
    const what = openingFault(state, notice, ballot, opening);
    if (what !== null) return fault('表决内容与承诺不符', what, { seq: ballot.seq });
  }
  const known = new Set(effective.map(({ seq }) => seq));
  const stray = [...openings.keys()].find((seq) => !known.has(seq));
  return stray === undefined
    ? null
    : fault('公开了不计入的票', 'a ballot that does not count is opened', { seq: stray });
}
