import { canonicalize, type Json } from '../canonical.ts';
import type { Body } from '../entries/bodies.ts';
import type { Motion } from '../entries/notice.ts';
import { talliedMarks } from './motion-shape.ts';

type Notice = Pick<Body<'notice'>, 'channels' | 'electorates' | 'motions' | 'rules'>;

/**
 * Most bytes of the sums in a tally. Envelope, head, notice, nonce and two signatures take less than 1,500 beside them, and
 * all of it stays under the 60,000 bytes of an entry, also where an act is asked before it is signed whether it will fit.
 */
export const MAX_TALLY_BYTES = 58_000;

/**
 * Bytes of the largest tally that a notice can lead to, as JCS. Asked when motions are drafted and again when the notice is
 * given, so that no vote is taken whose result could not be written down.
 */
export const largestTallyBytes = (notice: Notice): number =>
  canonicalize(notice.motions.map((motion) => largestOf(notice, motion))).length;

/** Every mark on offer was chosen, with all the weight there is; everybody is elected and stands again. */
function largestOf({ channels, electorates, rules }: Notice, motion: Motion): Json {
  const { areaCm2 = 0, heads = 0 } = electorates[motion.electorate] ?? {};
  const weight = { areaCm2, heads };
  const each = (names: readonly string[]): Json => Object.fromEntries(names.map((name) => [name, weight]));
  return {
    ...{ blank: weight, electorate: weight, invalid: weight, participating: weight, silent: weight },
    channels: each(Object.keys(channels)),
    id: motion.id,
    marks: each(talliedMarks(motion, rules)),
    outcome: 'PARTLY_ELECTED',
    ...(motion.kind === 'elect' && { elected: motion.candidates, runoff: motion.candidates }),
    ...(motion.kind === 'choose' && { winner: motion.options[motion.options.length - 1]?.id ?? null }),
  };
}
