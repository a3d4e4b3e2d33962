import { platformProblems } from '../../../server/platform/platform-problems.ts';
import { chinese as zh } from '../../i18n/zh-CN.pages.ts';
import { at, power, TERMS, toMotion, toReview, voter, voters, who, type Voter } from './ballot-scene.ts';
import { POWER, POWER_TEXT } from './request-states.ts';
import { assembly, complains, lost, of, press, refused, said, statesOf, unfold, type Answer } from './scene.ts';

const voted = (mayChange: boolean) => ({
  status: { state: 'counted', channel: 'online', at: '2027-01-09T01:40:00.000Z', code: '7K4M92TD', mayChange },
});
/** He votes for somebody else, whose power says what she wants. */
const HELD = [
  voter(() => ({ power, capacity: 'owner', voter: 'd'.repeat(32) })),
  said(of('proxies'), {
    ...{ limit: 1, mayGive: [] },
    powers: [{ ...POWER, id: 'p2', side: 'received', state: 'granted', seq: 301, text: POWER_TEXT }],
  }),
];

const MOTION = {
  item: 3,
  matter: 'M05',
  threshold: 'over-half',
  cost: null,
  attachments: [],
  proposedBy: '',
  against: '',
};
interface Noticed {
  readonly electorate: object;
  readonly document: object;
}
/** The same assembly with a question of another kind in the place of its first. */
const firstMotion = (over: object): Answer =>
  assembly(({ motions }) => {
    const [first, ...others] = motions as readonly Noticed[];
    return { motions: [{ ...first, ...MOTION, ...over }, ...others] };
  });
const PLANS = firstMotion({
  ...{ kind: 'choose', title: '外墙用哪一种方案修缮？' },
  ...{ explanation: '三家单位各报一种方案，工期都不超过90天。', ifPassed: '', ifNotPassed: '' },
  options: [
    { id: 'o1', title: '方案一：保温板翻新', text: '预算 312.60 万元，质保 8 年' },
    { id: 'o2', title: '方案二：真石漆涂装', text: '预算 268.00 万元，质保 5 年' },
  ],
});
const candidate = (id: string, name: string) => ({
  ...{ id, name, profile: '业主，退休教师，住本小区12年。曾任楼栋长，愿意公开每一笔公共收益。' },
});
const CANDIDATES = firstMotion({
  ...{ kind: 'elect', title: '选举枫林花园第二届业主委员会委员', seats: 1 },
  ...{ explanation: '候选人按姓氏笔画排列。应选1人，每张票最多同意1人。', ifPassed: '', ifNotPassed: '' },
  candidates: [candidate('c1', '丁一鸣'), candidate('c2', '欧阳文秀')],
});

const WITH_PHOTOS = firstMotion({
  ...{ kind: 'elect', title: '选举枫林花园第二届业主委员会委员', seats: 1 },
  ...{ explanation: '候选人按姓氏笔画排列。应选1人，每张票最多同意1人。', ifPassed: '', ifNotPassed: '' },
  candidates: [candidate('c1', '丁一鸣'), candidate('c2', '欧阳文秀')].map((each) => ({
    ...each,
    photo: { bytes: 40_000, sha256: 'ab'.repeat(32), type: 'image/jpeg' },
  })),
});
/** Nobody's face. */
const PORTRAIT: Answer = {
  to: /\/documents\/(ab){32}$/,
  reply: (route) =>
    route.fulfill({
      contentType: 'image/svg+xml',
      body: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 4"><rect width="3" height="4" fill="#9ab"/><circle cx="1.5" cy="1.5" r=".8" fill="#dde"/></svg>',
    }),
};

/** O3, O5 to O7 and O10: the ballot from the units to the page of answers. Nothing here is recorded. */
export const BALLOT_STATES = statesOf({
  'vote-units': { who, at, then: unfold },
  'vote-units-one': {
    who,
    at,
    answers: [voter(({ units }) => ({ units: units.slice(0, 1), weight: { heads: 1, areaCm2: 1390200 } }))],
  },
  'vote-units-co-owned': {
    ...{ who, at, then: unfold },
    answers: [voter(() => ({ coOwners: 2, capacity: 'co-owner' }))],
  },
  'vote-units-unanimous': {
    ...{ who, at, then: unfold },
    answers: [
      voter(() => ({ coOwners: 3, capacity: 'co-owner' })),
      assembly(({ rules }) => ({ rules: { ...(rules as object), coOwners: 'unanimous' } })),
    ],
  },
  'vote-units-company': { who, at, answers: [voter(() => ({ capacity: 'authorised' }))] },
  'vote-units-guardian': { who, at, answers: [voter(() => ({ capacity: 'guardian' }))] },
  'vote-units-heir': { who, at, answers: [voter(() => ({ capacity: 'heir' }))] },
  'vote-units-by-agent': {
    ...{ who, at },
    answers: [voter(({ motions }) => ({ motions: motions.slice(1), byAgent: motions.slice(0, 1) }))],
  },
  'vote-units-proxy': { who, at, answers: [voter(() => ({ power, capacity: 'owner' }))] },
  'vote-units-paper-asked': {
    ...{ who, at },
    answers: [
      {
        to: of('paper-requests/mine'),
        reply: async (route) => {
          const terms = await route.fetch({ url: route.request().url().replace('paper-requests/mine', 'ballot') });
          const [own] = ((await terms.json()) as { voters: Voter[] }).voters;
          const request = { id: 'r1', voter: own?.voter, rooms: ['枫林花园5幢1单元1001'], way: 'visit' };
          await route.fulfill({
            json: { requests: [{ ...request, day: '2027-01-11', part: 'evening', handedOver: false }] },
          });
        },
      },
    ],
  },
  'vote-units-sold': {
    ...{ who, at },
    answers: [
      said(of('transfers'), {
        transfers: [
          { direction: 'sold', address: '枫林花园5幢1单元1001', since: '2027-01-03', voted: false, passes: false },
          { direction: 'bought', address: '枫林花园8幢2单元703', since: null, voted: true, passes: false },
        ],
      }),
    ],
  },
  'vote-units-bought': {
    ...{ who, at },
    answers: [
      voter(() => ({ capacity: 'successor' })),
      said(of('transfers'), {
        transfers: [
          { direction: 'bought', address: '枫林花园8幢2单元703', since: '2027-01-03', voted: false, passes: true },
        ],
      }),
    ],
  },
  'vote-not-on-roll': { who, at, answers: [voters(() => [])] },
  'vote-several': {
    ...{ who, at },
    answers: [
      voters((own) => [
        own,
        { ...own, ...voted(true), voter: 'a'.repeat(32), units: own.units.slice(0, 1) },
        {
          ...own,
          ...voted(false),
          voter: 'b'.repeat(32),
          power: { ...power, withinLimit: false },
          units: own.units.slice(1, 2),
        },
        {
          ...own,
          voter: 'd'.repeat(32),
          power: { ...power, until: '2027-01-08T16:00:00.000Z' },
          status: { ...own.status, mayChange: false },
        },
      ]),
    ],
  },
  'vote-change': { who, at, answers: [voter(() => voted(true))] },
  'vote-voted': { who, at, answers: [voter(() => voted(false))] },
  'vote-not-open': { who, at, answers: [assembly(() => ({ phase: 'noticed' }))] },
  'vote-closed': { who, at, answers: [assembly(() => ({ phase: 'ended' }))] },
  'vote-no-network': { who, at, answers: [lost(TERMS)] },
  'vote-service-busy': { who, at, answers: [refused(TERMS, platformProblems.OVERLOADED)] },
  'vote-motion': { who, at, then: toMotion },
  'vote-motion-chosen': {
    ...{ who, at },
    then: async (page) => {
      await toMotion(page);
      await page.getByRole('radio', { name: zh['mark.abstain'] }).check();
    },
  },
  'vote-motion-missing': {
    ...{ who, at },
    then: async (page) => {
      await toMotion(page);
      await press(page, zh['vote.next']);
      await complains(page);
    },
  },
  'vote-motion-papers': {
    ...{ who, at },
    then: async (page) => {
      await toMotion(page);
      await unfold(page);
    },
  },
  'vote-motion-agent': {
    ...{ who, at, answers: HELD },
    then: async (page) => {
      await toMotion(page);
      await unfold(page);
    },
  },
  'vote-review-agent': { who, at, answers: HELD, then: toReview },
  'vote-follow-majority': {
    ...{ who, at, then: toMotion },
    answers: [assembly(({ rules }) => ({ rules: { ...(rules as object), followMajority: 'on' } }))],
  },
  'vote-plans': { who, at, answers: [PLANS], then: toMotion },
  'vote-election': {
    ...{ who, at, answers: [CANDIDATES] },
    then: async (page) => {
      await toMotion(page);
      await unfold(page);
    },
  },
  'vote-election-photos': { who, at, answers: [WITH_PHOTOS, PORTRAIT], then: toMotion },
  'vote-election-too-many': {
    ...{ who, at, answers: [CANDIDATES] },
    then: async (page) => {
      await toMotion(page);
      for (const n of [0, 1]) await page.getByRole('radio', { name: zh['mark.for'], exact: true }).nth(n).click();
      await complains(page);
    },
  },
  'vote-review': { who, at, then: toReview },
  'vote-review-missing': {
    ...{ who, at },
    then: async (page) => {
      await toReview(page);
      await press(page, zh['vote.submit']);
      await complains(page);
    },
  },
});
