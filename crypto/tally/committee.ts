/** Whether an election fills a committee that may stand: the legal minimum and an odd number, by the pack's figures. */
import type { Article, Bilingual } from '../law/findings.ts';
import { figure } from '../law/packs/figure.ts';
import { reaches } from '../law/packs/figures.ts';
import type { ResolvedPack } from '../law/packs/resolve.ts';
import type { ElectionDecision } from './decide-election.ts';

export interface CommitteeStanding {
  readonly isConstituted: boolean;
  /** One sentence, with the article. */
  readonly text: Bilingual;
}

/**
 * What an election of a whole committee leads to. Candidates are elected by votes alone (Civil Code art. 278); whether those
 * elected form a committee is another question, which the place's text answers. Null where nobody knows a figure.
 *
 * @param households of the estate, for places that let small estates elect fewer; null where not known
 */
export function committeeStanding(
  { elected, seats }: Pick<ElectionDecision, 'elected' | 'seats'>,
  pack: ResolvedPack,
  households: number | null = null,
): CommitteeStanding | null {
  const least = leastMembers(pack, households);
  if (least === null) return null;
  const count = elected.length;
  const said = { zh: `当选 ${count} 人`, en: `${count} elected` };
  const missing = (zh: string, en: string, article: Article): CommitteeStanding => ({
    isConstituted: false,
    text: {
      zh: `业主委员会未成立：${said.zh}，${zh}（${article.zh}）；空缺另行补选。`,
      en: `The committee is not constituted: ${said.en}, ${en} (${article.en}); the vacancies need a by-election.`,
    },
  });
  if (count < least.value)
    return missing(`少于最低 ${least.value} 人`, `fewer than the least of ${least.value}`, least.citation);
  const share = figure(pack, 'partialCommitteeShareMin');
  const odd = figure(pack, 'committeeOdd');
  // Where a text says when a part of the agreed number suffices, it asks for no odd number (Hangzhou art. 27).
  if (count < seats && share.value !== null) {
    if (!reaches(share.value, count, seats))
      return missing(
        `没有超过约定的 ${seats} 人的法定比例`,
        `not the share of the agreed ${seats} needed`,
        share.citation,
      );
  } else if (odd.value === true && count % 2 === 0) return missing('不是单数', 'not an odd number', odd.citation);
  const vacant = seats - count;
  return {
    isConstituted: true,
    text: {
      zh: `业主委员会成立：${said.zh}${vacant > 0 ? `，空缺 ${vacant} 人` : ''}（${least.citation.zh}）。`,
      en: `The committee is constituted: ${said.en}${vacant > 0 ? `, ${vacant} vacant` : ''} (${least.citation.en}).`,
    },
  };
}

function leastMembers(pack: ResolvedPack, households: number | null): { value: number; citation: Article } | null {
  const small = figure(pack, 'smallEstateCommitteeMin');
  const upTo = figure(pack, 'smallEstateHouseholdsMax').value;
  if (households !== null && upTo !== null && households <= upTo && small.value !== null)
    return { value: small.value, citation: small.citation };
  const { value, citation } = figure(pack, 'committeeMin');
  return value === null ? null : { value, citation };
}
