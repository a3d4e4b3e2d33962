import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day, dayStart } from '../../time.ts';
import { NOTICE_DAYS, noticeClock } from '../clocks.ts';
import { LEGAL_ITEMS, thresholdOf } from '../thresholds.ts';
import { PACKS } from './all.ts';
import { allFigures, bindingFigure, figure, figureValue } from './figure.ts';
import { FIGURE_KEYS } from './figures.data.ts';
import { reaches, type FigureKey } from './figures.ts';
import { art, excerpt, read, unconfirmed, type LegalText, type Pack } from './pack.ts';
import { resolveDivision, resolvePack } from './resolve.ts';

const TODAY = day('2026-06-01');
const pack = (id: string, on = TODAY) => resolvePack(id, on) ?? expect.fail(id);
const within = (division: string, on = TODAY) => resolveDivision(division, on) ?? expect.fail(division);

const SOME_TEXT: LegalText = {
  ...{ zh: '某条例', en: 'Some regulations', status: 'in-force' },
  ...{ inForceFrom: null, inForceUntil: null, seen: '-' },
};
const place = (more: Partial<Pack>): Pack => ({
  ...{ id: 'X', division: '990000', parent: 'CN', name: { zh: '某地', en: 'Somewhere' }, version: '1' },
  ...{ inForceFrom: null, inForceUntil: null, figures: {}, unread: [], ...more },
});
const resolved = (...layers: Pack[]) =>
  resolvePack(layers.at(-1)?.id ?? '', TODAY, [...PACKS, ...layers]) ?? expect.fail('not found');

/* Decisive figures against the words of the texts. */
test.each<[string, FigureKey, unknown, string]>([
  // 应当于会议召开15日以前通知全体业主
  ['CN', 'noticeDays', 15, '《物业管理条例》（2018年修正）第十四条'],
  // 自选举产生之日起30日内
  ['CN', 'filingDays', 30, '《物业管理条例》（2018年修正）第十六条'],
  // 应当提前六十日书面通知物业服务人
  ['CN', 'dismissNoticeDays', 60, '《中华人民共和国民法典》第九百四十六条'],
  // 应当在六十日内组建业主大会筹备组 / 由七人以上单数组成
  ['SD', 'prepGroupFormDays', 60, '《山东省物业管理条例》（2021年修正）第二十一条'],
  ['SD', 'prepGroupMin', 7, '《山东省物业管理条例》（2021年修正）第二十一条'],
  // 应当有三分之二以上成员出席
  ['SD', 'committeeQuorum', { num: 2, den: 3, over: false }, '《山东省物业管理条例》（2021年修正）第三十二条'],
  ['SD', 'certificateDays', 10, '《山东省物业管理条例》（2021年修正）第三十一条'],
  // 每一业主接受的委托不得超过三人
  ['SD-潍坊', 'proxyPrincipalsMax', 3, '《潍坊市物业管理条例》第三十二条'],
  // 应当通过市住房和城乡建设主管部门建立的电子投票系统进行
  ['BJ', 'votingPlatformMandatory', true, '《北京市物业管理条例》（2024年修正）第三十五条'],
  // 任期一般不超过三年
  ['BJ', 'temporaryBodyTermYearsMax', 3, '《北京市物业管理条例》（2024年修正）第五十八条'],
  // 五个工作日内予以备案
  ['BJ', 'certificateWorkingDays', 5, '《北京市物业管理条例》（2024年修正）第四十三条'],
  // 投票期限不少于五日且不超过六十日
  ['ZJ-杭州', 'windowDaysMin', 5, '《杭州市物业管理条例》（2021年修订）第二十条'],
  ['ZJ-杭州', 'windowDaysMax', 60, '《杭州市物业管理条例》（2021年修订）第二十条'],
  // 达到最低人数要求并且超过约定人数二分之一的，业主委员会成立
  [
    'ZJ-杭州',
    'partialCommitteeShareMin',
    { num: 1, den: 2, over: true },
    '《杭州市物业管理条例》（2021年修订）第二十七条',
  ],
])('%s states %s as the text does', (id, key, value, citation) => {
  const stated = figure(pack(id), key);
  expect(stated).toMatchObject({ value, from: id, confidence: 'read', mayBlock: true });
  expect(stated.citation.zh).toBe(citation);
});

test.each<[string, FigureKey, unknown]>([
  ['SD-枣庄', 'emergencyFundDecisionDays', 3],
  ['SX-长治', 'exitComplaintsOver', 20],
  ['SX-长治', 'bannedGrades', ['D', 'black']],
])('what the draft of %s says on %s informs and never blocks', (id, key, value) => {
  const stated = figure(pack(id), key);
  expect(stated).toMatchObject({ value, isDraft: true, mayBlock: false });
  expect(stated.citation.zh).toContain('征求意见稿');
  expect(pack(id).layers.at(-1)?.status).toBe('draft');
});

test('a draft replaces nothing that is in force, and stands beside it', () => {
  const income = allFigures(pack('SD-枣庄'), 'publicIncomePeriod');
  expect(income.map(({ value, from, isDraft }) => [value, from, isDraft])).toEqual([
    ['regularly', 'SD', false],
    ['quarter', 'SD-枣庄', true],
    ['regularly', 'CN', false],
  ]);
});

test('Suixi composes its temporary body of seven or more, half of them owners and half party members', () => {
  const suixi = pack('AH-濉溪');
  expect([figureValue(suixi, 'temporaryBodyMin'), figureValue(suixi, 'temporaryBodyOdd')]).toEqual([7, true]);
  const owners = figureValue(suixi, 'temporaryBodyOwnerShareMin') ?? expect.fail('unknown');
  expect([reaches(owners, 4, 7), reaches(owners, 3, 7), reaches(owners, 4, 9)]).toEqual([true, false, false]);
  expect(figure(suixi, 'temporaryBodyPartyShareMin')).toMatchObject({ mayBlock: true, effect: 'blocks' });
});

test('Jinnan asks for prior consent on eleven matters, and Zhangping does not make its platform a duty', () => {
  expect(figureValue(pack('TJ-津南'), 'partyConsentMatters')).toHaveLength(11);
  expect(figure(pack('FJ-漳平'), 'votingPlatformMandatory')).toMatchObject({ value: false, confidence: 'read' });
});

test('an excerpt that only repeats a national figure does not weaken it, one that differs warns beside it', () => {
  const anhui = pack('AH');
  expect(figure(anhui, 'noticeDays')).toMatchObject({ value: 15, from: 'CN', mayBlock: true });
  expect(figure(anhui, 'reelectionStartDaysBefore')).toMatchObject({ value: 60, from: 'AH', mayBlock: false });
  const local = resolved(place({ figures: { petitionPercent: unconfirmed(10, art(1), SOME_TEXT) } }));
  expect(figure(local, 'petitionPercent')).toMatchObject({ value: 10, effect: 'warns' });
  expect(bindingFigure(local, 'petitionPercent')).toMatchObject({ value: 20, from: 'CN', effect: 'blocks' });
});

test('the day picks the version: Shanxi before and after its revision, Zhangping until its opinion lapses', () => {
  expect(figureValue(pack('SX', day('2025-12-31')), 'residentialOnly')).toBeNull();
  expect(figureValue(pack('SX', day('2026-01-01')), 'residentialOnly')).toBe(true);
  expect(figureValue(pack('FJ-漳平', day('2029-12-10')), 'reelectionInterventionDays')).toBe(7);
  const lapsed = pack('FJ-漳平', day('2029-12-11'));
  expect(lapsed).toMatchObject({ id: 'FJ-龙岩', insteadOf: 'FJ-漳平' });
  expect(figureValue(lapsed, 'reelectionInterventionDays')).toBeNull();
});

test('a street has the pack of its county; a county without one has that of its city, province or country, and says so', () => {
  expect(within('350881001')).toMatchObject({ id: 'FJ-漳平', insteadOf: null });
  expect(within('330106002')).toMatchObject({ id: 'ZJ-杭州', insteadOf: '330106002' });
  expect(within('370404')).toMatchObject({ id: 'SD-枣庄', insteadOf: '370404' });
  expect(within('370112')).toMatchObject({ id: 'SD', insteadOf: '370112' });
  expect(within('650102')).toMatchObject({ id: 'CN', insteadOf: '650102' });
});

test('packs lie within the divisions of their parents, and versions of one place do not overlap', () => {
  for (const each of PACKS) {
    const parent = PACKS.find(({ id }) => id === each.parent);
    expect(each.parent === null || (parent && each.division.startsWith(parent.division)), each.id).toBeTruthy();
    const versions = PACKS.filter(({ id }) => id === each.id);
    for (const at of ['2021-06-01', '2024-01-01', '2025-12-31', '2026-01-01', '2027-01-01'].map(day)) {
      const inForce = versions.filter(
        ({ inForceFrom: from, inForceUntil: until }) => (from ?? at) <= at && at <= (until ?? at),
      );
      expect(inForce.length, `${each.id} ${at}`).toBeLessThanOrEqual(1);
    }
  }
});

test('a new place is one data file: its layer alone changes what holds there', () => {
  const text = { ...SOME_TEXT, zh: '某市条例' };
  const city = place({ figures: { noticeDays: read(20, art(8), text), windowDaysMin: excerpt(3, art(9), text) } });
  expect(figure(resolved(city), 'noticeDays')).toMatchObject({ value: 20, from: 'X', effect: 'blocks' });
  expect(figure(resolved(city), 'windowDaysMin')).toMatchObject({ value: 3, effect: 'warns' });
  expect(figure(resolved(city), 'filingDays')).toMatchObject({ value: 30, from: 'CN' });
});

/* Civil Code art. 278 stands above every pack. */
test('whatever a pack states, thresholds and the fifteen days stay, and a name outside the list goes nowhere', () => {
  const before = LEGAL_ITEMS.map(thresholdOf);
  const names = fc.oneof(fc.constantFrom(...FIGURE_KEYS, 'quorum', 'threshold', 'specialShare'), fc.string());
  const figures = fc.dictionary(
    names,
    fc
      .oneof(fc.integer({ min: 1, max: 400 }), fc.boolean(), fc.string())
      .map((value) => read(value, art(1), SOME_TEXT)),
  );
  fc.assert(
    fc.property(figures, (stated) => {
      const local = resolved(place({ figures: stated as Pack['figures'] }));
      expect(Object.keys(local.figures).every((key) => FIGURE_KEYS.includes(key as FigureKey))).toBe(true);
      expect(LEGAL_ITEMS.map(thresholdOf)).toEqual(before);
      const days = figureValue(local, 'noticeDays');
      const clock = noticeClock(dayStart(TODAY), typeof days === 'number' ? days : NOTICE_DAYS);
      expect(clock.days).toBeGreaterThanOrEqual(NOTICE_DAYS);
    }),
  );
});

test('a threshold in a pack does not compile', () => {
  // @ts-expect-error: no such figure.
  const weaker: Pack['figures'] = { quorum: read(1, art(1), SOME_TEXT) };
  expect(Object.keys(resolved(place({ figures: weaker })).figures)).not.toContain('quorum');
});
