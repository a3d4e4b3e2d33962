import type { Page } from 'playwright-core';
import { estateProblems } from '../../../server/estates/problems.ts';
import { operationsProblems } from '../../../server/operations/problems.ts';
import { OPERATIONS } from '../../desk/operations/operations.data.ts';
import { deskZh } from '../../i18n/desk.zh-CN.ts';
import { changed, complains, lost, press, refused, said, statesFor, unfold } from './scene.ts';
import type { Desk } from './office-states.ts';

const STAFF = /\/api\/accounts$/;
const RUNS = /\/api\/operations$/;
const PREVIEW = /\/registry\/preview$/;
const AT = '2027-01-12T08:00:00.000Z';

const home = () => '/desk';
const operations = () => '/desk/operations';
const post = (over: object) => ({
  ...{ grant: 'g', role: 'community', scope: 'estate', scopeId: 'fenglin', grantedAt: AT, grantedBy: null },
  ...{ reason: '社区居委会指派', revoked: null, ...over },
});
const room = (n: number) => ({
  unit: `u${n}`,
  address: `枫林花园${n % 6}幢1单元${n}`,
  areaCm2: 898_000,
  fromCm2: 898_000,
  toCm2: 902_500,
});
const rooms = (n: number) => Array.from({ length: n }, (_, i) => room(101 + i));
const sums = (units: number) => ({ units, heads: units - 61, areaCm2: units * 934_000 });
const preview = (over: object) => ({
  ...{ asOf: '2026-12-31', added: [], gone: [], areaChanged: [], sold: [], otherwiseChanged: 0 },
  ...{ before: sums(1104), after: sums(1104), ...over },
});
const register = { name: 'registry.json', mimeType: 'application/json', buffer: Buffer.from('{}') };
const feed = async (page: Page) => {
  await page.locator('summary', { hasText: OPERATIONS.updateFeed.zh }).first().click();
  await page.locator('details[open] input[type=file]').setInputFiles(register);
  await page.locator('section[role=status], [role=alert]').filter({ hasText: /\S/ }).first().waitFor();
};
const gateway = (over: object) =>
  changed(RUNS, (said) => ({ gateway: { ...(said['gateway'] as object), kind: 'http', ...over } }));
const KEY = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=';

/** Estates, people, keys, messages and deadlines, as whoever runs the service sees them. */
export const ADMINISTRATOR_STATES = statesFor<Desk>('administrator', {
  'admin-home': { at: home, then: unfold },
  'admin-nothing': { at: home, answers: [said(/\/api\/estates$/, []), said(STAFF, [])] },
  'admin-lost': { at: home, answers: [lost(/\/api\/estates$/)] },
  'admin-buildings-none': {
    at: home,
    answers: [said(/\/buildings$/, [])],
    then: (page) => page.locator('summary', { hasText: OPERATIONS.buildings.zh }).first().click(),
  },
  'admin-posts': {
    at: home,
    answers: [
      said(STAFF, [
        {
          ...{ account: 'a', name: '何建国', phone: '199****0004', createdAt: AT },
          grants: [
            post({}),
            post({ grant: 'h', role: 'committee', revoked: { at: AT, by: null, reason: '任期届满' } }),
            post({ grant: 'i', role: 'officer', scope: 'area', scopeId: '999001001', reason: null }),
          ],
        },
        { account: 'b', name: '沈玉梅', phone: '199****0008', createdAt: AT, grants: [] },
      ]),
    ],
    then: (page) => page.getByRole('button', { name: OPERATIONS.revoke.zh, exact: true }).first().click(),
  },
  'feed-changes': {
    at: home,
    answers: [
      said(
        PREVIEW,
        preview({
          added: rooms(2),
          gone: rooms(1),
          areaChanged: rooms(3),
          sold: rooms(15),
          otherwiseChanged: 7,
          after: sums(1105),
        }),
        'POST',
      ),
    ],
    then: feed,
  },
  'feed-same': { at: home, answers: [said(PREVIEW, preview({}), 'POST')], then: feed },
  'feed-loses': {
    at: home,
    answers: [said(PREVIEW, preview({ gone: rooms(300), after: sums(804) }), 'POST')],
    then: feed,
  },
  'feed-unreadable': { at: home, then: feed },
  operations: { at: operations, then: unfold },
  'operations-lost': { at: operations, answers: [lost(RUNS)] },
  'operations-trouble': {
    at: operations,
    answers: [
      changed(RUNS, (all) => ({
        keys: (all['keys'] as object[]).flatMap((key, i) =>
          i === 0 ? [key, { ...key, id: '2025-03', isCurrent: false, logs: 4, checkedAt: AT, checkedBy: 2 }] : [key],
        ),
        gateway: {
          ...{ kind: 'http', lastSentAt: AT, lastFailedAt: AT, lastFault: 'HTTP 503', isFailing: true },
          ...{
            kinds: [
              { kind: 'opening', sent: 612, failed: 31 },
              { kind: 'sign-in-code', sent: 2044, failed: 3 },
            ],
          },
          ...{ waiting: 209, unreached: 14 },
        },
        missed: [
          { key: 'k1', task: 'close-assembly', due: AT, doneAt: '2027-01-12T09:02:00.000Z', failures: 0 },
          { key: 'k2', task: 'message-send', due: AT, doneAt: null, failures: 5 },
          { key: 'k3', task: 'follow-up', due: AT, doneAt: null, failures: 1 },
        ],
        downtimes: [{ from: AT, to: '2027-01-12T09:01:00.000Z' }],
      })),
    ],
  },
  'operations-test-refused': {
    at: operations,
    answers: [gateway({}), refused(/\/test-message$/, operationsProblems.GATEWAY_FAILED, {}, 'POST')],
    then: async (page) => {
      await press(page, OPERATIONS.test.zh);
      await complains(page);
    },
  },
  'operations-copy-is-not': {
    at: operations,
    then: async (page) => {
      await page.getByText(OPERATIONS.copy.zh).click();
      await page.getByLabel(OPERATIONS.copyField.zh).fill(KEY);
      await press(page, OPERATIONS.copyDo.zh);
      await page.getByText(OPERATIONS.copyIsNot.zh).waitFor();
    },
  },
  'set-up': { at: () => '/desk/set-up' },
  'set-up-taken': {
    at: () => '/desk/set-up',
    answers: [refused(/\/api\/estates$/, estateProblems.ESTATE_EXISTS, {}, 'POST')],
    then: async (page) => {
      await page.getByLabel(deskZh['admin.name']).fill('枫林二期');
      await page.getByLabel(deskZh['admin.slug'], { exact: true }).fill('fenglin');
      await page.getByLabel(deskZh['admin.address']).fill('枫桥市枫林路3号');
      await page.getByLabel(deskZh['admin.area'], { exact: true }).fill('350881001');
      await press(page, deskZh['admin.create']);
      await complains(page);
    },
  },
  'set-up-roster': { at: () => '/desk/set-up?estate=fenglin', answers: [lost(/\/reconciliation$/)] },
  'set-up-doubts': { at: () => '/desk/set-up?estate=fenglin' },
  'set-up-unknown': { at: () => '/desk/set-up?estate=no-such-estate' },
});
