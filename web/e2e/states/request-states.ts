import type { Page } from 'playwright-core';
import { requestsZh } from '../../requests/requests.zh-CN.ts';
import { denyZh } from '../../deny/deny.zh-CN.ts';
import { proxyZh } from '../../proxy/proxy.zh-CN.ts';
import { assembly, changed, complains, lost, of, press, said, statesOf, type Addresses } from './scene.ts';

const who = 'owner';
const on = (part: string) => (at: Addresses) => `${at.open}/${part}`;
const pressing = (name: string) => async (page: Page) => {
  await press(page, name);
  await complains(page);
};

const request = {
  id: 'r1',
  voter: 'c'.repeat(32),
  rooms: ['枫林花园5幢1单元1001'],
  day: '2027-01-11',
  part: 'evening',
};
const power = { voter: 'd'.repeat(32), rooms: ['枫林花园5幢1单元1001'], other: '李*', seq: null, withinLimit: true };
const POWER_TEXT =
  '委托人：李敏（枫林花园5幢1单元1001）\n受托人：王静\n委托事项：在《枫林花园2026年第二次业主大会会议》这一次业主大会会议上，代为对全部表决事项投票。\n' +
  '委托人的意见：是否同意更换3幢电梯？——同意。\n没有写明意见的事项，由受托人决定。';
const powers = [
  { ...power, id: 'p1', side: 'received', state: 'offered', text: POWER_TEXT },
  { ...power, id: 'p2', side: 'received', state: 'granted', seq: 301 },
  { ...power, id: 'p3', side: 'received', state: 'granted', seq: 302, withinLimit: false },
  { ...power, id: 'p4', side: 'given', state: 'granted', seq: 303 },
  { ...power, id: 'p5', side: 'given', state: 'offered' },
  { ...power, id: 'p6', side: 'given', state: 'declined' },
];
const objection = {
  ...{ id: 'b1', kind: 'procedure', statement: '公告没有张贴在5幢。', raisedAt: '2027-01-10T03:00:00.000Z' },
  ...{ about: null, mine: true, seq: 371, answer: null },
};
const answer = { text: '1月10日已补贴，照片已归档。', at: '2027-01-11T03:00:00.000Z' };
const counted = { heads: 864, areaCm2: 965015300 };
const petition = (joinedHeads: number, over: object) => ({
  ...{ id: `p${joinedHeads}`, title: '召开临时会议，讨论更换物业服务人', startedAt: '2027-01-05T03:00:00.000Z' },
  ...{ text: '电梯停运三个月，请业主委员会召集会议。', state: 'open', deliveredAt: null },
  mine: { started: false, joined: false },
  count: {
    ...{ percent: 20, of: counted, needed: { heads: 173, areaCm2: 193003060 } },
    joined: { heads: joinedHeads, areaCm2: joinedHeads * 1117000 },
    missing: { heads: Math.max(0, 173 - joinedHeads), areaCm2: Math.max(0, 193003060 - joinedHeads * 1117000) },
  },
  ...over,
});
const PETITIONS = /\/api\/.*\/petitions$/;
const petitions = (...all: object[]) => said(PETITIONS, { registryAsOf: '2026-10-31', petitions: all });

/** O11, O12, O14, the denied ballot and the petitions. */
export const REQUEST_STATES = statesOf({
  paper: { who, at: on('paper') },
  'paper-missing': { who, at: on('paper'), then: pressing(requestsZh['paper.submit']) },
  'paper-asked': {
    ...{ who, at: on('paper') },
    answers: [
      said(of('paper-requests/mine'), {
        requests: [
          { ...request, way: 'visit', handedOver: false },
          { ...request, id: 'r2', way: 'delivered', handedOver: true },
        ],
      }),
    ],
  },
  'paper-none-left': {
    ...{ who, at: on('paper') },
    answers: [
      changed(of('ballot'), ({ voters }) => ({ voters: (voters as object[]).map((own) => ({ ...own, motions: [] })) })),
    ],
  },
  'paper-not-on-roll': { who, at: on('paper'), answers: [changed(of('ballot'), () => ({ voters: [] }))] },
  'paper-not-offered': {
    ...{ who, at: on('paper') },
    answers: [assembly(({ channels }) => ({ channels: { ...(channels as object), paper: null } }))],
  },
  'paper-no-network': { who, at: on('paper'), answers: [lost(of('paper-requests/mine'))] },
  proxy: { who, at: on('proxy') },
  'proxy-missing': { who, at: on('proxy'), then: pressing(proxyZh['proxy.write']) },
  'proxy-to-sign': {
    ...{ who, at: on('proxy') },
    answers: [
      said(
        of('proxies'),
        {
          id: 'p9',
          fields: {},
          text: '委托书\n委托人：枫林花园5幢1单元1001 业主\n受托人：李*\n事项：本次会议全部事项，由受托人决定。\n有效期：至2027年1月18日20时。',
        },
        'POST',
      ),
    ],
    then: async (page) => {
      await page.getByLabel(proxyZh['proxy.agentName']).fill('李四');
      await page.getByLabel(proxyZh['proxy.agentId']).fill('11010519491231002X');
      await press(page, proxyZh['proxy.write']);
      await page.getByRole('button', { name: proxyZh['proxy.sign'] }).waitFor();
    },
  },
  'proxy-given-and-received': {
    who,
    at: on('proxy'),
    answers: [changed(of('proxies'), () => ({ mayGive: [], powers }))],
  },
  'proxy-not-allowed': { who, at: on('proxy'), answers: [changed(of('proxies'), () => ({ limit: 0, mayGive: [] }))] },
  object: { who, at: on('object') },
  'object-missing': { who, at: on('object'), then: pressing(requestsZh['object.submit']) },
  'object-area': { who, at: on('object?kind=roll') },
  'object-not-mine': {
    ...{ who, at: on('object') },
    then: (page) => page.getByRole('radio', { name: requestsZh['object.kind.not-mine'] }).check(),
  },
  'object-own': {
    ...{ who, at: on('object') },
    answers: [
      said(of('objections'), {
        objections: [
          objection,
          { ...objection, id: 'b2', kind: 'other', answer },
          { ...objection, id: 'b3', seq: null },
        ],
      }),
    ],
  },
  'object-closed': { who, at: on('object'), answers: [assembly(() => ({ phase: 'archived' }))] },
  'deny-none': { who, at: on('deny') },
  deny: { who: 'voter', at: on('deny') },
  'deny-missing': { who: 'voter', at: on('deny'), then: pressing(denyZh['deny.submit']) },
  'petitions-signed-in': { who, at: () => '/e/fenglin/petitions', answers: [petitions()] },
  'petitions-missing': {
    ...{ who, at: () => '/e/fenglin/petitions', answers: [petitions()] },
    then: async (page) => {
      await page.getByText(requestsZh['petition.start']).click();
      await pressing(requestsZh['petition.submit'])(page);
    },
  },
  'petitions-running': {
    ...{ who, at: () => '/e/fenglin/petitions' },
    answers: [
      petitions(
        petition(62, { mine: { started: true, joined: true } }),
        petition(181, { state: 'delivered', deliveredAt: '2027-01-08T03:00:00.000Z' }),
        petition(3, { state: 'ended' }),
      ),
    ],
  },
});
