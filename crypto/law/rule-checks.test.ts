import { expect, test } from 'vitest';
import type { Hex32 } from '../brands.ts';
import { frozenRules as frozenRulesOnTheWire, type FrozenRules as WireRules } from '../entries/notice.ts';
import { fits } from '../shape.ts';
import { RULE_CATALOGUE, RULE_KEYS } from './rule-catalogue.data.ts';
import { checkRules, frozenRules, isAllowed } from './rule-checks.ts';
import type { FrozenRules, RuleBases, RuleBasis, RuleKey, RulesDraft } from './rules.ts';

const PLAIN = {
  headcountRule: 'owner',
  parking: 'excluded',
  changePolicy: 'final',
  collision: 'first',
  blankItem: 'not-participating',
  invalidItem: 'not-participating',
  overvote: 'item',
  followMajority: 'off',
  silent: 'not-counted',
  coOwners: 'first',
  proxyLimit: 3,
  extension: 'none',
  objectionDays: 15,
  outageHours: 2,
  outageMinutes: 15,
  disclosure: 'rooms',
  tieBreak: 'run-off',
} as const;

const SCANNED: RuleBasis = { clause: '议事规则第十二条', page: 4, document: 'ab'.repeat(32) as Hex32 };
const allBases = (basis: RuleBasis): RuleBases => Object.fromEntries(RULE_KEYS.map((key) => [key, basis]));

const codes = (rules: RulesDraft, bases = allBases(SCANNED), firstAssembly = false) =>
  checkRules(rules, { firstAssembly, bases }).map((found) => `${found.subject}: ${found.severity} ${found.code}`);

test('complete rules with their clauses may be frozen', () => {
  expect(codes(PLAIN)).toEqual([]);
  expect(frozenRules(PLAIN)).toEqual(PLAIN);
});

test('no rule has a default: an empty draft names all fifteen at once', () => {
  expect(codes({})).toEqual(RULE_KEYS.map((key) => `${key}: error rule-undecided`));
  expect(frozenRules({})).toBeNull();
});

test('only the values of the catalogue can be frozen', () => {
  expect(codes({ ...PLAIN, silent: 'join' })).toEqual(['silent: error rule-not-allowed']);
  for (const proxyLimit of [-1, 11, 2.5, '3', Number.NaN]) expect(isAllowed('proxyLimit', proxyLimit)).toBe(false);
  for (const objectionDays of [0, 61]) expect(isAllowed('objectionDays', objectionDays)).toBe(false);
  expect([0, 10].map((limit) => isAllowed('proxyLimit', limit))).toEqual([true, true]);
  expect(frozenRules({ ...PLAIN, proxyLimit: 11 })).toBeNull();
});

test('a rule of an unknown name is refused, not ignored', () => {
  expect(codes({ ...PLAIN, quorum: 'half' } as RulesDraft)).toEqual(['quorum: error rule-unknown']);
  expect(frozenRules({ ...PLAIN, quorum: 'half' } as RulesDraft)).toBeNull();
});

test('contested rules need a clause, the law itself does not', () => {
  const missing = checkRules(PLAIN, { firstAssembly: false, bases: {} });
  expect(missing.map((found) => found.subject)).toEqual([
    'parking',
    'changePolicy',
    'collision',
    'blankItem',
    'invalidItem',
    'overvote',
    'coOwners',
    'proxyLimit',
  ]);
  expect(new Set(missing.map((found) => found.code))).toEqual(new Set(['rule-without-clause']));
});

test('counting heads by unit departs from the law and needs a clause', () => {
  expect(
    codes({ ...PLAIN, headcountRule: 'unit' }, { ...allBases(SCANNED), headcountRule: { ...SCANNED, clause: ' ' } }),
  ).toEqual(['headcountRule: error rule-without-clause']);
});

test.each<[RuleKey, string]>([
  ['silent', 'join-majority'],
  ['silent', 'join-majority-of-all'],
  ['followMajority', 'on'],
])('%s %s needs a clause, its page and a scan', (key, value) => {
  const rules = { ...PLAIN, [key]: value };
  expect(codes(rules)).toEqual([]);
  expect(codes(rules, { ...allBases(SCANNED), [key]: { ...SCANNED, clause: '' } })).toEqual([
    `${key}: error rule-without-clause`,
  ]);
  for (const page of [null, 0, 1.5]) {
    expect(codes(rules, { ...allBases(SCANNED), [key]: { ...SCANNED, page } })).toEqual([
      `${key}: error rule-without-page`,
    ]);
  }
  expect(codes(rules, { ...allBases(SCANNED), [key]: { ...SCANNED, document: null } })).toEqual([
    `${key}: warning rule-without-scan`,
  ]);
});

test('at a first assembly the silent join nobody, and heads are owners', () => {
  expect(
    codes({ ...PLAIN, silent: 'join-majority', headcountRule: 'unit', followMajority: 'on' }, allBases(SCANNED), true),
  ).toEqual([
    'silent: error silent-owners-at-first-assembly',
    'headcountRule: error heads-by-unit-at-first-assembly',
    'followMajority: warning follow-majority-at-first-assembly',
  ]);
});

test('every rule is explained in both languages and cites where it stands', () => {
  for (const rule of Object.values(RULE_CATALOGUE)) {
    expect(rule.name.zh).toMatch(/\p{Script=Han}/u);
    expect(rule.article.zh).not.toBe('');
    if (rule.kind === 'choice') expect(new Set(rule.choices.map((each) => each.zh)).size).toBe(rule.choices.length);
  }
});

type Same<A, B> = [A, B] extends [B, A] ? true : never;
export const rulesInSync: Same<FrozenRules, WireRules> = true;

test('what the catalogue allows is exactly what a log entry accepts', () => {
  expect(Object.keys(frozenRulesOnTheWire.schema['properties'] as object).sort()).toEqual([...RULE_KEYS].sort());
  for (const key of RULE_KEYS) {
    const rule = RULE_CATALOGUE[key];
    const allowed: unknown[] =
      rule.kind === 'choice' ? rule.choices.map((each) => each.value) : [rule.least, rule.most];
    const refused = rule.kind === 'choice' ? ['none of these'] : [rule.least - 1, rule.most + 1];
    for (const value of allowed) expect(fits(frozenRulesOnTheWire, { ...PLAIN, [key]: value }), key).toBe(true);
    for (const value of refused) expect(fits(frozenRulesOnTheWire, { ...PLAIN, [key]: value }), key).toBe(false);
    const schema = (frozenRulesOnTheWire.schema['properties'] as Record<string, { enum?: unknown[] }>)[key];
    if (rule.kind === 'choice') expect(schema?.enum).toEqual(allowed);
  }
});
