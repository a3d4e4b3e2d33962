import type { Page } from 'playwright-core';
import { accountabilityProblems } from '../../../server/accountability/problems.ts';
import { PRIVACY } from '../../desk/privacy/privacy.data.ts';
import { complains, lost, press, refused, said, statesFor, unfold, type Scene } from './scene.ts';
import type { Desk } from './office-states.ts';

type DeskScene = Scene<Desk>;
const AT = '2027-01-12T08:00:00.000Z';
const pressRow = (page: Page, name: string) => page.getByRole('table', { name }).locator('tbody tr').first().click();

const privacy = () => '/e/fenglin/desk/privacy';
const LOOKS = /\/api\/estates\/fenglin\/looks$/;
const MERGES = /\/api\/estates\/fenglin\/merges$/;
const ERASURES = /\/api\/estates\/fenglin\/erasures$/;
const tabbed = (tab: 'merges' | 'phones' | 'looks' | 'keeping', more: Partial<DeskScene> = {}): DeskScene => ({
  ...{ at: privacy, ...more },
  then: async (page) => {
    await press(page, PRIVACY[`tab.${tab}`].zh);
    await more.then?.(page);
  },
});

const look = (over: object) => ({
  ...{ at: AT, by: 'a', name: '陈秀兰', kind: 'owner', isExport: false, isUnmasked: true, assembly: null },
  ...{ subject: '枫林花园3幢1单元101', people: 2, reason: '电话通知业主补充材料', mark: null, ...over },
});
const alarm = (over: object) => ({
  ...{ day: '2027-01-12', account: 'a', name: '陈秀兰', at: AT, people: 47, settled: null, ...over },
});
const person = (name: string, idType: string, idNo: string) => ({
  ...{ person: idNo, name, idType, idNo, rooms: ['枫林花园3幢1单元101'] },
});
const merge = (over: object) => ({
  ...{ id: null, people: [person('赵*', '居民身份证', '***3003'), person('赵*', '护照', '***4321')] },
  ...{ evidence: ['same-name', 'same-phone'], verdict: null, note: null, by: null, isOwn: false, confirmedBy: null },
  ...over,
});
const SAID = { id: '1', verdict: 'same', note: '看过身份证和护照原件', by: '林致远' };
const erasure = (over: object) => ({
  ...{ id: '1', assembly: 'x', scope: 'identities', reason: '保存期限已满', askedAt: AT, askedBy: '吴岚清' },
  ...{ isOwn: false, confirmedBy: null, doneAt: null, withdrawnAt: null, removed: null, ...over },
});
const KEPT = {
  ...{
    assembly: 'x',
    title: '枫林花园2023年第一次业主大会会议',
    endedOn: '2023-11-02',
    years: 3,
    keepUntil: '2026-11-02',
  },
  ...{ isDue: true, erased: ['openings'], basis: { zh: '《物业管理条例》和诉讼时效：三年', en: 'three years' } },
};

/** Owners' data: who sees it and why, who is who, how long it is kept. */
export const PRIVACY_STATES = statesFor<Desk>('officer', {
  owners: { at: privacy },
  'owners-none': { at: privacy, answers: [said(/\/api\/estates\/fenglin\/owners$/, [])] },
  'owners-lost': { at: privacy, answers: [lost(/\/api\/estates\/fenglin\/owners$/)] },
  'owners-refused': {
    at: privacy,
    answers: [refused(/\/owner-look-ups$/, accountabilityProblems.UNIT_NOT_FOUND, {}, 'POST')],
    then: async (page) => {
      await pressRow(page, PRIVACY['tab.owners'].zh);
      await page.getByLabel(PRIVACY.reason.zh).first().fill('电话通知业主补充材料');
      await page.getByRole('button', { name: /^查看.*的完整信息$/ }).click();
      await complains(page);
    },
  },
  'merges-none': tabbed('merges', { answers: [said(MERGES, [])] }),
  'merges-some': tabbed('merges', {
    answers: [
      said(MERGES, [
        merge({}),
        merge({
          ...SAID,
          evidence: ['id-upgraded', 'near-name'],
          people: [person('李*', '居民身份证', '***7'), person('李*', '居民身份证', '***8')],
        }),
        merge({
          ...SAID,
          id: '2',
          isOwn: true,
          verdict: 'different',
          people: [person('钱*', '居民身份证', '***1'), person('钱*', '居民身份证', '***2')],
        }),
        merge({
          ...SAID,
          id: '3',
          confirmedBy: '陈秀兰',
          people: [person('孙*', '居民身份证', '***5'), person('孙*', '居民身份证', '***6')],
        }),
      ]),
    ],
  }),
  'merges-lost': tabbed('merges', { answers: [lost(MERGES)] }),
  'phones-some': tabbed('phones', {
    answers: [
      said(/\/contact-changes$/, [
        {
          ...{ id: '1', name: '李*', rooms: ['枫林花园3幢1单元101', '枫林花园3幢1单元102'], phone: '139****0009' },
          ...{ documentSeen: '居民身份证', at: AT, isOwn: false, by: '陈秀兰', acts: [], assemblies: [] },
        },
        {
          ...{ id: '2', name: '王*', rooms: ['枫林花园5幢1单元201'], phone: '138****0008', documentSeen: null, at: AT },
          ...{ isOwn: true, by: null, acts: [], assemblies: [{ assembly: '0123456789abcdef', title: '业主大会会议' }] },
        },
      ]),
    ],
  }),
  'looks-none': tabbed('looks', { answers: [said(LOOKS, { looks: [], alarms: [] })] }),
  'looks-alarm': tabbed('looks', {
    answers: [
      said(LOOKS, {
        alarms: [
          alarm({}),
          alarm({ day: '2027-01-11', settled: { at: AT, name: '吴岚清', note: '换届核对名册，属实' } }),
        ],
        looks: [
          look({}),
          look({
            kind: 'owner-list',
            subject: null,
            people: 1104,
            isExport: true,
            mark: 'YJ-K7QF-2M',
            at: '2027-01-12T07:00:00.000Z',
          }),
          look({
            kind: 'evidence-pack',
            isUnmasked: false,
            isExport: true,
            mark: null,
            at: '2027-01-12T06:00:00.000Z',
          }),
        ],
      }),
    ],
    then: unfold,
  }),
  'looks-lost': tabbed('looks', { answers: [lost(LOOKS)] }),
  'looks-of-district': tabbed('looks', { who: 'district', at: privacy }),
  'keeping-none': tabbed('keeping', { answers: [said(ERASURES, { retention: [], erasures: [] })] }),
  'keeping-some': tabbed('keeping', {
    answers: [
      said(ERASURES, {
        retention: [
          KEPT,
          {
            ...KEPT,
            assembly: 'y',
            title: '枫林花园2025年业主大会会议',
            isDue: false,
            keepUntil: '2028-12-30',
            erased: [],
          },
        ],
        erasures: [
          erasure({}),
          erasure({ id: '2', scope: 'roll', isOwn: true }),
          erasure({ id: '3', scope: 'openings', doneAt: AT, confirmedBy: '周正平', removed: 612 }),
          erasure({ id: '4', scope: 'former-owners', assembly: null, withdrawnAt: AT }),
        ],
      }),
      said(/\/consent-totals$/, [
        { kind: 'identity', standing: 903, withdrawn: 2 },
        { kind: 'messages', standing: 880, withdrawn: 25 },
      ]),
    ],
    then: unfold,
  }),
  'keeping-too-early': tabbed('keeping', {
    answers: [
      said(ERASURES, { retention: [KEPT], erasures: [] }),
      refused(ERASURES, accountabilityProblems.ERASURE_TOO_EARLY, { keepUntil: '2029-12-01' }, 'POST'),
    ],
    then: async (page) => {
      await unfold(page);
      await page.locator('details[open] select').last().selectOption({ index: 1 });
      await page.getByLabel(PRIVACY.reason.zh).last().fill('保存期限已满');
      await press(page, PRIVACY.askDo.zh);
      await complains(page);
    },
  }),
  due: { at: () => '/e/fenglin/desk/due' },
});
