import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import type { VoterId, Weight } from '../brands.ts';
import type { JsonObject } from '../canonical.ts';
import type { FrozenRules } from '../law/rules.ts';
import { testKey } from '../testing/fixed-keys.ts';
import { playTo } from '../testing/refusals.ts';
import { TestAssembly } from '../testing/test-assembly.ts';
import { OWNERS, voterNamed } from '../testing/test-estate.ts';
import { PEOPLE, type AssemblyOptions } from '../testing/test-preparation.ts';
import { playWhole } from '../testing/whole-assembly.ts';
import { addMs } from '../time.ts';
import { countAssembly, type MotionResult } from './count.ts';
import { deliveryListBytes, DELIVERY_LIST_TYPE, readDeliveryList } from './delivery-list.ts';
import { effectiveBallots } from './effective.ts';
import { declarationFault, talliesOf, tallyOf, type MotionTally } from './tally.ts';
import { tallyFault } from './tally-check.ts';

/** The count of a vote that `cast` casts. */
function count(
  cast: (play: TestAssembly) => unknown,
  options: AssemblyOptions = {},
  delivered: readonly string[] = [],
): MotionResult[] {
  const play = playTo('closed', options, (open) => void cast(open));
  const counted = countAssembly({
    ...{ state: play.state(), roll: play.roll, openings: play.openings },
    delivered: new Set(delivered.map(voterNamed)),
  });
  if (!counted.ok) throw new Error(counted.error.what);
  return [...counted.value.motions];
}
const m2 = (results: readonly MotionResult[]) => results[1]!;
const heads = (weight: Weight | undefined) => weight?.heads;

test('a whole assembly counts as an accountant would by hand', () => {
  const tallies = playWhole().tallies() as unknown as MotionTally[];
  // m1, building 1: an, bo and ding for, chen abstains, er silent.
  expect(tallies[0]).toMatchObject({
    electorate: { heads: 5, areaCm2: 4_772_157 },
    marks: { for: { heads: 3, areaCm2: 895_300 + 1_201_000 + 1_017_500 }, abstain: { heads: 1, areaCm2: 895_300 } },
    silent: { heads: 1, areaCm2: 763_057 },
    channels: { online: { heads: 3 }, assisted: { heads: 1 }, paper: { heads: 0 } },
    outcome: 'PASSED',
  });
  // m3: chen and the developer's … chen left it blank, han's paper has two marks.
  expect(tallies[2]).toMatchObject({ blank: { heads: 1 }, invalid: { heads: 1 }, outcome: 'NO_QUORUM', winner: null });
  expect(tallies[3]).toMatchObject({ elected: [], runoff: [], outcome: 'NO_QUORUM' });
});

test('an absent item is blank: it takes part only where the rule counts it as an abstention', () => {
  const blank = (blankItem: FrozenRules['blankItem']) =>
    m2(count((play) => play.ballot('bo', { m1: 'for' }), { rules: { blankItem } }));
  expect(blank('not-participating').decision.participating.heads).toBe(0);
  expect(blank('abstain').decision.participating.heads).toBe(1);
  expect(blank('abstain').count.blank.heads).toBe(1);
});

const paper = (marks: JsonObject) => (play: TestAssembly) => {
  play.issue(['P1', 'bo']).register('P1');
  play.seal(1);
  play.read('P1', marks);
};

test('an agent for some motions is counted on these, the owner on the others, and on what nobody votes he is silent', () => {
  const cast = (own: JsonObject | null) => (play: TestAssembly) => {
    const power = { document: play.document('power'), motions: ['m2'], person: testKey('any', 'proxy').person };
    play.act('proxy-granted', { ...power, voter: voterNamed('bo') }, PEOPLE.clerk);
    play.bind('bo', 'proxy', 'authorised');
    play.ballot('bo', { m1: 'for', m2: 'for' }, { person: 'proxy' });
    if (own) play.attested('bo', own);
  };
  const rules = { proxyLimit: 1, blankItem: 'abstain' } as const;
  const items = (own: JsonObject | null) =>
    count(cast(own), { rules }).map(({ count: { marks, blank, silent, electorate }, channels }) => ({
      ...{ for: heads(marks['for']), against: heads(marks['against']), blank: blank.heads },
      took: electorate.heads - silent.heads,
      by: [heads(channels.online), heads(channels.assisted)],
    }));
  const nobody = { for: 0, against: 0, blank: 0, took: 0, by: [0, 0] };
  const agents = { for: 1, against: 0, blank: 0, took: 1, by: [1, 0] };
  expect(items(null).slice(0, 2)).toEqual([nobody, agents]);
  const both = items({ m1: 'against', m2: 'against' });
  expect(both.slice(0, 2)).toEqual([{ ...nobody, against: 1, took: 1, by: [0, 1] }, agents]);
  expect(both[2]).toMatchObject({ took: 1, blank: 1, by: [0, 1] });
});

test('two marks on one item spoil the item, or by the rule the whole paper', () => {
  const marks = { m1: 'overvote', m2: 'for' };
  const results = (overvote: FrozenRules['overvote']) => count(paper(marks), { rules: { overvote } });
  expect(results('item').map((each) => each.count.invalid.heads)).toEqual([1, 0, 0, 0]);
  expect(results('ballot').map((each) => each.count.invalid.heads)).toEqual([1, 1, 1, 1]);
});

test('an overvote on a motion that is not the voter’s spoils nothing', () => {
  const cast = (play: TestAssembly) => {
    play.issue(['P1', 'gao']).register('P1');
    play.seal(1);
    play.read('P1', { m1: 'overvote', m2: 'for' });
  };
  const results = count(cast, { rules: { overvote: 'ballot' } });
  expect(results.map((each) => each.count.invalid.heads)).toEqual([0, 0, 0, 0]);
  expect(heads(m2(results).count.marks['for'])).toBe(1);
});

test('an unsigned paper is invalid on every motion and takes part only where the rule says so', () => {
  const unsigned = { m1: 'unsigned', m2: 'unsigned', m3: 'unsigned', m4: 'unsigned' };
  const results = (invalidItem: FrozenRules['invalidItem']) => count(paper(unsigned), { rules: { invalidItem } });
  expect(results('not-participating').map((each) => each.decision.participating.heads)).toEqual([0, 0, 0, 0]);
  expect(results('participating').map((each) => each.decision.participating.heads)).toEqual([1, 1, 1, 1]);
});

test('co-owners who must agree and differ on a motion are invalid on that motion alone', () => {
  const both = (play: TestAssembly) => {
    play.ballot('bo', { m1: 'for', m2: 'for' });
    play.ballot('bo', { m1: 'for', m2: 'against' }, { person: 'spouse' });
  };
  const results = count(both, { rules: { coOwners: 'unanimous' } });
  expect(heads(results[0]!.count.marks['for'])).toBe(1);
  expect(m2(results).count.invalid.heads).toBe(1);
  expect(m2(results).channels.online).toMatchObject({ heads: 1 });
});

test('a voter weighs nothing in an electorate in which he has no counted unit', () => {
  const results = count((play) => [play.ballot('gao', { m1: 'for', m2: 'for' }), play.ballot('kong', { m2: 'for' })]);
  expect(heads(results[0]!.count.marks['for'])).toBe(0);
  expect(heads(m2(results).count.marks['for'])).toBe(1);
});

const JOIN = { rules: { silent: 'join-majority' } } as const;
const threeFor = (play: TestAssembly) => {
  for (const owner of ['an', 'bo', 'chen']) play.ballot(owner, { m2: 'for' });
};

test('silent owners join only with proof of delivery, and never where something was returned', () => {
  const joined = (results: MotionResult[]) => tallyOf(m2(results)).marks['deemed']?.heads ?? 0;
  expect(joined(count(threeFor, JOIN))).toBe(0);
  expect(joined(count(threeFor, JOIN, ['fan', 'gao']))).toBe(2);
  expect(joined(count(threeFor, {}, ['fan', 'gao']))).toBe(0);
  const disputed = (play: TestAssembly) => {
    threeFor(play);
    const { seq } = play.ballot('fan', { m2: 'against' });
    play.act('dispute', { ballot: seq, document: play.document('d'), reason: 'not-mine' }, PEOPLE.clerk);
  };
  expect(joined(count(disputed, JOIN, ['fan', 'gao']))).toBe(1);
});

test('silent owners wait with the motion where heads and area lead to different sides', () => {
  const split = (play: TestAssembly) => {
    for (const owner of ['an', 'chen']) play.ballot(owner, { m2: 'against' });
    play.ballot('ji', { m2: 'for' });
  };
  const owners = ['bo', 'ding', 'er', 'fan', 'gao', 'han', 'developer'];
  const result = m2(count(split, JOIN, owners));
  expect(result.decision.outcome).toBe('NEEDS_DECISION');
  expect(tallyOf(result).marks['deemed']).toBeUndefined();
});

test('an opening that is missing, or that opens nothing, is named by its entry', () => {
  const play = playTo('closed', {}, (open) => void open.ballot('bo', { m2: 'for' }));
  const input = { state: play.state(), roll: play.roll };
  const [only] = effectiveBallots(input.state);
  expect(countAssembly({ ...input, openings: new Map() })).toEqual({
    ok: false,
    error: { seq: only!.seq, what: 'not opened' },
  });
  const foreign = new Map([[only!.seq, { ...play.openings.get(only!.seq)!, marks: { m2: 'against' } }]]);
  expect(countAssembly({ ...input, openings: foreign })).toMatchObject({ ok: false, error: { seq: only!.seq } });
});

const choice = fc.record({
  owner: fc.constantFrom(...OWNERS.filter((owner) => owner !== 'all')),
  m1: fc.constantFrom('for', 'against', 'abstain', 'blank'),
  m2: fc.constantFrom('for', 'against', 'abstain', 'follow-majority', 'blank'),
  m3: fc.constantFrom('o1', 'o2', 'none', 'abstain', 'blank'),
  m4: fc.dictionary(fc.constantFrom('c1', 'c2'), fc.constantFrom('for', 'against', 'abstain')),
});
const votes = fc.uniqueArray(choice, { selector: ({ owner }) => owner, maxLength: 11 });
const rules = fc.record({
  blankItem: fc.constantFrom('not-participating', 'abstain'),
  headcountRule: fc.constantFrom('owner', 'unit'),
  parking: fc.constantFrom('excluded', 'included'),
  silent: fc.constantFrom('not-counted', 'join-majority', 'join-majority-of-all'),
}) as fc.Arbitrary<Partial<FrozenRules>>;

const marksOf = ({ owner: _, ...items }: Record<string, unknown>): JsonObject =>
  Object.fromEntries(Object.entries(items).filter(([, mark]) => mark !== 'blank')) as JsonObject;

property.prop([votes, rules, fc.uniqueArray(fc.constantFrom(...OWNERS))], { numRuns: 25 })(
  'whatever is cast, cast + blank + invalid + silent is the electorate, and the law’s inequalities hold for the tally',
  (list, chosen, delivered) => {
    const options = { rules: { ...chosen, followMajority: 'on' as const } };
    const play = playTo('closed', options, (open) =>
      list.forEach((vote) => void open.ballot(vote.owner, marksOf(vote))),
    );
    const state = play.state();
    const voters = new Set<VoterId>(delivered.map(voterNamed));
    const counted = countAssembly({ state, roll: play.roll, openings: play.openings, delivered: voters });
    if (!counted.ok) throw new Error(counted.error.what);
    for (const { count: each, channels } of counted.value.motions) {
      const parts = [each.cast, each.blank, each.invalid, each.silent];
      for (const measure of ['heads', 'areaCm2'] as const) {
        expect(parts.reduce((sum, part) => sum + part[measure], 0)).toBe(each.electorate[measure]);
        const returned = each.electorate[measure] - each.silent[measure];
        expect(Object.values(channels).reduce((sum, part) => sum + part[measure], 0)).toBe(returned);
      }
    }
    const tally = {
      close: state.closed!.head,
      jws: '',
      jws2: '',
      nonce: '',
      motions: talliesOf(counted.value),
      notice: state.notice!.leaf,
    };
    expect(tallyFault(state.notice!.body, tally)).toBeNull();
  },
);

property.prop([votes, fc.infiniteStream(fc.nat())], { numRuns: 25 })(
  'the order in which ballots were appended does not change the count',
  (list, order) => {
    const receivedAt = new Map(list.map(({ owner }, index) => [owner, index]));
    const tallied = (owners: typeof list) => {
      const play = playTo('voting');
      for (const { owner } of list) play.bind(owner);
      const start = play.log.at;
      play.log.wait(20_000);
      for (const vote of owners)
        play.ballot(vote.owner, marksOf({ ...vote, m2: vote.m2 === 'follow-majority' ? 'for' : vote.m2 }), {
          received: addMs(start, receivedAt.get(vote.owner)!),
        });
      return play.close().tallies();
    };
    const keys = new Map(list.map((vote) => [vote, order.next().value]));
    const shuffled = [...list].sort((a, b) => keys.get(a)! - keys.get(b)!);
    expect(tallied(shuffled)).toEqual(tallied(list));
  },
);

test('a tally that its own sums contradict is found without any ballot', () => {
  const play = playWhole();
  const state = play.state();
  const { notice, tally } = state;
  const fault = (change: (motions: MotionTally[]) => void) => {
    const motions = structuredClone(tally!.body.motions) as unknown as MotionTally[];
    change(motions);
    return tallyFault(notice!.body, { ...tally!.body, motions });
  };
  type Loose = { -readonly [K in keyof MotionTally]: MotionTally[K] };
  const edit = (index: number, change: Partial<Loose>) => fault((motions) => Object.assign(motions[index]!, change));
  const own = tally!.body.motions[0]!;
  const one = (weight: Weight) => ({ ...weight, heads: (weight.heads + 1) as Weight['heads'] });
  expect(fault(() => {})).toBeNull();
  expect(edit(0, { electorate: one(own.electorate) })).toContain('electorate');
  expect(edit(0, { silent: one(own.silent) })).toContain('silent');
  expect(edit(0, { blank: one(own.blank) })).toContain('marks');
  expect(edit(0, { marks: { ...own.marks, for: one(own.marks['for']!) } })).toContain('marks');
  expect(edit(0, { marks: { ...own.marks, maybe: own.marks['for']! } })).toContain('maybe');
  expect(edit(0, { channels: { ...own.channels, phone: own.silent } })).toContain('phone');
  expect(edit(0, { participating: one(own.participating) })).toContain('participating');
  expect(edit(0, { outcome: 'NOT_PASSED' })).toContain('PASSED');
  expect(edit(0, { marks: { ...own.marks, deemed: own.silent } })).toContain('silent owners');
  expect(edit(0, { winner: 'o1' })).toContain('winner');
  expect(edit(3, { elected: ['c1' as never] })).toContain('elected');
  expect(fault((motions) => motions.reverse())).toContain('m1');
});

test('a declaration repeats the tally, save where people had to settle a motion', () => {
  const motions = (outcome: string) => ({ motions: [{ id: 'm1', outcome }] }) as never;
  const outcomes = (outcome: string) => ({ outcomes: [{ id: 'm1', outcome }] }) as never;
  expect(declarationFault(motions('PASSED'), outcomes('PASSED'))).toBeNull();
  expect(declarationFault(motions('NOT_PASSED'), outcomes('PASSED'))).toContain('m1');
  expect(declarationFault(motions('NEEDS_DECISION'), outcomes('NOT_PASSED'))).toBeNull();
  expect(declarationFault(motions('NEEDS_DECISION'), outcomes('ELECTED'))).toContain('m1');
});

test('a delivery list holds voters in one order and nothing else', () => {
  const bytes = deliveryListBytes([voterNamed('bo'), voterNamed('an'), voterNamed('bo')]);
  expect(readDeliveryList(bytes)).toEqual([voterNamed('an'), voterNamed('bo')].sort());
  const text = new TextDecoder().decode(bytes);
  const broken = [
    text.replace(',', ', '),
    text.replace('{', '{"name":"甲",'),
    text.replace(/\["(.*?)","(.*?)"\]/, '["$2","$1"]'),
  ];
  for (const each of broken) expect(readDeliveryList(new TextEncoder().encode(each))).toBeNull();
  expect(DELIVERY_LIST_TYPE).toMatch(/\+json$/);
});
