import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { toHex, utf8 } from '../bytes.ts';
import { canonicalize, type Json } from '../canonical.ts';
import { leafHash } from '../log/merkle.ts';
import { fixed } from '../testing/fixed-keys.ts';
import { TEST_LEAVES, voterNamed } from '../testing/test-estate.ts';
import { counts, matches, weightsOf } from './electorate.ts';
import { leafBytes, ownerHash, readLeaf, UNIT_USES, type RollLeaf, type RollUnit } from './leaf.ts';
import { readRoll, rollFile, rollOf, totalsOf } from './roll.ts';

const roll = rollOf(TEST_LEAVES);
const RULES = { headcountRule: 'owner', parking: 'excluded' } as const;
const linesOf = (text: string) => text.trimEnd().split('\n');
const leafOf = (owner: string) => roll.leaves.get(voterNamed(owner))!;
const flat = leafOf('bo').units[0]!;

test('a roll is the same whatever order its leaves came in', () => {
  const shuffled = [...TEST_LEAVES].reverse();
  expect(rollOf(shuffled).root).toBe(roll.root);
  expect(roll.lines.map((leaf) => leaf!.voter)).toEqual([...roll.leaves.keys()].sort());
});

test('a roll states units, voters and area of everything in it, counted or not', () => {
  expect(totalsOf(roll)).toEqual({ areaCm2: 16_874_557, root: roll.root, units: 15, voters: 12 });
});

test('lines read back to the roll, open or closed, under the same root', () => {
  const open = readRoll(linesOf(rollFile(roll, () => true)));
  const closed = readRoll(linesOf(rollFile(roll, ({ voter }) => voter === voterNamed('bo'))));
  expect(open).toEqual({ ok: true, value: roll });
  expect(closed).toMatchObject({ ok: true, value: { root: roll.root, closed: 11 } });
  expect(closed.ok && [...closed.value.leaves.keys()]).toEqual([voterNamed('bo')]);
});

test('a closed line is the hash of the leaf', () => {
  const [first] = roll.lines;
  expect(linesOf(rollFile(roll, () => false))[0]).toBe(toHex(leafHash(leafBytes(first!))));
});

test('voters out of order, a voter twice, and a unit of two voters are found with their line', () => {
  const lines = linesOf(rollFile(roll, () => true));
  expect(readRoll([lines[1]!, lines[0]!])).toMatchObject({ ok: false, error: { line: 1 } });
  expect(readRoll([lines[0]!, lines[0]!])).toMatchObject({ ok: false, error: { line: 1 } });
  const [a, b] = roll.lines as RollLeaf[];
  const shared = canonicalize({ ...b!, units: a!.units } as unknown as Json);
  expect(readRoll([lines[0]!, shared])).toMatchObject({ ok: false, error: { line: 1, what: /two lines/ } });
});

test('a leaf is read only in its one spelling', () => {
  const text = canonicalize(leafOf('ding') as unknown as Json);
  const broken = [
    text.replace(':', ': '),
    text.replace('"use":"住宅"', '"use":"别墅"'),
    text.replace('"areaSource":"register"', '"areaSource":"guess"'),
    text.replace('"room":"101"', '"name":"丁","room":"101"'),
    text.replace('"entrance":"2",', ''),
    text.replace('"areaCm2":1017500', '"areaCm2":-1'),
  ];
  expect(readLeaf(utf8(text))).toEqual({ ok: true, value: leafOf('ding') });
  for (const each of broken) expect([each, readLeaf(utf8(each)).ok]).toEqual([each, false]);
  const unsorted = { ...leafOf('ding'), units: [...leafOf('ding').units].reverse() };
  expect(() => leafBytes(unsorted)).toThrow('ascending');
});

test('a voter with more area than an estate has is refused, so that sums stay exact', () => {
  const units = ['A', 'B'].map((id) => ({ ...flat, id: id as RollUnit['id'], areaCm2: 600_000_000_000 }));
  expect(() => leafBytes({ ...leafOf('bo'), units })).toThrow('area');
});

test('a roll with more area than an estate has is refused', () => {
  const huge = (i: number): RollLeaf => ({
    ...leafOf('bo'),
    units: [{ ...flat, areaCm2: 999_999_999_999, id: `U${i}` as RollUnit['id'] }],
    voter: voterNamed(`huge ${i}`),
  });
  expect(() => rollOf(Array.from({ length: 11 }, (_, i) => huge(i)))).toThrow('more area');
});

test('the owner hash depends on salt, names and numbers and not on their order', () => {
  const [husband, wife] = [
    { idNo: '1', name: '甲' },
    { idNo: '2', name: '乙' },
  ];
  const salt = fixed('salt');
  expect(ownerHash(salt, [husband!, wife!])).toBe(ownerHash(salt, [wife!, husband!]));
  expect(ownerHash(salt, [husband!])).not.toBe(ownerHash(salt, [husband!, wife!]));
  expect(ownerHash(fixed('other'), [husband!])).not.toBe(ownerHash(salt, [husband!]));
});

test('an electorate is OR within a key and AND between keys, and a missing field matches nothing', () => {
  const shop = leafOf('ji').units[0]!;
  expect(matches(flat, { all: true })).toBe(true);
  expect(matches(flat, { buildings: ['1', '2'] })).toBe(true);
  expect(matches(flat, { buildings: ['1'], entrances: ['2'] })).toBe(false);
  expect(matches(flat, { floors: ['1'] })).toBe(true);
  expect(matches(flat, { uses: ['商业'] })).toBe(false);
  expect(matches(flat, { buildings: ['1'], exclude: [flat.id] })).toBe(false);
  expect(matches(shop, { entrances: ['1', '2'] })).toBe(false);
  expect(matches(shop, { floors: ['1'] })).toBe(false);
});

test('parking counts where the rule includes it or the motion is about it; public rooms never', () => {
  const unit = (use: RollUnit['use']) => ({ ...flat, use });
  const voting = (definition: Parameters<typeof counts>[1], parking: 'excluded' | 'included') =>
    UNIT_USES.filter((use) => counts(unit(use), definition, { ...RULES, parking }));
  expect(voting({ all: true }, 'excluded')).toEqual(['住宅', '商业', '办公', '其他']);
  expect(voting({ all: true }, 'included')).toEqual(['住宅', '商业', '办公', '车位', '储藏', '其他']);
  expect(voting({ uses: ['公建配套', '车位'] }, 'excluded')).toEqual(['车位']);
});

test('an owner counts once, with the area of all his counted units; with only parking he has no head', () => {
  const { byVoter, total, units } = weightsOf(roll.leaves.values(), { all: true }, RULES);
  expect(byVoter.get(voterNamed('ding'))).toEqual({ heads: 1, areaCm2: 1_017_500 });
  expect(byVoter.get(voterNamed('developer'))).toEqual({ heads: 1, areaCm2: 2_156_600 });
  expect(byVoter.has(voterNamed('kong'))).toBe(false);
  expect(byVoter.has(voterNamed('all'))).toBe(false);
  expect({ total, units }).toEqual({ total: { heads: 10, areaCm2: 13_620_157 }, units: 12 });
});

test('where the rule says so every counted unit is a head', () => {
  const { byVoter } = weightsOf(roll.leaves.values(), { all: true }, { ...RULES, headcountRule: 'unit' });
  expect(byVoter.get(voterNamed('gao'))!.heads).toBe(2);
});

const definition = fc.record(
  {
    buildings: fc.uniqueArray(fc.constantFrom('1', '2', '9'), { minLength: 1 }),
    entrances: fc.uniqueArray(fc.constantFrom('1', '2'), { minLength: 1 }),
    floors: fc.uniqueArray(fc.constantFrom('1', '2', '3'), { minLength: 1 }),
    uses: fc.uniqueArray(fc.constantFrom(...UNIT_USES), { minLength: 1 }),
  },
  { requiredKeys: ['buildings'] },
);

property.prop([definition, fc.constantFrom('owner', 'unit'), fc.constantFrom('excluded', 'included')])(
  'no voter weighs more in a part of the estate than in the whole, and the parts add up',
  (part, headcountRule, parking) => {
    const rules = { headcountRule, parking } as const;
    const whole = weightsOf(roll.leaves.values(), { ...part, buildings: ['1', '2', '9'] }, rules);
    const inPart = weightsOf(roll.leaves.values(), part, rules);
    for (const [voter, weight] of inPart.byVoter) {
      expect(weight.heads).toBeGreaterThan(0);
      expect(weight.areaCm2).toBeLessThanOrEqual(whole.byVoter.get(voter)!.areaCm2);
    }
    const sum = [...inPart.byVoter.values()].reduce((all, { areaCm2 }) => all + areaCm2, 0);
    expect(sum).toBe(inPart.total.areaCm2);
    const rest = (['1', '2', '9'] as const).filter((building) => !part.buildings.includes(building));
    const others = weightsOf(roll.leaves.values(), { ...part, buildings: rest }, rules);
    expect(inPart.total.areaCm2 + others.total.areaCm2).toBe(whole.total.areaCm2);
    expect(inPart.units + others.units).toBe(whole.units);
  },
);
