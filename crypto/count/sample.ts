import { compareBytes, concat, fromBase64Url, utf8 } from '../bytes.ts';
import { sha256 } from '../hash.ts';

const TAG = 'yijue/sample/v1\n';

/**
 * What an officer states before the close, so that nobody, the officer included, can choose the sample once the ballots are
 * known: SHA-256(`yijue/sample/v1` LF origin LF ‖ seed).
 *
 * @param seed 32 random bytes in base64url
 */
export const seedCommitment = (origin: string, seed: string): Uint8Array =>
  sha256(concat(utf8(`${TAG}${origin}\n`), bytesOf(seed)));

/**
 * Which ballots are looked at: the `size` smallest by SHA-256(seed ‖ root of the close ‖ number in decimal), in that order.
 * The root was not known when the seed was drawn, nor the seed when the root was made.
 *
 * @param ballots numbers of the entries to draw from
 */
export function drawSample(
  seed: string,
  closeRoot: Uint8Array,
  ballots: readonly number[],
  size: number,
): readonly number[] {
  const prefix = concat(bytesOf(seed), closeRoot);
  const ranked = ballots.map((seq) => ({ seq, rank: sha256(concat(prefix, utf8(String(seq)))) }));
  ranked.sort((a, b) => compareBytes(a.rank, b.rank) || a.seq - b.seq);
  return ranked.slice(0, size).map(({ seq }) => seq);
}

function bytesOf(seed: string): Uint8Array {
  const bytes = fromBase64Url(seed);
  if (!bytes) throw new RangeError('a seed is base64url');
  return bytes;
}

const AT_LEAST = 20;

/** How many are called: at least one in twenty and at least twenty; each wider draw has twice as many. Fixed: nobody chooses it. */
export function sampleSize(ballots: number, draw: number): number {
  let first = AT_LEAST;
  while (first * 20 < ballots) first += 1;
  return Math.min(ballots, first * 2 ** (draw - 1));
}

/** In percent of those who said yes or no. */
export const DENIALS_ALLOWED_PERCENT = 2;

/** So many say that they did not take part that more have to be asked. */
export const needsWiderSample = ({ yes, no }: { readonly yes: number; readonly no: number }): boolean =>
  no * 100 > DENIALS_ALLOWED_PERCENT * (yes + no);
