/** One sentence for each outcome, Chinese and English: the deciding test, the number needed and reached, the article. */
import { ARTICLES } from '../law/articles.ts';
import type { Bilingual } from '../law/findings.ts';
import { never } from '../result.ts';
import { approvalBars, bothPass, type BothMeasures } from './bars.ts';
import type { ChoiceDecision } from './decide-choice.ts';
import type { ElectionDecision } from './decide-election.ts';
import type { Lead, MotionDecision, SplitMajority } from './decide-motion.ts';
import { APPROVAL, both, failing, QUORUM, sentence, tightest, weightWords } from './explain-words.ts';
import { boundOf } from './requirement.ts';
import type { Decision } from './settle.ts';

/** How an option or candidate is called in each language; ids stand in where no names are given. */
export type NameOf = (id: string) => Bilingual;

const byId: NameOf = (id) => ({ zh: id, en: id });

/** The sentence under a result. It speaks of law and numbers only, never of persons beyond the names given. */
export function explain(decision: Decision, nameOf: NameOf = byId): Bilingual {
  switch (decision.kind) {
    case 'decide':
      return explainMotion(decision);
    case 'elect':
      return explainElection(decision, nameOf);
    case 'choose':
      return explainChoice(decision, nameOf);
    default:
      return never(decision);
  }
}

function explainMotion(decision: MotionDecision): Bilingual {
  const { bars, threshold } = decision;
  switch (decision.outcome) {
    case 'PASSED':
      return sentence(PASSED, tightest(bars.quorum, bars.approval, threshold));
    case 'NO_QUORUM':
      return noQuorum(bars.quorum);
    case 'NOT_PASSED':
      return sentence(notPassed(decision), failing(bars.approval, APPROVAL[threshold]));
    case 'NEEDS_DECISION':
      return needsDecision(decision.split);
    default:
      return never(decision.outcome);
  }
}

const PASSED: Bilingual = {
  zh: '通过，四项要求全部达到，余量最小的一项',
  en: 'Passed, all four tests are met; least to spare',
};

/** Against over half is a refusal; neither side over half is no decision at all, and must not be read as its opposite. */
function notPassed({ against, participating }: MotionDecision): Bilingual {
  return bothPass(approvalBars('over-half', against, participating))
    ? { zh: '未通过', en: 'Not passed' }
    : {
        zh: '未通过，没有形成有效决定，也不表示作出了相反的决定',
        en: 'Not passed; no effective decision was made, nor one to the contrary',
      };
}

const noQuorum = (quorum: BothMeasures): Bilingual =>
  sentence({ zh: '未达到参与门槛，表决无效果', en: 'No quorum, so the vote has no effect' }, failing(quorum, QUORUM));

const LEADS: Readonly<Record<Lead, Bilingual>> = {
  for: { zh: '同意占多', en: 'for leads' },
  against: { zh: '反对占多', en: 'against leads' },
  tie: { zh: '相等', en: 'the sides are equal' },
};

function needsDecision(split: SplitMajority | null): Bilingual {
  if (!split) throw new Error('a motion that needs a decision says why');
  const { leads } = split;
  const following = weightWords(split.followMajority.heads, split.followMajority.areaCm2);
  const unheard = weightWords(split.silent.heads, split.silent.areaCm2);
  return {
    zh:
      `待召集人会同街道办事处决定：人数${LEADS[leads.heads].zh}，面积${LEADS[leads.area].zh}，` +
      `随多数的 ${following.zh}和未表决的 ${unheard.zh}没有同一个多数可以计入` +
      `（${ARTICLES.guideSilent.zh}）。`,
    en:
      `Waits for the convener and the street office: by heads ${LEADS[leads.heads].en}, by area ${LEADS[leads.area].en}, ` +
      `so ${following.en} with the majority and ${unheard.en} silent have no single majority to join ` +
      `(${ARTICLES.guideSilent.en}).`,
  };
}

function explainElection(decision: ElectionDecision, nameOf: NameOf): Bilingual {
  if (decision.outcome === 'NO_QUORUM') return noQuorum(decision.quorum);
  const { elected, runoff, seats } = decision;
  const names = list(elected, nameOf);
  const again = list(runoff, nameOf);
  const needs = candidateNeeds(decision);
  const seatsZh = `应选 ${seats} 人，选出 ${elected.length} 人${names.zh && `：${names.zh}`}`;
  const seatsEn = `${elected.length} of ${seats} seats filled${names.en && `: ${names.en}`}`;
  return {
    zh: `${ELECTION[decision.outcome].zh}：${seatsZh}${again.zh && `；票数相等，另行投票：${again.zh}`}；${needs.zh}。`,
    en: `${ELECTION[decision.outcome].en}: ${seatsEn}${again.en && `; equal, so a run-off: ${again.en}`}; ${needs.en}.`,
  };
}

const ELECTION: Readonly<Record<Exclude<ElectionDecision['outcome'], 'NO_QUORUM'>, Bilingual>> = {
  ELECTED: { zh: '选举完成', en: 'Elected' },
  PARTLY_ELECTED: { zh: '部分选出', en: 'Partly elected' },
  NOT_ELECTED: { zh: '未选出', en: 'Nobody elected' },
};

/** What a candidate needed, and the one who came nearest without reaching it. */
function candidateNeeds({ candidates, participating }: ElectionDecision): Bilingual {
  const { heads, area } = approvalBars('over-half', participating, participating);
  const most = candidates.filter((each) => !each.passes).map((each) => each.approval);
  const nearest = most.sort((a, b) => b.heads.reached - a.heads.reached || b.area.reached - a.area.reached)[0];
  const needs = { heads: boundOf('over-half', heads, 'heads'), area: boundOf('over-half', area, 'area') };
  const best = nearest && weightWords(nearest.heads.reached, nearest.area.reached);
  return {
    zh:
      `当选须同意人数和面积均过参与表决的半数，需要 ${needs.heads.amount.zh}、${than(needs.area.isExceeded).zh}${needs.area.amount.zh}` +
      `${best ? `，未当选者中最多 ${best.zh}` : ''}（${ARTICLES.quorumAndMajority.zh}）`,
    en:
      `a seat needs over half of the participating in both measures, ${needs.heads.amount.en} heads and ${than(needs.area.isExceeded).en}${needs.area.amount.en}` +
      `${best ? `; the most of those not elected was ${best.en}` : ''} (${ARTICLES.quorumAndMajority.en})`,
  };
}

const than = (isExceeded: boolean): Bilingual => (isExceeded ? { zh: '超过 ', en: 'more than ' } : { zh: '', en: '' });

function explainChoice(decision: ChoiceDecision, nameOf: NameOf): Bilingual {
  const { outcome, options, none, quorum, threshold, winner } = decision;
  switch (outcome) {
    case 'NO_QUORUM':
      return noQuorum(quorum);
    case 'PASSED': {
      const winning = options.find((option) => option.id === winner);
      if (winner === null || !winning) throw new Error('a choice that passed has a winner');
      const name = nameOf(winner);
      return sentence(
        { zh: `选定“${name.zh}”，余量最小的一项`, en: `"${name.en}" is chosen; least to spare` },
        tightest(quorum, winning.approval, threshold),
      );
    }
    case 'NOT_PASSED':
      return sentence(
        {
          zh: '各方案均未被采纳，“都不同意”达到门槛',
          en: 'Every option is refused, "none of these" reached the threshold',
        },
        both(none, APPROVAL[threshold]),
      );
    case 'NO_DECISION': {
      const best = [...options].sort((a, b) => b.approval.heads.reached - a.approval.heads.reached)[0];
      const verdict = {
        zh: '没有方案达到门槛，未形成决定',
        en: 'No option reached the threshold, so nothing is decided',
      };
      if (!best) return sentence(verdict, []);
      const name = nameOf(best.id);
      return sentence(
        { zh: `${verdict.zh}，得票最多的是“${name.zh}”`, en: `${verdict.en}; "${name.en}" came first` },
        failing(best.approval, APPROVAL[threshold]),
      );
    }
    default:
      return never(outcome);
  }
}

const list = (ids: readonly string[], nameOf: NameOf): Bilingual => ({
  zh: ids.map((id) => nameOf(id).zh).join('、'),
  en: ids.map((id) => nameOf(id).en).join(', '),
});
