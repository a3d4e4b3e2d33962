import type { Page } from 'playwright-core';
import { objectionProblems } from '../../../server/assemblies/objections/problems.ts';
import { nominationProblems } from '../../../server/nominations/problems.ts';
import type { Problem } from '../../../server/platform/problems.ts';
import { proxyProblems } from '../../../server/proxies/problems.ts';
import { standZh } from '../../nominations/stand.zh-CN.ts';
import { requestsZh } from '../../requests/requests.zh-CN.ts';
import { denyZh } from '../../deny/deny.zh-CN.ts';
import { proxyZh } from '../../proxy/proxy.zh-CN.ts';
import {
  assembly,
  changed,
  complains,
  lost,
  of,
  press,
  refused,
  said,
  statesOf,
  unfold,
  type Addresses,
  type Scene,
} from './scene.ts';

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
/** One power of a person's list. */
export const POWER = {
  voter: 'd'.repeat(32),
  rooms: ['枫林花园5幢1单元1001'],
  other: '李*',
  seq: null,
  withinLimit: true,
};
export const POWER_TEXT =
  '委托人：李敏（枫林花园5幢1单元1001）\n受托人：王静\n委托事项：在《枫林花园2026年第二次业主大会会议》这一次业主大会会议上，代为对全部表决事项投票。\n' +
  '委托人的意见：是否同意更换3幢电梯？——同意。\n没有写明意见的事项，由受托人决定。';
const powers = [
  { ...POWER, id: 'p1', side: 'received', state: 'offered', text: POWER_TEXT },
  { ...POWER, id: 'p2', side: 'received', state: 'granted', seq: 301 },
  { ...POWER, id: 'p3', side: 'received', state: 'granted', seq: 302, withinLimit: false },
  { ...POWER, id: 'p4', side: 'given', state: 'granted', seq: 303 },
  { ...POWER, id: 'p5', side: 'given', state: 'offered' },
  { ...POWER, id: 'p6', side: 'given', state: 'declined' },
  { ...POWER, id: 'p8', side: 'given', state: 'lapsed' },
  { ...POWER, id: 'p9', side: 'received', state: 'lapsed' },
  { ...POWER, id: 'p7', side: 'given', state: 'ended', seq: 304 },
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

async function writePower(page: Page): Promise<void> {
  await page.getByLabel(proxyZh['proxy.agentName']).fill('李四');
  await page.getByLabel(proxyZh['proxy.agentId']).fill('11010519491231002X');
  await press(page, proxyZh['proxy.write']);
}
const proxyRefused = (problem: Problem): Scene => ({
  ...{ who, at: on('proxy'), answers: [refused(of('proxies'), problem, {}, 'POST')] },
  then: async (page) => {
    await writePower(page);
    await complains(page);
  },
});
const photo = (name: string, bytes: number) => ({ name, mimeType: 'image/png', buffer: Buffer.alloc(bytes) });
const NOMINATIONS = of('nominations');
const nomination = (id: string, name: string, over: object = {}) => ({
  ...{ id, name, profile: '会计，住满十二年，想把小区账目公开到每一笔。', needed: { heads: 20, areaCm2: 22340000 } },
  ...{ joined: { heads: 7, areaCm2: 7819000 }, supported: false, ...over },
});
const standing = (over: object) => said(NOMINATIONS, { isOver: false, mine: null, nominations: [], ...over });

/** O11, O12, O14, the denied ballot, who stands for election, and the petitions. */
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
  'proxy-opinions': { who, at: on('proxy'), then: unfold },
  'proxy-nothing-left': {
    ...{ who, at: on('proxy') },
    then: async (page) => {
      await unfold(page);
      for (const each of await page.locator('details select').all()) await each.selectOption('own');
      await writePower(page);
      await complains(page);
    },
  },
  'proxy-agent-unknown': proxyRefused(proxyProblems.PROXY_AGENT_UNKNOWN),
  'proxy-stands': proxyRefused(proxyProblems.PROXY_STANDS),
  'proxy-limit-reached': {
    ...{ who, at: on('proxy') },
    answers: [
      changed(of('proxies'), () => ({ mayGive: [], powers: powers.slice(0, 1) })),
      refused(/\/proxies\/[^/]+\/acceptance$/, proxyProblems.PROXY_LIMIT_REACHED, { limit: 1 }, 'POST'),
    ],
    then: pressing(proxyZh['proxy.accept']),
  },
  'proxy-no-network': { who, at: on('proxy'), answers: [lost(of('proxies'))] },
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
      await writePower(page);
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
  'object-evidence': {
    ...{ who, at: on('object?kind=roll') },
    then: async (page) => {
      await page.getByLabel(requestsZh['object.choose']).setInputFiles(photo('登记证.png', 40_000));
      await page.getByText('登记证.png').first().waitFor();
    },
  },
  'object-evidence-too-big': {
    ...{ who, at: on('object?kind=roll') },
    then: async (page) => {
      await page.getByLabel(requestsZh['object.choose']).setInputFiles(photo('登记证.png', 9 * 1024 * 1024));
      await complains(page);
    },
  },
  'object-refused': {
    ...{ who, at: on('object') },
    answers: [refused(of('objections'), objectionProblems.OBJECTIONS_NOT_OPEN, {}, 'POST')],
    then: async (page) => {
      await page.getByRole('radio', { name: requestsZh['object.kind.procedure'] }).check();
      await page.getByLabel(requestsZh['object.statement']).fill('公告没有张贴在5幢。');
      await pressing(requestsZh['object.submit'])(page);
    },
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
  stand: { who, at: on('stand'), answers: [standing({})] },
  'stand-neighbours': {
    ...{ who, at: on('stand') },
    answers: [
      standing({
        mine: 'n1',
        nominations: [
          nomination('n1', '王静'),
          nomination('n2', '丁一鸣', { supported: true }),
          nomination('n3', '欧阳文秀', { profile: '', needed: null }),
        ],
      }),
    ],
  },
  'stand-over': {
    who,
    at: on('stand'),
    answers: [standing({ isOver: true, nominations: [nomination('n2', '丁一鸣')] })],
  },
  'stand-refused': {
    ...{ who, at: on('stand') },
    answers: [standing({}), refused(NOMINATIONS, nominationProblems.NOMINATION_NOT_AN_OWNER, {}, 'POST')],
    then: pressing(standZh['stand.stand']),
  },
  'stand-no-network': { who, at: on('stand'), answers: [lost(NOMINATIONS)] },
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
