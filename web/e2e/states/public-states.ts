import type { Page } from 'playwright-core';
import { platformProblems } from '../../../server/platform/platform-problems.ts';
import { chinese as zh } from '../../i18n/zh-CN.pages.ts';
import { assembly, ASSEMBLY, changed, lost, of, refused, said, statesOf, unfold, type Addresses } from './scene.ts';

const open = ({ open: path }: Addresses) => path;
const decided = (part: string) => (at: Addresses) => `${at.decided}/${part}`;
const document = { bytes: 2048, sha256: '0'.repeat(64), type: 'text/plain' };
const event = (over: object) => ({
  ...{ seq: 41, at: '2027-01-12T08:00:00.000Z', cause: null, reason: null, motions: [], results: [], document },
  ...{ from: null, to: null, day: null, ...over },
});
const extended = event({ type: 'extend', to: '2027-01-23T12:00:00.000Z' });
const stopped = event({ type: 'suspend', cause: 'outage', reason: '机房停电，线上线下同时暂停' });
const RESULT = of('result');

type Measure = 'heads' | 'area';
interface Bar {
  readonly reached: number;
  readonly needed: number;
  readonly whole: number;
  readonly passes: boolean;
}
interface MotionResult {
  readonly quorum: Readonly<Record<Measure, Bar>>;
  readonly approvals: readonly { readonly id: string; readonly bars: Readonly<Record<Measure, Bar>> }[];
}
/** The same motion as it would stand with half of those who took part. */
const withoutQuorum = (motion: MotionResult): object => {
  const half = (bar: Bar): Bar => ({ ...bar, reached: Math.floor(bar.reached / 2), passes: false });
  return {
    ...motion,
    ...{
      outcome: 'NO_QUORUM',
      approvals: [],
      quorum: { heads: half(motion.quorum.heads), area: half(motion.quorum.area) },
    },
    why: {
      zh: '未通过：参加表决的人数和面积都不足三分之二。',
      en: 'Not passed: fewer than two thirds of heads and area took part.',
    },
  };
};

/** The same motion with too little approval in one of the two measures. */
const missedBy =
  (measure: Measure) =>
  (motion: MotionResult): object => ({
    ...{ ...motion, outcome: 'NOT_PASSED' },
    approvals: motion.approvals.map(({ id, bars }) => {
      const bar = bars[measure];
      return { id, bars: { ...bars, [measure]: { ...bar, reached: Math.floor(bar.needed * 0.9), passes: false } } };
    }),
    why:
      measure === 'area'
        ? {
            zh: '未通过：同意的人数达到过半数，面积没有达到。',
            en: 'Not passed: enough heads agreed, and too little area.',
          }
        : {
            zh: '未通过：同意的面积达到过半数，人数没有达到。',
            en: 'Not passed: enough area agreed, and too few heads.',
          },
  });
/** The same motion as an election of two out of three. */
const election = (motion: MotionResult): object => ({
  ...{ ...motion, kind: 'elect', outcome: 'ELECTED', elected: ['c1', 'c2'], title: '选举业主委员会委员' },
  approvals: ['c1', 'c2', 'c3'].map((id) => ({ id, bars: motion.approvals[0]!.bars })),
  marks: ['c1:for', 'c2:for', 'c3:against'].map((mark) => ({ mark, weight: { heads: 31, areaCm2: 33000000 } })),
});
const CANDIDATES_NOTICED = assembly(({ motions }) => ({
  motions: (motions as object[]).map((motion) => ({
    ...{ ...motion, kind: 'elect', seats: 2 },
    candidates: ['丁一鸣', '司马青', '欧阳文秀'].map((name, i) => ({ id: `c${i + 1}`, name, profile: '' })),
  })),
}));
const results = (over: (motion: MotionResult) => object) =>
  changed(RESULT, ({ motions }) => ({ motions: (motions as MotionResult[]).map(over) }));
const POSTER = /\/posters\/[^/]+$/;
const OUTAGE = { from: '2027-01-12T06:00:00.000Z', to: '2027-01-14T08:00:00.000Z' };

/** As the phone says it; the words of the other language have come before. */
const loseNetwork = async (page: Page) => {
  await page.evaluate(() => void dispatchEvent(new Event('offline')));
  await page.getByText(zh['app.offline']).waitFor();
};
const pressRetry = (page: Page) => page.getByRole('button', { name: zh['app.retry'] }).first().waitFor();

/** O1, O4, O9 and O13 of the owner's screens, and what else anybody may read. */
export const PUBLIC_STATES = statesOf({
  home: { at: () => '/' },
  estate: { at: () => '/e/fenglin' },
  'estate-without-votes': {
    at: () => '/e/fenglin',
    answers: [changed(/\/api\/estates\/fenglin\/assemblies$/, () => ({ assemblies: [] }))],
  },
  'estate-unknown': { at: () => '/e/no-such-estate' },
  'not-found': { at: () => '/nowhere' },
  notice: { at: open },
  'notice-unfolded': { at: open, then: unfold },
  'notice-preparing': {
    at: open,
    answers: [assembly(() => ({ phase: 'roll-published', notice: null, motions: [], rulesInWords: [] }))],
  },
  'notice-announced': { at: open, answers: [assembly(() => ({ phase: 'noticed' }))] },
  'notice-extended': {
    at: open,
    answers: [
      assembly(({ channels }) => ({
        channels: { ...(channels as object), online: { from: '2027-01-10T01:00:00.000Z', to: extended.to } },
        history: [extended],
      })),
    ],
  },
  'notice-suspended': { at: open, answers: [assembly(() => ({ phase: 'suspended', history: [stopped] }))] },
  'notice-corrected': {
    at: open,
    answers: [
      assembly(() => ({
        history: [
          event({ seq: 42, type: 'return', reason: '名册与登记簿不一致' }),
          event({ seq: 43, type: 'correct', reason: '补充方案二的报价', day: '2027-01-20' }),
          event({ seq: 44, type: 'incident', from: '2027-01-12T06:00:00.000Z', to: '2027-01-12T08:00:00.000Z' }),
        ],
      })),
    ],
  },
  'notice-nominations': {
    at: open,
    answers: [
      assembly(() => ({
        ...{ phase: 'roll-published', takesNominations: true, notice: null, motions: [], rulesInWords: [] },
      })),
    ],
  },
  'notice-poster': {
    at: (at) => `${at.open}?poster=3`,
    answers: [said(POSTER, { number: '3', building: '5幢1单元', officePhone: '0597-0000000' })],
  },
  'notice-poster-forged': { at: (at) => `${at.open}?poster=99` },
  'notice-ended': { at: open, answers: [assembly(() => ({ phase: 'ended' }))] },
  'notice-closed': { at: open, answers: [assembly(() => ({ phase: 'closed' }))] },
  'notice-cancelled': {
    at: open,
    answers: [assembly(() => ({ phase: 'cancelled', cancelled: '施工方案有变，另行召开。' }))],
  },
  'notice-decided': { at: ({ decided: path }) => path },
  'notice-offline': { at: open, then: loseNetwork },
  'notice-no-network': { at: open, answers: [lost(ASSEMBLY)], then: pressRetry },
  'notice-service-away': {
    ...{ at: open, then: pressRetry },
    answers: [{ to: ASSEMBLY, reply: (route) => route.fulfill({ status: 502, body: 'Bad Gateway' }) }],
  },
  'notice-service-busy': { at: open, answers: [refused(ASSEMBLY, platformProblems.OVERLOADED)], then: pressRetry },
  progress: { at: (at) => `${at.open}/progress` },
  'progress-outages': {
    at: (at) => `${at.open}/progress`,
    answers: [
      said(of('outages'), {
        outages: [
          { ...OUTAGE, addsMs: 0, recorded: null },
          { ...OUTAGE, from: '2027-01-13T06:00:00.000Z', addsMs: 3_600_000, recorded: null },
          { ...OUTAGE, from: '2027-01-14T06:00:00.000Z', addsMs: 3_600_000, recorded: 51 },
        ],
      }),
    ],
  },
  'progress-closed': { at: decided('progress') },
  'progress-no-network': { at: decided('progress'), answers: [lost(of('progress'))], then: pressRetry },
  result: { at: decided('result') },
  'result-unfolded': { at: decided('result'), then: unfold },
  'result-not-yet': { at: (at) => `${at.open}/result` },
  'result-provisional': {
    at: decided('result'),
    answers: [changed(RESULT, () => ({ state: 'provisional', certified: null }))],
  },
  'result-no-quorum': {
    at: decided('result'),
    answers: [results(withoutQuorum)],
  },
  'result-area-missed': { at: decided('result'), answers: [results(missedBy('area'))] },
  'result-heads-missed': { at: decided('result'), answers: [results(missedBy('heads'))] },
  'result-election': { at: decided('result'), answers: [CANDIDATES_NOTICED, results(election)] },
  'result-run-off': {
    at: decided('result'),
    answers: [
      CANDIDATES_NOTICED,
      results((motion) => ({ ...election(motion), outcome: 'PARTLY_ELECTED', elected: ['c1'], runoff: ['c2', 'c3'] })),
    ],
  },
  'result-several': {
    at: decided('result'),
    answers: [
      changed(RESULT, ({ motions }) => ({
        motions: (motions as MotionResult[]).flatMap((motion) => [
          motion,
          { ...missedBy('area')(motion), id: 'm2', title: '是否同意解聘枫桥安居物业服务有限公司？' },
          { ...withoutQuorum(motion), id: 'm3', title: '是否同意按每平方米30元补充筹集维修资金？' },
        ]),
      })),
    ],
  },
  'result-few-owners': {
    at: decided('result'),
    answers: [results((motion) => ({ ...motion, marks: null, channels: null }))],
  },
  'result-revoked': {
    at: decided('result'),
    answers: [
      assembly(() => ({ history: [event({ type: 'revoke', reason: '名册漏列6户', motions: ['m1'] })] })),
      results((motion) => ({ ...motion, since: 'revoked' })),
    ],
  },
  'result-annulled': {
    at: decided('result'),
    answers: [
      assembly(() => ({ history: [event({ type: 'court', results: [{ id: 'm1', result: 'annulled' }] })] })),
      results((motion) => ({ ...motion, since: 'annulled' })),
    ],
  },
  'result-lapsed': {
    at: decided('result'),
    answers: [
      assembly(() => ({ phase: 'lapsed', history: [event({ type: 'lapse', day: '2027-07-18' })] })),
      changed(RESULT, ({ motions }) => ({ certified: null, motions: (motions as MotionResult[]).map(withoutQuorum) })),
    ],
  },
  'result-by-proxy': {
    at: decided('result'),
    answers: [said(of('proxy-rooms'), { rooms: ['3幢1单元101', '3幢1单元202'] })],
  },
  'result-no-network': { at: decided('result'), answers: [lost(RESULT)], then: pressRetry },
  roll: { at: decided('roll'), then: unfold },
  'roll-nothing-found': {
    at: decided('roll'),
    then: async (page) => {
      await page.getByLabel(zh['roll.search']).fill('不存在的房号');
      await page.getByText(zh['roll.none']).waitFor();
    },
  },
  petitions: {
    at: () => '/e/fenglin/petitions',
    answers: [said(/\/api\/.*\/petitions$/, { registryAsOf: '2026-10-31', petitions: [] })],
  },
  law: { at: () => '/law/CN' },
  'law-unknown': { at: () => '/law/XX' },
});
