import type { AssemblyView } from '../../public/assembly-api.ts';
import { motionNumber } from '../signing/act-words.ts';
import type { CalledPaper } from './ceremony-api.ts';
import { c, type CeremonyKey } from './ceremony-text.ts';

export interface CalledMark {
  /** Of the tally: motion, and candidate where there are any. */
  readonly key: string;
  readonly motion: string;
  readonly mark: string;
}

type Motions = AssemblyView['motions'];

/** What is called out of one paper, motion by motion, in the order of the notice. */
export function marksOf({ marks }: Pick<CalledPaper, 'marks'>, motions: Motions): readonly CalledMark[] {
  return motions.flatMap((motion): readonly CalledMark[] => {
    const mark: unknown = marks[motion.id];
    if (mark === undefined) return [];
    const name = motionNumber(motion.id);
    if (typeof mark === 'string') return [{ key: motion.id, motion: name, mark: markWords(mark, motion) }];
    return Object.entries(mark as Record<string, string>).map(([candidate, each]) => ({
      key: `${motion.id}:${candidate}`,
      motion: `${name} ${c('candidate', { n: candidate.slice(1) })}`,
      mark: markWords(each, motion),
    }));
  });
}

function markWords(mark: string, motion: Motions[number]): string {
  const options = (motion as { readonly options?: readonly { readonly id: string; readonly title: string }[] }).options;
  const option = options?.find(({ id }) => id === mark);
  return option?.title ?? c(`mark.${mark}` as CeremonyKey);
}

export interface RunningTally {
  readonly motion: string;
  readonly counts: readonly { readonly mark: string; readonly papers: number }[];
}

/** Papers called out so far, by motion and mark. Papers, not heads: the law's sums are the counters'. */
export function tallyOf(papers: readonly CalledPaper[], motions: Motions): readonly RunningTally[] {
  const sums = new Map<string, { motion: string; counts: Map<string, number> }>();
  for (const paper of papers)
    for (const { key, motion, mark } of marksOf(paper, motions)) {
      const sum = sums.get(key) ?? { motion, counts: new Map<string, number>() };
      sum.counts.set(mark, (sum.counts.get(mark) ?? 0) + 1);
      sums.set(key, sum);
    }
  return [...sums.values()].map(({ motion, counts }) => ({
    motion,
    counts: [...counts].map(([mark, count]) => ({ mark, papers: count })),
  }));
}
