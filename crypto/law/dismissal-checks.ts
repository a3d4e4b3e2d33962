/** A company that is dismissed leaves one day: who serves from then on, and when, is said before owners decide. */
import { ARTICLES } from './articles.ts';
import { findingOn, type Finding, type Texts } from './findings.ts';
import type { DraftMotion } from './notice-draft.ts';

const DISMISSAL = 'M06';
/** Choosing a company, or managing without one. */
const SUCCESSION: readonly string[] = ['M05', 'M07'];

export function checkDismissals(motions: readonly DraftMotion[]): Finding[] {
  const isFollowed = motions.some(({ matter }) => SUCCESSION.includes(matter));
  return motions
    .filter(({ matter }) => matter === DISMISSAL)
    .flatMap(({ id, contract }) => [
      ...(isFollowed ? [] : [on(id, 'dismissal-without-successor', NO_SUCCESSOR)]),
      ...(contract?.endsOn && contract.handoverOn ? [] : [on(id, 'dismissal-undated', UNDATED)]),
    ]);
}

const on = (id: string, code: string, texts: Texts): Finding =>
  findingOn(id, 'warning', code, ARTICLES.jointMatters, texts);

const NO_SUCCESSOR: Texts = [
  {
    zh: '解聘通过但没有新公司：本次会议没有选聘企业或者自行管理的事项',
    en: 'If this passes there is no new company: nothing in this assembly chooses one, or says that owners manage themselves',
  },
  {
    zh: '同时表决选聘或者自行管理，或者在说明里写明交接期间由谁服务',
    en: 'Put the choice of a successor to the vote as well, or say in the explanation who serves meanwhile',
  },
];
const UNDATED: Texts = [
  {
    zh: '没有写明现合同到期日或者交接日期',
    en: 'The end of the present contract or the day of the hand-over is missing',
  },
  { zh: '写明两个日期，业主才知道何时换人', en: 'Give both days, so that owners know when the change comes' },
];
