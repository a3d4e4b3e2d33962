import { isJsonObject, type Json, type JsonObject } from '../canonical.ts';
import type { Motion } from '../entries/notice.ts';
import type { FrozenRules } from '../law/rules.ts';
import { never } from '../result.ts';
import { CANDIDATE_MARKS } from '../tally/group.ts';

/** What two counters may read on an item of a paper instead of a mark. */
export const PAPER_READINGS = ['blank', 'overvote', 'altered', 'illegible', 'unsigned'] as const;
export type PaperReading = (typeof PAPER_READINGS)[number];

/** An item that nobody signed who may vote on it: all of a paper without such a signature, or those outside an agent's power. */
export const UNSIGNED = 'unsigned';

/** Marks come from a screen, which cannot send an unclear one, or are read on a paper. */
export type MarksSource = 'screen' | 'paper';
type MarkRules = Pick<FrozenRules, 'followMajority'>;

/**
 * Why marks do not fit the motions, or null. An absent motion is a blank item. Motions are those that the voter may vote
 * on; every other key is refused.
 */
export function marksFault(
  marks: JsonObject,
  motions: readonly Motion[],
  rules: MarkRules,
  source: MarksSource,
): string | null {
  const byId = new Map<string, Motion>(motions.map((motion) => [motion.id, motion]));
  for (const [id, mark] of Object.entries(marks)) {
    const motion = byId.get(id);
    if (!motion) return `${id} is not a motion of this voter`;
    const fault = source === 'paper' && isPaperReading(mark) ? null : markFault(mark, motion, rules);
    if (fault) return `${id}: ${fault}`;
  }
  return null;
}

const isPaperReading = (mark: Json): mark is PaperReading => PAPER_READINGS.some((reading) => reading === mark);

function markFault(mark: Json, motion: Motion, rules: MarkRules): string | null {
  switch (motion.kind) {
    case 'decide':
      return among(mark, ['for', 'against', 'abstain', ...(rules.followMajority === 'on' ? ['follow-majority'] : [])]);
    case 'choose':
      return among(mark, [...motion.options.map(({ id }) => id), 'none', 'abstain']);
    case 'elect':
      return candidatesFault(mark, motion);
    default:
      return never(motion);
  }
}

function candidatesFault(mark: Json, motion: Extract<Motion, { kind: 'elect' }>): string | null {
  if (!isJsonObject(mark)) return 'not marks by candidate';
  for (const [candidate, each] of Object.entries(mark)) {
    if (!motion.candidates.includes(candidate)) return `${candidate} does not stand`;
    const fault = among(each, CANDIDATE_MARKS);
    if (fault) return `${candidate}: ${fault}`;
  }
  return votesFor(mark) > motion.seats ? `more than ${motion.seats} candidates are marked for` : null;
}

const votesFor = (mark: JsonObject): number => Object.values(mark).filter((each) => each === 'for').length;

const among = (mark: Json, allowed: readonly string[]): string | null =>
  typeof mark === 'string' && allowed.includes(mark) ? null : `none of ${allowed.join(', ')}`;
