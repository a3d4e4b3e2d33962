import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areaCm2, heads, type Instant, type Weight } from '../brands.ts';
import { day } from '../time.ts';
import type { DraftConvener } from './conveners/convener-checks.ts';
import { CONVENER_KINDS, CONVENERS } from './conveners/conveners.data.ts';
import { petitionNeeds, petitionSuffices } from './conveners/petition.ts';
import { checkBeforeNotice } from './notice-checks.ts';
import { art, excerpt, read, unconfirmed } from './packs/pack.ts';
import {
  A_TEXT,
  byCommittee,
  byPreparationGroup,
  committee,
  company,
  draft,
  found,
  lift,
  packOf,
  window,
  zhangpingWith,
} from './testing.ts';

const weight = (h: number, m2: number): Weight => ({ heads: heads(h), areaCm2: areaCm2(m2) });
const whole = weight(300, 300_000_000);
const asked = (signed: Weight): DraftConvener => ({
  ...byCommittee,
  evidence: [...byCommittee.evidence, 'petition-signatures'],
  petition: { signed, of: whole },
});

test('20 % petition: 60 of 300 owners with 6,000 of 30,000 m² are enough, 60 with 5,999.99 m² are not', () => {
  expect(found({ convener: asked(weight(60, 60_000_000)) })).toEqual([]);
  expect(found({ convener: asked(weight(60, 59_999_900)) })).toEqual(['convener petition-short']);
  expect(found({ convener: asked(weight(59, 60_000_000)) })).toEqual(['convener petition-short']);
  const [short] = checkBeforeNotice(draft({ convener: asked(weight(60, 59_999_900)) }));
  expect(short?.zh).toBe(
    '业主联名须人数和面积都达到百分之20：需要 60 人、6,000.00 平方米，现有 60 人、5,999.99 平方米',
  );
});

test('the least that a petition needs suffices, and one less in either measure does not', () => {
  const measure = fc.integer({ min: 5, max: 1_000_000_000 });
  fc.assert(
    fc.property(measure, measure, (h, a) => {
      const of = weight(h, a);
      const needs = petitionNeeds(of);
      const less = {
        fewer: { ...needs, heads: heads(needs.heads - 1) },
        smaller: { ...needs, areaCm2: areaCm2(needs.areaCm2 - 1) },
      };
      expect(petitionSuffices({ signed: needs, of })).toBe(true);
      expect(petitionSuffices({ signed: less.fewer, of })).toBe(false);
      expect(petitionSuffices({ signed: less.smaller, of })).toBe(false);
    }),
  );
});

test('a petition comes with its signatures, and never with more owners than the roll has', () => {
  const unshown = { ...asked(weight(60, 60_000_000)), evidence: byCommittee.evidence };
  expect(found({ convener: unshown })).toEqual(['convener petition-without-signatures']);
  expect(found({ convener: asked(weight(301, 60_000_000)) })).toEqual(['convener petition-short']);
});

test('a committee convenes later assemblies, a preparation group the first one, offices either', () => {
  for (const kind of CONVENER_KINDS) {
    for (const firstAssembly of [true, false]) {
      const { only, evidence } = CONVENERS[kind];
      const convener: DraftConvener = { ...byCommittee, kind, evidence, group: byPreparationGroup.group };
      const fits = only === 'any' || (only === 'first') === firstAssembly;
      const errors = found({ convener, firstAssembly }).filter((each) => each.startsWith('convener'));
      expect([kind, errors]).toEqual([kind, fits ? [] : ['convener convener-not-for-this-assembly']]);
    }
  }
});

test('each paper that shows the right to convene is missed by name, and none is missed where all are there', () => {
  for (const kind of CONVENER_KINDS) {
    const firstAssembly = CONVENERS[kind].only === 'first';
    for (const missing of CONVENERS[kind].evidence) {
      const evidence = CONVENERS[kind].evidence.filter((each) => each !== missing);
      const convener: DraftConvener = { ...byCommittee, kind, evidence, group: byPreparationGroup.group };
      expect(found({ convener, firstAssembly }, 'warning')).toEqual(['convener convener-without-evidence']);
      const complete = { ...convener, evidence: CONVENERS[kind].evidence };
      expect(found({ convener: complete, firstAssembly }, 'warning')).toEqual([]);
    }
  }
});

test('a street office that convenes on a petition needs no order that was disobeyed', () => {
  const convener: DraftConvener = {
    ...asked(weight(60, 60_000_000)),
    kind: 'street-office',
    evidence: ['petition-signatures'],
  };
  expect(found({ convener }, 'warning')).toEqual([]);
});

test('a committee whose term has ended, or whose term nobody gave, makes somebody ask', () => {
  const ending = (on: string | null) =>
    found({ convener: { ...byCommittee, termEndsOn: on === null ? null : day(on) } }, 'warning');
  expect(ending('2026-06-01')).toEqual([]);
  expect(ending('2026-05-31')).toEqual(['convener committee-term-ended']);
  expect(ending(null)).toEqual(['convener committee-term-unknown']);
});

const ofShandong = (group: Partial<NonNullable<DraftConvener['group']>>) => ({
  pack: packOf('SD'),
  firstAssembly: true,
  convener: { ...byPreparationGroup, group: { ...byPreparationGroup.group!, ...group } },
});

test('a preparation group in Shandong: seven, odd, half of them owners, and posted', () => {
  expect(found(ofShandong({}))).toEqual([]);
  expect(found(ofShandong({ members: 5, owners: 3 }))).toEqual(['convener group-too-small']);
  expect(found(ofShandong({ members: 8, owners: 4 }))).toEqual(['convener group-even']);
  expect(found(ofShandong({ members: 9, owners: 4 }))).toEqual(['convener group-owners-few']);
  expect(found(ofShandong({ postedOn: null }), 'warning')).toEqual(['convener group-not-posted']);
  expect(found({ ...ofShandong({}), convener: { ...byPreparationGroup, group: null } }, 'warning')).toEqual([
    'convener group-unstated',
  ]);
});

test('物管会 (濉溪): 7 with 4 owners and 4 party members stand; 8, 9 with 4 owners, and 7 with 3 owners do not', () => {
  const inSuixi = (members: number, owners: number, partyMembers: number | null) =>
    checkBeforeNotice(
      draft({
        pack: packOf('AH-濉溪'),
        convener: {
          ...byPreparationGroup,
          kind: 'temporary-committee',
          group: { members, owners, partyMembers, postedOn: day('2026-05-01') },
        },
      }),
    )
      .filter(({ code }) => code.startsWith('group-'))
      .map(({ code }) => code);
  expect(inSuixi(7, 4, 4)).toEqual([]);
  expect(inSuixi(7, 4, null)).toEqual([]);
  expect(inSuixi(8, 4, 4)).toEqual(['group-even']);
  expect(inSuixi(9, 4, 5)).toEqual(['group-owners-few']);
  expect(inSuixi(7, 3, 4)).toEqual(['group-owners-few']);
  expect(inSuixi(7, 4, 3)).toEqual(['group-party-few']);
});

const jinnan = (
  convener: DraftConvener,
  consent: ReturnType<typeof draft>['consent'],
  severity: 'error' | 'warning' | 'info',
) =>
  found({ pack: packOf('TJ-津南'), convener, consent, motions: [lift] }, severity).filter((each) =>
    each.includes('consent'),
  );

test('Jinnan: consent not recorded or refused makes somebody look, consent with its paper is silent', () => {
  expect(jinnan(byCommittee, null, 'warning')).toEqual(['m1 consent-not-recorded']);
  expect(jinnan(byCommittee, { result: 'not-sought', hasDocument: false }, 'warning')).toEqual([
    'm1 consent-not-recorded',
  ]);
  expect(jinnan(byCommittee, { result: 'refused', hasDocument: true }, 'warning')).toEqual(['m1 consent-refused']);
  expect(jinnan(byCommittee, { result: 'obtained', hasDocument: false }, 'warning')).toEqual([
    'm1 consent-without-document',
  ]);
  for (const severity of ['error', 'warning', 'info'] as const)
    expect(jinnan(byCommittee, { result: 'obtained', hasDocument: true }, severity)).toEqual([]);
});

test('a refused consent never holds up a petition or the street: whatever the pack says, nobody is stopped', () => {
  const refused = { result: 'refused', hasDocument: true } as const;
  const street: DraftConvener = { ...byCommittee, kind: 'street-office', evidence: ['order-to-convene'] };
  for (const convener of [asked(weight(60, 60_000_000)), street]) {
    expect(jinnan(convener, refused, 'info')).toEqual(['m1 consent-not-needed-here']);
    expect([...jinnan(convener, refused, 'error'), ...jinnan(convener, refused, 'warning')]).toEqual([]);
  }
});

test('where no text asks for consent nothing is said of it', () => {
  for (const severity of ['error', 'warning', 'info'] as const)
    expect(found({ consent: { result: 'refused', hasDocument: true } }, severity).join()).not.toContain('consent');
});

const rated = (standing: (typeof company.companies)[number]['standing'], hasEvidence = true) => ({
  ...company,
  companies: [{ ...company.companies[0]!, standing, hasEvidence }, company.companies[1]!],
});

test('Changzhi bars grade D and the black list from being chosen; its draft for comment warns and does not stop', () => {
  const changzhi = packOf('SX-长治');
  for (const standing of ['D', 'black'] as const) {
    expect(found({ pack: changzhi, motions: [rated(standing)] }, 'warning')).toContain('m2 company-barred');
    expect(found({ pack: changzhi, motions: [rated(standing)] })).toEqual([]);
  }
  expect(found({ pack: changzhi, motions: [rated('C')] }, 'warning')).not.toContain('m2 company-barred');
  const paid = { ...lift, companies: [{ ...company.companies[0]!, standing: 'black' as const }] };
  expect(found({ pack: changzhi, motions: [paid] }, 'warning')).toContain('m1 company-barred-from-fund');
});

test('where nothing bars a company, a bad rating is still told; an unchecked one and one without a source are asked about', () => {
  expect(found({ motions: [rated('D')] }, 'warning')).toEqual(['m2 company-badly-rated']);
  expect(found({ motions: [rated(null)] }, 'warning')).toEqual(['m2 company-unchecked']);
  expect(found({ motions: [rated('A', false)] }, 'warning')).toEqual(['m2 company-without-evidence']);
  expect(found({ motions: [{ ...company, companies: company.companies.slice(1) }] }, 'warning')).toEqual([
    'm2 company-unnamed',
  ]);
});

test('candidates: unchecked ones are asked about, one found ineligible may not stay on the list', () => {
  const [first, ...others] = committee.candidates;
  const list = (eligible: boolean | null) => ({ ...committee, candidates: [{ ...first!, eligible }, ...others] });
  expect(found({ motions: [list(null)] }, 'warning')).toEqual(['m3 candidates-unchecked']);
  expect(found({ motions: [list(false)] })).toEqual(['m3 candidates-ineligible']);
});

test('the share of party members is an indicator: it is told where a place has a target, and stops and excludes nobody', () => {
  const among = (partyMembers: number | null) =>
    checkBeforeNotice(draft({ pack: packOf('TJ-津南'), motions: [{ ...committee, partyMembers }] })).filter(
      ({ code }) => code === 'party-share-below-target',
    );
  expect([among(3), among(null)]).toEqual([[], []]);
  expect(among(2)).toMatchObject([{ severity: 'info', subject: 'm3' }]);
  expect(among(2)[0]?.remedyZh).toContain('不得据此取消候选资格');
});

test('the size of a committee stops the notice only where the figure was read in a text in force', () => {
  const seven = { ...committee, seats: 3 };
  const with5 = (how: typeof read) => zhangpingWith({ committeeMin: how(5, art(1), A_TEXT) });
  expect(found({ pack: with5(read), motions: [seven] })).toEqual(['m3 committee-size']);
  for (const how of [excerpt, unconfirmed]) {
    expect(found({ pack: with5(how), motions: [seven] })).toEqual([]);
    expect(found({ pack: with5(how), motions: [seven] }, 'warning')).toContain('m3 committee-size');
  }
});

test('use or raise the fund? a question that says neither or both is asked back, and raising it as its use is refused', () => {
  const put = (question: string, severity: 'error' | 'warning') =>
    found({ motions: [{ ...lift, question }] }, severity);
  expect(put('是否同意使用维修资金更换3幢电梯？', 'warning')).toEqual([]);
  expect(put('是否同意以维修资金更换3幢电梯？', 'warning')).toEqual(['m1 fund-use-or-raise']);
  expect(put('是否同意使用并续交维修资金？', 'warning')).toContain('m1 fund-use-or-raise');
  expect(put('是否同意续交维修资金？', 'error')).toEqual(['m1 fund-raise-as-use']);
  const raised = { ...lift, matter: 'M11', item: 6, attachments: [...lift.attachments, 'balance'] as const };
  expect(found({ motions: [{ ...raised, question: '维修资金怎么办？' }] }, 'warning')).toEqual([]);
});

test('nobody may tell owners that over half is enough where the law needs three quarters', () => {
  const change = { ...lift, matter: 'M14', item: 8, attachments: ['plan', 'drawings'] as const };
  const put = (question: string, explanation: string) => ({ motions: [{ ...change, question, explanation }] });
  expect(found(put('是否同意出租共有场地（业主过半数同意即通过）？', '说明'))).toEqual(['m1 threshold-misstated']);
  expect(found(put('是否同意出租共有场地？', '参与业主过半数同意即可实施。'), 'warning')).toEqual([
    'm1 threshold-misstated',
  ]);
  expect(found(put('是否同意出租共有场地？', '业委会过半数委员同意提交表决。'), 'warning')).toEqual([]);
  expect(found({ motions: [{ ...lift, explanation: '参与业主过半数同意即通过。' }] }, 'warning')).toEqual([]);
});

test('two questions in one motion are told apart', () => {
  const twice = { ...lift, question: '是否同意更换电梯，是否同意使用维修资金？' };
  expect(found({ motions: [twice] }, 'warning')).toEqual(['m1 two-questions']);
});

test('before a first assembly the roll is posted for its full period too', () => {
  const first = { firstAssembly: true, convener: byPreparationGroup, pack: packOf('SD') };
  expect(found({ ...first, rollPublishedOn: day('2026-06-01') })).toEqual([]);
  expect(found({ ...first, rollPublishedOn: day('2026-06-02') })).toEqual(['roll-posted-too-late']);
});

test('holidays shorten no notice: through the National Day week it is still fifteen full days', () => {
  const online = window('2026-10-09', '2026-10-19');
  const posted = (at: string) =>
    found({ postedAt: at as Instant, channels: { online, paper: online }, rollPublishedOn: day('2026-09-01') });
  expect(posted('2026-09-23T01:00:00.000Z')).toEqual([]);
  expect(posted('2026-09-24T01:00:00.000Z')).toEqual(['online opens-too-early', 'paper opens-too-early']);
});

test('Hangzhou allows seven days for interim meetings; the fifteen hold, and the notice says so', () => {
  const pack = packOf('ZJ-杭州');
  expect(found({ pack }, 'info')).toContain('interim-notice-not-shortened');
  const early = window('2026-06-10', '2026-06-27');
  expect(found({ pack, channels: { online: early, paper: early } })).toEqual([
    'online opens-too-early',
    'paper opens-too-early',
  ]);
});

test('a window outside the limits of the place, and a platform of its own, are said with its text', () => {
  const pack = zhangpingWith({
    windowDaysMin: read(5, art(20), A_TEXT),
    windowDaysMax: read(60, art(20), A_TEXT),
    votingPlatformMandatory: read(true, art(35), A_TEXT),
    paperOnRequest: read(true, art(20), A_TEXT),
    proxyPrincipalsMax: read(2, art(32), A_TEXT),
    objectionDaysMin: read(20, art(17), A_TEXT),
    feeChangeAudit: read(true, art(53), A_TEXT),
    feeChangePostDays: read(30, art(1), A_TEXT),
  });
  const [short, long] = [window('2026-06-17', '2026-06-20'), window('2026-06-17', '2026-08-30')];
  const rules = { ...draft().rules, proxyLimit: 2, objectionDays: 20 };
  const fits = { pack, rules };
  expect(found(fits)).toEqual([]);
  expect(found(fits, 'warning')).toEqual(['online platform-of-the-authority']);
  expect(found({ ...fits, channels: { online: short, paper: long } })).toEqual([
    'online window-outside-local-limits',
    'paper window-outside-local-limits',
  ]);
  expect(found({ ...fits, channels: { online: window('2026-06-17', '2026-06-27') } })).toEqual([
    'paper no-paper-channel',
  ]);
  expect(found({ pack, rules: { ...rules, proxyLimit: 3 } })).toEqual(['proxyLimit proxies-above-local-limit']);
  expect(found({ pack, rules: { ...rules, objectionDays: 19 } }, 'warning')).toContain(
    'objectionDays objection-days-short',
  );
  const fee = {
    ...lift,
    matter: 'M08',
    item: 9,
    question: '是否同意调整收费？',
    attachments: ['fee-comparison', 'contract'] as const,
  };
  expect(found({ ...fits, motions: [fee] })).toEqual(['m1 fee-change-posted-too-briefly']);
  expect(found({ ...fits, motions: [fee] }, 'warning')).toContain('m1 fee-change-without-audit');
});

test('what is found does not depend on the order of motions', () => {
  const motions = [
    { ...lift, explanation: '', matter: 'M29' },
    { ...company, companies: [], options: [] },
    { ...committee, seats: 4, candidates: [] },
    { ...lift, id: 'm4', cost: null, item: 0 },
    { ...lift, id: 'm5', question: '是否同意续交维修资金？' },
  ];
  const texts = (of: typeof motions) =>
    checkBeforeNotice(draft({ pack: packOf('TJ-津南'), motions: of }))
      .map((each) => JSON.stringify(each))
      .sort();
  const expected = texts(motions);
  fc.assert(
    fc.property(fc.shuffledSubarray(motions, { minLength: motions.length }), (shuffled) => {
      expect(texts(shuffled)).toEqual(expected);
    }),
  );
});

test('a name with quotation marks is quoted once, with its own marks turned single', () => {
  const { followMajority: _undecided, ...rules } = draft().rules;
  const [finding] = checkBeforeNotice(draft({ rules })).filter(({ subject }) => subject === 'followMajority');
  expect(finding?.zh).toBe('“‘随多数’选项”还没有确定');
  expect(finding?.en).not.toMatch(/"[^"]*"[^"]*"[^"]*"/);
});
