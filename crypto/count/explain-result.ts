import type { Motion } from '../entries/notice.ts';
import type { Bilingual } from '../law/findings.ts';
import { resolvePack, type ResolvedPack } from '../law/packs/resolve.ts';
import type { LogState } from '../replay/state.ts';
import { committeeStanding } from '../tally/committee.ts';
import { explain, type NameOf } from '../tally/explain.ts';
import type { Decision } from '../tally/settle.ts';
import { localDay } from '../time.ts';

/** The election of a whole committee; a by-election or a removal leaves one standing. */
const WHOLE_COMMITTEE = 'M03';

/** What the sentence about a committee is judged by, as far as whoever asks has it. */
export interface PlaceLaw {
  /** The document that the log froze; null for the pack of its name as of the day on which the log was opened. */
  readonly pack: ResolvedPack | null;
  /** Of the estate; null where not known. */
  readonly households: number | null;
}

const BY_NAME: PlaceLaw = { pack: null, households: null };

/**
 * The sentence under a result of an assembly: what decided it and, where a committee was elected, whether those elected
 * form one under the place's law as the log froze it.
 */
export function explainResult(
  { opened }: Pick<LogState, 'opened'>,
  motion: Motion,
  decision: Decision,
  nameOf?: NameOf,
  law: PlaceLaw = BY_NAME,
): Bilingual {
  const why = explain(decision, nameOf);
  if (decision.kind !== 'elect' || motion.matter !== WHOLE_COMMITTEE || !opened) return why;
  if (decision.outcome === 'NO_QUORUM' || decision.runoff.length > 0) return why;
  const pack = law.pack ?? resolvePack(opened.body.pack.id, localDay(opened.at));
  const standing = pack && committeeStanding(decision, pack, law.households);
  return standing ? { zh: `${why.zh}${standing.text.zh}`, en: `${why.en} ${standing.text.en}` } : why;
}
