import { expect, test } from 'vitest';
import { areaCm2, heads, NO_WEIGHT, type Hex32, type UnitId, type VoterId, type Weight } from '../brands.ts';
import { needed, reaches, thresholdOf } from '../law/thresholds.ts';
import { weightsOf } from '../roll/electorate.ts';
import type { RollLeaf, RollUnit, UnitUse } from '../roll/leaf.ts';
import { decideMotion, type MotionInput } from './decide-motion.ts';
import { explain } from './explain.ts';

const M2 = 10_000;
const EVERYBODY = { all: true } as const;
const USUAL = { headcountRule: 'owner', parking: 'excluded' } as const;
const w = (of: number, m2: number): Weight => ({ heads: heads(of), areaCm2: areaCm2(Math.round(m2 * M2)) });

let units = 0;
const unit = (m2: number, use: UnitUse = '住宅', building = '1'): RollUnit => ({
  ...{ address: '', areaCm2: Math.round(m2 * M2), areaSource: 'register', building, entrance: null, floor: 1 },
  ...{ id: `U${units++}` as UnitId, room: String(units), use },
});
const owner = (name: string, ...own: readonly RollUnit[]): RollLeaf => ({
  owner: 'a'.repeat(64) as Hex32,
  units: own,
  voter: name as VoterId,
});
const many = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

const motion = (of: Partial<MotionInput>) =>
  decideMotion({
    ...{ electorate: w(300, 30_000), threshold: 'over-half', for: NO_WEIGHT, against: NO_WEIGHT, abstain: NO_WEIGHT },
    ...{ followMajority: NO_WEIGHT, blank: NO_WEIGHT, invalid: NO_WEIGHT, silentDelivered: NO_WEIGHT },
    rules: { blankItem: 'not-participating', invalidItem: 'not-participating', silent: 'not-counted' },
    splitMajority: 'stop',
    ...of,
  });

test('D1 arithmetic: 3P ≥ 2T, 2F > P and 4F ≥ 3P, in heads and in area, all four', () => {
  const passing = { for: w(150, 15_000), against: w(50, 5_000) };
  expect(motion(passing).outcome).toBe('PASSED');
  expect(motion({ ...passing, against: w(49, 5_000) }).outcome).toBe('NO_QUORUM');
  expect(motion({ ...passing, against: w(50, 4_999.9999) }).outcome).toBe('NO_QUORUM');
  expect(motion({ ...passing, threshold: 'three-quarters' }).outcome).toBe('PASSED');
  expect(motion({ for: w(150, 14_999.9999), against: w(50, 5_000.0001), threshold: 'three-quarters' }).outcome).toBe(
    'NOT_PASSED',
  );
  expect(motion({ for: w(101, 10_000), against: w(99, 10_000) }).outcome).toBe('NOT_PASSED');
});

test('D1 arithmetic: areas carry four decimals of a square metre, and the total of a published roll is exact', () => {
  const [total, stated] = [2_264_210_857, 2_070_758_400];
  expect(needed('two-thirds', total)).toBe(1_509_473_905);
  expect(reaches('two-thirds', 1_509_473_905, total)).toBe(true);
  expect(reaches('two-thirds', 1_509_473_904, total)).toBe(false);
  expect(needed('two-thirds', stated)).toBeLessThan(needed('two-thirds', total));
});

test('D2 roll: the same buyer’s flats are one head, the developer’s rest one head, joint owners another owner', () => {
  const leaves = [
    owner('x', unit(90.12), unit(88), unit(120.55)),
    owner('developer', ...many(50, () => unit(100))),
    owner('a and b', unit(80)),
    owner('a', unit(70)),
  ];
  const { byVoter, total } = weightsOf(leaves, EVERYBODY, USUAL);
  expect(byVoter.get('x' as VoterId)).toEqual(w(1, 298.67));
  expect(total).toEqual(w(4, 298.67 + 5_000 + 150));
});

test('D2 roll: public rooms never vote; parking and storage by the rule, or where the motion is about them', () => {
  const leaves = [
    owner('a', unit(100), unit(12, '车位')),
    owner('b', unit(12, '车位')),
    owner('all', unit(300, '公建配套')),
  ];
  const total = (parking: 'excluded' | 'included', uses?: string[]) =>
    weightsOf(leaves, uses ? { uses } : EVERYBODY, { headcountRule: 'owner', parking }).total;
  expect(total('excluded')).toEqual(w(1, 100));
  expect(total('included')).toEqual(w(2, 124));
  expect(total('excluded', ['车位'])).toEqual(w(2, 24));
});

test('D5 developer’s unsold units: 151 heads, and with the developer absent 134 buyers, by area', () => {
  const leaves = [
    ...many(150, (i) => owner(`buyer ${i}`, unit(100))),
    owner('developer', ...many(50, () => unit(100))),
  ];
  const { total } = weightsOf(leaves, EVERYBODY, USUAL);
  expect(total).toEqual(w(151, 20_000));
  expect(needed('two-thirds', total.heads)).toBe(101);
  expect(needed('two-thirds', total.areaCm2)).toBe(133_333_334);
  const buyers = (count: number) => motion({ electorate: total, for: w(count, count * 100) });
  expect(buyers(134).outcome).toBe('PASSED');
  expect(buyers(133).bars.quorum).toMatchObject({ heads: { passes: true }, area: { passes: false } });
});

test('D5 silent owners, warning: without clause, proof and warning silence takes no part', () => {
  const few = { for: w(150, 15_000), silentDelivered: w(60, 6_000) };
  expect(motion(few).outcome).toBe('NO_QUORUM');
  const rules = { blankItem: 'not-participating', invalidItem: 'not-participating', silent: 'join-majority' } as const;
  expect(motion({ ...few, rules }).outcome).toBe('PASSED');
  expect(motion({ ...few, silentDelivered: NO_WEIGHT, rules }).outcome).toBe('NO_QUORUM');
});

test('D6 Shanghai 2019, fifteen flats: counted by flats 421 stand against 414, counted as one owner 407', () => {
  const leaves = [owner('fifteen', ...many(15, () => unit(100))), ...many(406, (i) => owner(`for ${i}`, unit(100)))];
  const flats = weightsOf(leaves, EVERYBODY, { headcountRule: 'unit', parking: 'excluded' }).total;
  const owners = weightsOf(leaves, EVERYBODY, USUAL).total;
  const against = w(414, 41_400);
  const renewal = (inFavour: Weight) =>
    motion({ electorate: w(inFavour.heads + 414, 83_500), for: inFavour, against }).outcome;
  expect([flats.heads, owners.heads]).toEqual([421, 407]);
  expect([renewal(flats), renewal(owners)]).toEqual(['PASSED', 'NOT_PASSED']);
});

test('D6 Guangzhou, wrong total area: of 226,421.0857 m² 53 per cent become 48.47, and the verdict turns', () => {
  const inFavour = w(600, 109_750);
  const against = (total: number) => w(400, total - 109_750);
  const decided = (total: number) =>
    motion({ electorate: w(1_000, total), for: inFavour, against: against(total) }).outcome;
  expect([decided(207_075.84), decided(226_421.0857)]).toEqual(['PASSED', 'NOT_PASSED']);
});

test('D6 garage: holders of spaces alone have no head on matters of others, and the use of common land is for all', () => {
  const leaves = [
    owner('garage company', ...many(400, () => unit(12, '车位'))),
    ...many(10, (i) => owner(`${i}`, unit(100))),
  ];
  expect(weightsOf(leaves, EVERYBODY, USUAL).byVoter.has('garage company' as VoterId)).toBe(false);
  expect(thresholdOf(8)).toBe('three-quarters');
});

test('D6 motions are judged one by one: one falls for want of a quorum and the next stands', () => {
  const first = motion({ for: w(190, 19_000), blank: w(20, 2_000) });
  const second = motion({ for: w(210, 21_000) });
  expect([first.outcome, second.outcome]).toEqual(['NO_QUORUM', 'PASSED']);
});

test('practice 1.6, 1,152 owners and 124,799.30 m²: over half is passed, three quarters would not be', () => {
  const electorate = w(1_152, 124_799.3);
  const participating = w(905, 93_449.08);
  const inFavour = w(589, 61_667.05);
  const rest = w(participating.heads - inFavour.heads, 93_449.08 - 61_667.05);
  const decided = (threshold: 'over-half' | 'three-quarters') =>
    motion({ electorate, threshold, for: inFavour, against: rest });
  expect(decided('over-half').outcome).toBe('PASSED');
  const special = decided('three-quarters');
  expect(special.outcome).toBe('NOT_PASSED');
  expect(explain(special).zh).toContain('需要 679 人，实际 589 人');
  expect(explain(special).zh).toContain('需要 70,086.81 ㎡，实际 61,667.05 ㎡');
});
