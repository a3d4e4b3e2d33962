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

interface Bar {
  readonly reached: number;
  readonly needed: number;
  readonly whole: number;
  readonly passes: boolean;
}
interface MotionResult {
  readonly quorum: Readonly<Record<'heads' | 'area', Bar>>;
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
  'notice-extended': { at: open, answers: [assembly(() => ({ history: [extended] }))] },
  'notice-suspended': { at: open, answers: [assembly(() => ({ phase: 'suspended', history: [stopped] }))] },
  'notice-ended': { at: open, answers: [assembly(() => ({ phase: 'ended' }))] },
  'notice-closed': { at: open, answers: [assembly(() => ({ phase: 'closed' }))] },
  'notice-cancelled': {
    at: open,
    answers: [assembly(() => ({ phase: 'cancelled', cancelled: '施工方案有变，另行召开。' }))],
  },
  'notice-decided': { at: ({ decided: path }) => path },
  'notice-offline': { at: open, then: loseNetwork },
  'notice-no-network': { at: open, answers: [lost(ASSEMBLY)], then: pressRetry },
  'notice-service-busy': { at: open, answers: [refused(ASSEMBLY, platformProblems.OVERLOADED)], then: pressRetry },
  progress: { at: (at) => `${at.open}/progress` },
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
    answers: [changed(RESULT, ({ motions }) => ({ motions: (motions as MotionResult[]).map(withoutQuorum) }))],
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
