import type { Page } from 'playwright-core';
import { actProblems } from '../../../server/assemblies/acts/problems.ts';
import { CAUSES } from '../../../server/certification/district.ts';
import { certificationProblems } from '../../../server/certification/problems.ts';
import { accountabilityProblems } from '../../../server/accountability/problems.ts';
import { signInProblems } from '../../../server/identity/problems.ts';
import { officeZh } from '../../desk/office/office.zh-CN.ts';
import { EVIDENCE } from '../../desk/evidence/evidence.data.ts';
import { PRIVACY } from '../../desk/privacy/privacy.data.ts';
import { deskZh } from '../../i18n/desk.zh-CN.ts';
import { secondCodeZh } from '../../second-code/second-code.zh-CN.ts';
import {
  assembly,
  changed,
  complains,
  lost,
  of,
  press,
  refused,
  said,
  statesFor,
  unanswered,
  unfold,
  type Addresses,
  type Answer,
  type Scene,
} from './scene.ts';

/** Who sits at these desks; each in a browser of his own. */
export type Desk = 'officer' | 'district' | 'administrator';
type DeskScene = Scene<Desk>;
type Table = Readonly<Record<string, DeskScene>>;

const QUEUE = /\/api\/office\/assemblies$/;
const DISTRICT = /\/api\/office\/district$/;
const FILE = of('file');
const SAMPLE = of('sample');
const AT = '2027-01-12T08:00:00.000Z';
const HASH = 'Zk3q'.repeat(11).slice(0, 43);

const home = () => '/desk';
const desk = (which: keyof Addresses, step: string) => (at: Addresses) => `${at[which]}/desk?step=${step}`;
const list = (said: Record<string, unknown>, name: string) => said[name] as Record<string, unknown>[];
const each = (to: RegExp, name: string, over: object): Answer =>
  changed(to, (all) => ({ [name]: list(all, name).map((one) => ({ ...one, ...over })) }));

const ODD = {
  ...{ waitingKeys: 2, openObjections: 3, lateBallots: 1, rollAmendments: 1, busyBrowsers: 2 },
  ...{ widerSample: true, isReturned: true, lacksSeed: true, workingDaysLeft: -2, closedAt: AT },
};
const running = (n: number, phase: string) => ({
  ...{ estate: 'fenglin', estateName: `枫林花园${n}期`, assembly: `${n}`.repeat(16), phase, closes: AT },
  title: '关于续聘物业服务企业和使用维修资金更换电梯的业主大会会议',
  ...{ heads: { reached: 612, needed: 768, whole: 1152 } },
  ...{ areaCm2: { reached: 688_401_000, needed: 831_995_334, whole: 1_247_993_000 } },
});

/** The queue and the area, as an officer and a district viewer see them. */
const HOMES: Table = {
  queue: { at: home },
  'queue-empty': {
    at: home,
    answers: [said(QUEUE, { assemblies: [] }), said(/\/api\/office\/follow-ups$/, { today: '2027-01-12', due: [] })],
  },
  'queue-odd': { at: home, answers: [each(QUEUE, 'assemblies', ODD)] },
  'queue-stopped': { at: home, answers: [each(QUEUE, 'assemblies', { isStopped: true })] },
  'queue-lost': { at: home, answers: [lost(QUEUE), lost(DISTRICT)] },
  district: { at: home, who: 'district' },
  'district-full': {
    ...{ at: home, who: 'district' },
    answers: [
      said(DISTRICT, {
        ...{ running: [running(1, 'voting'), running(2, 'suspended')], waiting: 3, certified: 12, medianDays: 11 },
        causes: CAUSES.map((cause, i) => ({ cause, count: i + 1 })),
      }),
    ],
  },
  'district-empty': {
    ...{ at: home, who: 'district' },
    answers: [
      said(QUEUE, { assemblies: [] }),
      said(DISTRICT, { running: [], waiting: 0, certified: 0, medianDays: null, causes: [] }),
    ],
  },
};

const differs = changed(FILE, (said) => ({
  checks: list(said, 'checks').map((check, i) => (i % 5 === 3 ? { ...check, finding: 'differs' } : check)),
}));
/** The certified vote as it stood a step before. */
const declared: readonly Answer[] = [
  assembly(() => ({ phase: 'declared' })),
  changed(of('result'), () => ({ state: 'declared', certified: null })),
];
const pressRow = (page: Page, name: string) => page.getByRole('table', { name }).locator('tbody tr').first().click();

const ballot = (seq: number, over: object) => ({
  ...{ seq, rooms: ['枫林花园3幢1单元101'], channel: 'online', serial: null, received: AT, status: 'disputed' },
  ...{ reason: null, rule: null, instead: null, ...over },
});
const SET_ASIDE = {
  ballots: [
    ballot(412, {}),
    ballot(418, {
      ...{ status: 'duplicate', channel: 'paper', serial: '000118-4' },
      rule: { says: { zh: '先收到的有效', en: 'the first counts' }, clause: '议事规则第十二条' },
      instead: { seq: 402, channel: 'online', received: AT },
    }),
    ballot(431, { status: 'late', channel: 'paper', serial: '000231-7' }),
    ballot(433, { status: 'invalid', reason: 'box-not-sealed', channel: 'paper', serial: '000232-5' }),
  ],
  opinions: [
    {
      ...{ check: 'ballots', ballot: 418, opinion: 'agree', note: '同一户先线上、后纸质', at: AT },
      ...{ officer: '周正平', mine: true, stands: true },
    },
  ],
};

const drawn = (seq: number, outcome: string | null, over: object = {}) => ({
  ...{ seq, drawn: true, channel: 'online', rooms: [`枫林花园${seq % 6}幢1单元${seq}`], names: ['李*'] },
  ...{ phones: ['139****0001'], outcome, calls: outcome ? 1 : 0, ...over },
});
const sampled = (needsWider: boolean) =>
  changed(SAMPLE, () => ({
    ...{ office: '枫桥街道办事处', commitment: HASH, seed: HASH, statedAt: AT, isClosed: true, planned: 20 },
    sums: {
      ...{ population: 612, drawn: 4, draws: 1, waiting: 2, needsWider },
      outcomes: { yes: 1, no: 1, unclear: 0, unreachable: 0 },
    },
    ballots: [
      drawn(101, null),
      drawn(205, 'no'),
      drawn(301, 'yes', { drawn: false, rooms: ['枫林花园3幢1单元301', '枫林花园3幢1单元302', '枫林花园地下车库12'] }),
      drawn(402, null, { phones: [] }),
    ],
  }));

const words = (zh: string) => ({ zh, en: zh });
const RUN = {
  ...{ run: '33333333-3333-4333-8333-333333333333', at: AT, size: 4206, passed: false },
  report: {
    checks: Array.from({ length: 11 }, (_, id) => ({
      ...{ id, name: words(id === 2 ? '首尾相接' : `第${id}项`), status: id < 2 ? 'passed' : 'not-run', because: 2 },
      ...(id === 2 ? { status: 'failed', seq: 4181, path: 'prev', what: words('前一条的校验值与记录不符') } : {}),
    })),
    ...{ passed: false, origin: null, root: null, fingerprint: null, originVerified: true },
  },
};
const UNDER_WAY = { running: { step: 'entries', done: 2100, of: 4206, decided: [] } };
const weight = (heads: number, areaCm2: number) => ({ heads, areaCm2 });

const head = (size: number, moment: string | null, mayAttest: boolean) => ({
  ...{ size, moment, mayAttest, root: HASH, attestFrom: AT },
});

const tabOf = (name: string) => (page: Page) => press(page, name);
const write = async (page: Page, tab: string) => {
  await press(page, tab);
  for (const box of await page.getByRole('group', { name: officeZh['decide.which'] }).getByRole('checkbox').all())
    await box.check();
  await page.getByLabel(officeZh['decide.say']).fill('名册总数与公告不一致，请在补正公告中说明。');
};

/** What an officer looks at before two of them certify. */
const FILES: Table = {
  'file-open': { at: desk('open', 'certify') },
  'file-seed-made': { at: desk('open', 'certify'), then: tabOf(officeZh['sample.make']) },
  'file-seed-late': {
    at: desk('open', 'certify'),
    answers: [changed(SAMPLE, () => ({ isClosed: true, commitment: null }))],
  },
  'file-seed-wrong': {
    at: desk('open', 'certify'),
    answers: [changed(SAMPLE, () => ({ isClosed: true, commitment: HASH, statedAt: AT, seed: null }))],
    then: async (page) => {
      await page.getByLabel(officeZh['sample.seed']).fill('A'.repeat(43));
      await page.getByText(officeZh['sample.seedWrong']).waitFor();
    },
  },
  'file-certified': { at: desk('decided', 'certify') },
  'file-differs': { at: desk('decided', 'certify'), answers: [...declared, differs] },
  'file-lost': { at: desk('decided', 'certify'), answers: [lost(FILE)] },
  'file-damaged': {
    at: desk('decided', 'certify'),
    answers: [refused(FILE, certificationProblems.RECORDS_DAMAGED)],
  },
  'file-heads': {
    at: desk('decided', 'certify'),
    answers: [...declared, changed(FILE, () => ({ heads: [head(12, 'notice', true), head(4206, 'close', false)] }))],
  },
  'sample-drawn': { at: desk('decided', 'certify'), answers: [sampled(false)] },
  'sample-wider': { at: desk('decided', 'certify'), answers: [sampled(true)] },
  'sample-call': {
    at: desk('decided', 'certify'),
    answers: [sampled(false), refused(of('sample/numbers'), certificationProblems.SAMPLE_BALLOT_UNKNOWN, {}, 'POST')],
    then: async (page) => {
      await pressRow(page, officeZh['sample.title']);
      await press(page, officeZh['sample.number']);
      await complains(page);
    },
  },
  'aside-none': {
    at: desk('decided', 'certify'),
    answers: [said(of('set-aside-ballots'), { ballots: [], opinions: [] })],
  },
  'aside-some': {
    at: desk('decided', 'certify'),
    answers: [said(of('set-aside-ballots'), SET_ASIDE)],
    then: (page) => page.getByRole('table', { name: officeZh['aside.title'] }).locator('tbody tr').nth(1).click(),
  },
  'aside-lost': { at: desk('decided', 'certify'), answers: [lost(of('set-aside-ballots'))] },
  'contested-depends': {
    at: desk('decided', 'certify'),
    answers: [
      said(of('contested'), {
        ...{ ballots: 2, disputed: 1, unread: 1 },
        motions: [
          { id: 'm1', title: '更换单元门禁', withThem: 'PASSED', withoutThem: 'NOT_PASSED', depends: true },
          { id: 'm2', title: '物业服务合同', withThem: 'PASSED', withoutThem: 'PASSED', depends: false },
        ],
      }),
    ],
  },
  'verify-running': {
    at: desk('decided', 'certify'),
    answers: [
      changed(FILE, () => ({ verification: null })),
      said(of('verification/progress'), UNDER_WAY),
      unanswered(of('verification'), 'POST'),
    ],
    then: async (page) => {
      await page
        .getByRole('button', { name: new RegExp(`^(${deskZh['verify.run']}|${deskZh['verify.again']})$`) })
        .click();
      await page.getByText(officeZh['run.step.entries']).last().waitFor();
    },
  },
  'verify-broken': { at: desk('decided', 'certify'), answers: [changed(FILE, () => ({ verification: RUN }))] },
  'recount-differs': {
    at: desk('decided', 'certify'),
    answers: [
      ...declared,
      said(
        of('recount'),
        {
          same: false,
          outcomes: [{ motion: 'm1', announced: 'PASSED', recounted: 'NOT_PASSED' }],
          lines: [
            {
              motion: 'm1',
              line: 'electorate',
              same: true,
              announced: weight(180, 162e7),
              recounted: weight(180, 162e7),
            },
            { motion: 'm1', line: 'for', same: false, announced: weight(120, 99e7), recounted: weight(119, 98e7) },
            { motion: 'm1', line: 'against', same: false, announced: weight(9, 9e7), recounted: null },
          ],
        },
        'POST',
      ),
    ],
    then: tabOf(officeZh['count.run']),
  },
  'decide-return': {
    at: desk('decided', 'certify'),
    answers: declared,
    then: (page) => write(page, officeZh['decide.return']),
  },
  'decide-differs': {
    at: desk('decided', 'certify'),
    answers: [...declared, said(of('documents'), { sha256: '0'.repeat(64), bytes: 90, type: 'text/plain' }, 'POST')],
    then: async (page) => {
      await write(page, officeZh['decide.differs']);
      await press(page, officeZh['decide.prepare']);
    },
  },
  'decide-returned': {
    at: desk('decided', 'certify'),
    answers: [...declared, changed(FILE, () => ({ isReturned: true }))],
  },
  'keys-none': { at: desk('open', 'keys'), answers: [said(of('key-requests'), { requests: [] })] },
  'keys-waiting': {
    at: desk('open', 'keys'),
    answers: [
      changed(of('key-requests'), (all) => ({
        requests: list(all, 'requests').map((one, i) => ({
          ...one,
          state: ['waiting', 'enrolled', 'dismissed'][i % 3],
        })),
      })),
    ],
  },
  'opening-done': { at: desk('open', 'opening') },
  'archive-early': { at: desk('open', 'archive') },
  'archive-orders': { at: desk('decided', 'archive'), then: unfold },
  'evidence-refused': {
    at: desk('decided', 'archive'),
    answers: [refused(of('evidence-packs'), accountabilityProblems.PACK_UNIT_UNKNOWN, {}, 'POST')],
    then: async (page) => {
      await page.getByLabel(EVIDENCE.room.zh).fill('枫林花园3幢1单元101');
      await page.getByLabel(PRIVACY.reason.zh).last().fill('法院调取证据材料');
      await press(page, EVIDENCE.make.zh);
      await complains(page);
    },
  },
  'evidence-lost': { at: desk('decided', 'archive'), answers: [lost(/\/api\/estates\/fenglin\/owners$/)] },
  // Last: what it prepares to be signed waits on this vote's pages afterwards.
  'signing-code-wrong': {
    at: desk('open', 'certify'),
    answers: [
      refused(/\/acts\/[^/]+\/signatures$/, actProblems.SIGNING_CODE_NEEDED, {}, 'POST'),
      refused(/\/second-codes\/[^/]+\/answer$/, signInProblems.CODE_WRONG, { triesLeft: 3 }, 'POST'),
    ],
    then: async (page) => {
      // Made a state earlier, and kept by this browser.
      await press(page, officeZh['sample.commit']);
      await press(page, deskZh['sign.sign']);
      await press(page, secondCodeZh['code.demo']);
      await press(page, secondCodeZh['sign.submit']);
      await complains(page);
    },
  },
};

export const OFFICE_STATES = statesFor<Desk>('officer', { ...HOMES, ...FILES });
