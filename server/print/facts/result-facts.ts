import type { Weight } from '../../../crypto/brands.ts';
import type { Bar } from '../../../crypto/tally/bars.ts';
import { err, ok, type Result } from '../../../crypto/result.ts';
import { formatArea, formatBound, formatCount } from '../../../crypto/tally/area-text.ts';
import { OUTCOME_ZH } from '../../certification/announcement.ts';
import { placeLaw } from '../../assemblies/results/place-law.ts';
import { resultView, type MotionResultView, type ResultView } from '../../assemblies/results/result-view.ts';
import type { ResultPaper } from '../papers/result.ts';
import type { PrintedResult, PrintedTest } from '../papers/result-rows.ts';
import type { PrintRefusal } from '../problems.ts';
import type { ViewedMotion } from './motion-facts.ts';
import { channelZh, checkOf, dateOf, dayZh, endWords, momentWords, type Reading } from './reading.ts';

export const weightZh = ({ heads, areaCm2 }: Weight): string =>
  `${formatCount(heads)} 人，${formatArea(areaCm2)} 平方米`;
export const weightPair = ({ heads, areaCm2 }: Weight): readonly [string, string] => [
  formatCount(heads),
  formatArea(areaCm2),
];

export async function readResult(reading: Reading): Promise<ResultView> {
  return resultView(reading.state, await placeLaw(reading.deps, reading.log, reading.state));
}

/** Outcome in words, with what an office or a court made of it since. */
export const outcomeZh = ({ outcome, since }: Pick<MotionResultView, 'outcome' | 'since'>): string =>
  `${OUTCOME_ZH[outcome]}${since === 'revoked' ? '（已被主管部门撤销）' : since === 'annulled' ? '（已被人民法院撤销）' : since === 'upheld' ? '（人民法院已维持）' : ''}`;

const THRESHOLD_ZH = { 'over-half': '过半数', 'three-quarters': '四分之三以上' } as const;

const bars = (name: string, { heads, area }: { readonly heads: Bar; readonly area: Bar }): readonly PrintedTest[] => [
  test(`${name} · 人数`, heads, (count) => `${formatCount(count)} 人`),
  test(
    `${name} · 面积`,
    area,
    (cm2) => `${formatArea(cm2)} ㎡`,
    (cm2) => `${formatBound(cm2)} ㎡`,
  ),
];

const test = (
  name: string,
  { reached, needed, whole, passes }: Bar,
  words: (value: number) => string,
  bound = words,
): PrintedTest => ({
  ...{ name, reached: words(reached), needed: bound(needed), whole: words(whole) },
  verdict: passes ? '达到' : '未达到',
});

/** Names of what an owner could mark, by its id. */
function nameOf(motion: ViewedMotion | undefined, mark: string): string {
  const [first, choice] = mark.split(':') as [string, string | undefined];
  const candidates = motion && 'candidates' in motion ? motion.candidates : [];
  const options = motion && 'options' in motion ? motion.options : [];
  const named = candidates.find(({ id }) => id === first)?.name ?? options.find(({ id }) => id === first)?.title;
  if (choice !== undefined) return `${named ?? first}：${MARK_ZH[choice] ?? choice}`;
  return named ?? MARK_ZH[first] ?? first;
}

const MARK_ZH: Readonly<Record<string, string>> = {
  ...{ for: '同意', against: '反对', abstain: '弃权', none: '都不同意' },
  ...{ 'follow-majority': '随多数', deemed: '未表决，按规则计入多数' },
};

export function printedResult(
  motion: ViewedMotion | undefined,
  result: MotionResultView,
  number: number,
): PrintedResult {
  const approval = THRESHOLD_ZH[result.threshold];
  const elected = result.elected.map((id) => nameOf(motion, id));
  const marks = [
    ...(result.marks ?? []).map(({ mark, weight }) => [nameOf(motion, mark), ...weightPair(weight)] as const),
    ...(result.marks === null ? [] : [['该项未填', ...weightPair(result.blank)] as const]),
    ...(result.marks === null ? [] : [['该项无效', ...weightPair(result.invalid)] as const]),
    ...(result.marks === null ? [] : [['未参加表决', ...weightPair(result.silent)] as const]),
    ...(result.channels ?? []).map(
      ({ channel, weight }) => [`其中：${channelZh(channel)}参加`, ...weightPair(weight)] as const,
    ),
  ];
  return {
    number,
    title: result.title,
    outcome: outcomeZh(result),
    why: [
      ...(result.why.zh === '' ? [] : [result.why.zh]),
      ...(elected.length > 0 ? [`当选：${elected.join('、')}`] : []),
      ...(result.marks === null ? ['这一事项的业主不足 30 人，为免推知个人选择，不公布分项。'] : []),
    ],
    tests: [
      ...bars('参与：三分之二以上', result.quorum),
      ...(result.marks === null
        ? []
        : result.approvals.flatMap(({ id, bars: each }) =>
            bars(`${id === 'for' ? '' : nameOf(motion, id)}同意：参与者的${approval}`, each),
          )),
    ],
    marks,
  };
}

const KIND = {
  provisional: '表决结果初步公示',
  declared: '表决结果公告',
  certified: '表决结果公告',
} as const;

/** What is posted once two people have counted: provisional, and then as declared. */
export async function resultFacts(reading: Reading): Promise<Result<ResultPaper, PrintRefusal>> {
  const { view, state } = reading;
  const result = await readResult(reading);
  if (result.state === 'pending' || !result.tallied || !result.ballots) return err({ code: 'PRINT_NOT_YET' });
  const { declared, tallied, ballots, objectionsUntil } = result;
  const at = declared?.at ?? tallied.at;
  const counted = `投票于 ${state.closed ? momentWords(state.closed.at) : ''}截止，由两名计票人于 ${momentWords(tallied.at)} 签名确认以下数字。`;
  return ok({
    ...{ estateName: view.estateName, title: view.title, convener: view.convener, kind: KIND[result.state] },
    introduction: [
      `${counted}人数和面积均取自会议记录，没有人工改动。`,
      ...(declared === null && objectionsUntil
        ? [`这是初步结果。${endWords(objectionsUntil)} 前，业主可以提出异议并查验自己的票。`]
        : []),
    ],
    motions: result.motions.map((each, index) =>
      printedResult(
        view.motions.find(({ id }) => id === each.id),
        each,
        index + 1,
      ),
    ),
    ballots: [
      ['收到的票', `${formatCount(ballots.received)} 张`],
      ['有效并计入', `${formatCount(ballots.effective)} 张`],
      ['被后来的票代替', `${formatCount(ballots.superseded)} 张`],
      [
        '重复、迟到、争议、无效',
        `${formatCount(ballots.duplicate + ballots.late + ballots.disputed + ballots.invalid)} 张`,
      ],
    ],
    closing: [
      '业主认为决定侵害其合法权益的，可以依照《中华人民共和国民法典》第二百八十条请求人民法院予以撤销。',
      '任何人都可以下载公开数据包，在不联网的电脑上重新核对，不必相信本系统。',
    ],
    day: dayZh(at),
    check: checkOf(reading, 'result'),
    at: dateOf(at),
  });
}
