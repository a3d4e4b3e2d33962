import { expect, test } from 'vitest';
import { checkBeforeNotice } from '../notice-checks.ts';
import type { NoticeDraft } from '../notice-draft.ts';
import { stateOn } from '../follow-ups/testing.ts';
import { committee, company, draft, packOf, window } from '../testing.ts';
import { PACKS } from './all.ts';
import type { FigureKey } from './figures.ts';
import type { Pack } from './pack.ts';

/** Every layer without the figure: nobody states it any more. */
const without = (key: FigureKey): readonly Pack[] =>
  PACKS.map((pack) => ({
    ...pack,
    figures: Object.fromEntries(Object.entries(pack.figures).filter(([name]) => name !== key)),
  }));

const codes = (of: Partial<NoticeDraft>) =>
  checkBeforeNotice(draft(of)).map(({ code, severity }) => `${severity} ${code}`);
const rulesOf = (proxyLimit: number): Partial<NoticeDraft> => ({ rules: { ...draft().rules, proxyLimit } });
const bothFor = (from: string, to: string): Partial<NoticeDraft> => ({
  channels: { online: window(from, to), paper: window(from, to) },
});
const graded = (standing: string): Partial<NoticeDraft> => ({
  motions: [{ ...company, companies: company.companies.map((each) => ({ ...each, standing })) } as typeof company],
});

test.each<[string, FigureKey, string, Partial<NoticeDraft>]>([
  ['SD', 'committeeMin', 'error committee-size', { motions: [{ ...committee, seats: 3 }] }],
  ['FJ-漳平', 'committeeMin', 'warning committee-size', { motions: [{ ...committee, seats: 3 }] }],
  ['ZJ-杭州', 'windowDaysMin', 'error window-outside-local-limits', bothFor('2026-06-17', '2026-06-18')],
  ['ZJ-杭州', 'windowDaysMax', 'error window-outside-local-limits', bothFor('2026-06-17', '2026-09-10')],
  ['SD-潍坊', 'proxyPrincipalsMax', 'error proxies-above-local-limit', rulesOf(4)],
  ['BJ', 'votingPlatformMandatory', 'warning platform-of-the-authority', {}],
  ['TJ-津南', 'partyConsentMatters', 'warning consent-not-recorded', { motions: [committee] }],
  ['SX-长治', 'bannedGrades', 'warning company-barred', graded('D')],
])('in %s a check asks for %s: with it there is %s, without it there is not', (id, key, code, of) => {
  expect(codes({ ...of, pack: packOf(id) })).toContain(code);
  expect(codes({ ...of, pack: packOf(id, without(key)) })).not.toContain(code);
});

test('without a notice period in any layer the check says so, and the fifteen days hold all the same', () => {
  const early = bothFor('2026-06-16', '2026-06-27');
  const bare = packOf('FJ-漳平', without('noticeDays'));
  expect(codes({ pack: bare })).toContain('warning notice-days-unknown');
  expect(codes({ ...early, pack: bare })).toContain('error opens-too-early');
});

test.each<[FigureKey, string]>([
  ['filingDays', 'file'],
  ['firstCommitteeMeetingDays', 'first-meeting'],
])('a clock asks for %s: without it the step has no last day and says who is to be asked', (key, id) => {
  const at = (packs: readonly Pack[]) =>
    stateOn('filing', '2026-06-02', [['committee-elected', '2026-06-01']], packOf('SD', packs)).steps.find(
      (step) => step.id === id,
    )?.status.state;
  expect(at(PACKS)).toBe('due');
  expect(at(without(key))).not.toBe('due');
});
