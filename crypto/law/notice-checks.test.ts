import { expect, test } from 'vitest';
import { areaCm2, heads, type Fen, type Instant } from '../brands.ts';
import { nothingBlocks } from './findings.ts';
import { checkBeforeNotice } from './notice-checks.ts';
import type { NoticeDraft } from './notice-draft.ts';
import { PACKS } from './packs/all.ts';
import { art, read, unconfirmed, type Pack } from './packs/pack.ts';
import { RULE_KEYS } from './rule-catalogue.data.ts';
import {
  A_TEXT,
  byPreparationGroup,
  committee,
  company,
  draft,
  everybody,
  found,
  lift,
  window,
  zhangping,
} from './testing.ts';

test('a careful draft may be posted, and still says which local texts nobody could read', () => {
  const findings = checkBeforeNotice(draft());
  expect(nothingBlocks(findings)).toBe(true);
  expect(findings.map((each) => each.code)).toEqual(['notice-days-counted', 'texts-unread']);
  expect(findings[1]?.zh).toContain('福建省物业管理条例');
});

test('everything that is wrong is found at once', () => {
  const nothing: Partial<NoticeDraft> = {
    postedAt: null,
    rollPublishedOn: null,
    channels: {},
    electorates: {},
    motions: [],
    rules: {},
    bases: {},
  };
  expect(found(nothing)).toEqual([
    'motion-missing',
    'roll-not-published',
    ...RULE_KEYS.map((key) => `${key} rule-undecided`),
    'posting-missing',
    'window-missing',
  ]);
});

test('a motion needs question, explanation and a line on its cost, were it "no cost"', () => {
  const bare = { ...lift, question: ' ', explanation: '', cost: null };
  expect(found({ motions: [bare] })).toEqual(['m1 question-missing', 'm1 explanation-missing', 'm1 cost-missing']);
  expect(found({ motions: [{ ...lift, cost: { kind: 'none' } }] })).toEqual([]);
  for (const cost of [
    { kind: 'amount', fen: 0 as Fen, source: '维修资金', sharing: '按面积' },
    { kind: 'amount', fen: 0.5 as Fen, source: '维修资金', sharing: '按面积' },
    { kind: 'amount', fen: 100 as Fen, source: '', sharing: '按面积' },
  ] as const) {
    expect(found({ motions: [{ ...lift, cost }] })).toEqual(['m1 cost-incomplete']);
  }
});

test('raising the fund under the item of its use is refused', () => {
  const disguised = { ...lift, matter: 'M11', item: 5 };
  expect(found({ motions: [disguised] })).toEqual(['m1 item-does-not-fit']);
  expect(found({ motions: [{ ...disguised, item: 6 }] })).toEqual([]);
});

test('a survey, a matter that is none or an item that is none cannot be put to the vote', () => {
  expect(found({ motions: [{ ...lift, matter: 'M29' }] })).toEqual(['m1 not-a-joint-decision']);
  expect(found({ motions: [{ ...lift, matter: 'M99' }] })).toEqual(['m1 matter-unknown']);
  expect(found({ motions: [{ ...lift, item: 10 }] })).toEqual(['m1 item-unknown']);
});

test('an attachment that owners need is missed by name', () => {
  expect(found({ motions: [{ ...lift, attachments: ['plan'] }] }, 'warning')).toEqual([
    'm1 attachment-missing',
    'm1 attachment-missing',
  ]);
});

test('a choice between options must let owners refuse them all', () => {
  expect(found({ motions: [{ ...company, offersNone: false }] })).toEqual(['m2 choice-without-against']);
  expect(found({ motions: [{ ...company, options: company.options.slice(1) }] })).toEqual(['m2 options-missing']);
});

test('an election needs seats, candidates and item 3; an even committee makes somebody ask', () => {
  expect(found({ motions: [{ ...committee, seats: 0, candidates: [] }] })).toEqual([
    'm3 seats-missing',
    'm3 candidates-missing',
  ]);
  expect(found({ motions: [{ ...committee, item: 4 }] })).toEqual(['m3 item-does-not-fit', 'm3 election-not-item-3']);
  expect(found({ motions: [{ ...committee, seats: 6 }] }, 'warning')).toEqual(['m3 committee-size']);
  expect(found({ motions: [{ ...committee, seats: 7 }] }, 'warning')).toEqual(['m3 fewer-candidates-than-seats']);
});

test('an electorate must exist and hold somebody', () => {
  expect(found({ motions: [{ ...lift, electorate: 'e2' }] })).toEqual(['m1 electorate-missing']);
  expect(found({ electorates: { e1: { ...everybody, voters: 0, heads: heads(0), areaCm2: areaCm2(0) } } })).toEqual([
    'e1 electorate-empty',
  ]);
});

test('under 30 voters the notice warns that choices can be inferred', () => {
  expect(found({ electorates: { e1: { ...everybody, voters: 29, heads: heads(29) } } }, 'warning')).toEqual([
    'e1 electorate-small',
  ]);
  expect(found({ electorates: { e1: { ...everybody, voters: 30, heads: heads(30) } } }, 'warning')).toEqual([]);
  expect(found({ electorates: { e1: { ...everybody, hasUniqueArea: true } } }, 'info')).toContain(
    'e1 electorate-unique-area',
  );
});

test('two motions of one id are found', () => {
  expect(found({ motions: [lift, { ...company, id: 'm1' }] })).toEqual(['m1 motion-twice']);
});

test('the roll must have been published and its objections answered, because the notice fixes it', () => {
  expect(found({ rollPublishedOn: null })).toEqual(['roll-not-published']);
  expect(found({ openRollObjections: 2 })).toEqual(['roll-objections-open']);
});

test('voting opens after fifteen full days, and the finding shows the arithmetic', () => {
  const early = { online: window('2026-06-16', '2026-06-27'), paper: window('2026-06-17', '2026-06-27') };
  expect(found({ channels: early })).toEqual(['online opens-too-early']);
  const [finding] = checkBeforeNotice(draft({ channels: early }));
  expect(finding).toMatchObject({
    article: '《物业管理条例》第十四条',
    zh: '2026-06-01 公告，当日不计入，2026-06-02 至 2026-06-16 为 15 个整日，最早 2026-06-17（星期三）0 时开始表决；现在是 2026-06-16 开始',
    remedyZh: '提前公告，或者改为 2026-06-17 以后开始',
  });
});

test('a figure taken out of the pack changes the check, and the national fifteen days still hold', () => {
  const without = PACKS.map((pack) => {
    const { noticeDays: _removed, ...figures } = pack.figures;
    return { ...pack, figures };
  });
  const early = { online: window('2026-06-16', '2026-06-27'), paper: window('2026-06-16', '2026-06-27') };
  expect(found({ pack: zhangping(without) }, 'warning')).toEqual(['notice-days-unknown']);
  expect(found({ pack: zhangping(without), channels: early })).toEqual([
    'online opens-too-early',
    'paper opens-too-early',
  ]);
});

test('a longer local period binds where it was read and only warns where it is unconfirmed', () => {
  const local = (figure: Pack['figures']['noticeDays']) =>
    zhangping(
      PACKS.map((pack) =>
        pack.id === 'FJ-漳平' ? { ...pack, figures: { noticeDays: figure } as Pack['figures'] } : pack,
      ),
    );
  const sure = local(read(20, art(1), A_TEXT));
  expect(found({ pack: sure })).toEqual(['online opens-too-early', 'paper opens-too-early']);
  const unsure = local(unconfirmed(20, art(1), A_TEXT));
  expect(found({ pack: unsure })).toEqual([]);
  expect(found({ pack: unsure }, 'warning')).toEqual(['online opens-too-early', 'paper opens-too-early']);
});

test('windows that end before they begin, last for hours or for ever, or leave out paper are found', () => {
  const online = window('2026-06-17', '2026-06-27');
  const backwards = { from: online.to, to: online.from };
  expect(found({ channels: { online: backwards, paper: online } })).toEqual(['online window-ends-before-it-begins']);
  const brief = { from: online.from, to: '2026-06-17T06:00:00.000Z' as Instant };
  expect(found({ channels: { online: brief, paper: online } }, 'warning')).toEqual(['online window-unusual']);
  const endless = window('2026-06-17', '2027-06-17');
  expect(found({ channels: { online: endless, paper: online } }, 'warning')).toEqual(['online window-unusual']);
  expect(found({ channels: { online } }, 'warning')).toEqual(['paper no-paper-channel']);
});

test('at a first assembly no silent owner joins anybody', () => {
  const first = { firstAssembly: true, convener: byPreparationGroup };
  expect(found({ ...first, rules: { ...draft().rules, silent: 'join-majority' } })).toEqual([
    'silent silent-owners-at-first-assembly',
  ]);
});

test('every finding says in both languages what is wrong, what to do and where it is written', () => {
  const worst = draft({
    rules: {},
    bases: {},
    motions: [{ ...lift, question: '', cost: null, attachments: [] }],
    channels: {},
  });
  for (const each of checkBeforeNotice(worst)) {
    for (const text of [each.article, each.articleEn, each.zh, each.en, each.remedyZh, each.remedyEn])
      expect(text).not.toBe('');
    expect(each.zh).toMatch(/\p{Script=Han}/u);
  }
});
