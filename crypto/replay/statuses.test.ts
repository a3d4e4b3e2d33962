import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import type { FrozenRules } from '../law/rules.ts';
import { playTo } from '../testing/refusals.ts';
import type { TestAssembly } from '../testing/test-assembly.ts';
import { voterNamed } from '../testing/test-estate.ts';
import { PEOPLE } from '../testing/test-preparation.ts';
import { addMs } from '../time.ts';
import { ballotStatuses, voterStatuses } from './statuses.ts';

const FOR = { m2: 'for' };

/** Statuses of one voter's ballots, in the order in which they were appended. */
function statuses(rules: Partial<FrozenRules>, cast: (play: TestAssembly) => unknown): string[] {
  const play = playTo('voting', { rules });
  play.bind('bo');
  play.bind('bo', 'spouse', 'co-owner');
  cast(play);
  return voterStatuses(play.state(), voterNamed('bo')).map((each) =>
    each.status === 'invalid' ? each.reason : each.status,
  );
}
const vote = (play: TestAssembly, person = 'bo') => play.ballot('bo', FOR, { person });

test('changing a vote: final keeps the first, once the second, until-close the last', () => {
  const thrice = (play: TestAssembly) => [vote(play), vote(play), vote(play)];
  expect(statuses({ changePolicy: 'final' }, thrice)).toEqual(['effective', 'duplicate', 'duplicate']);
  expect(statuses({ changePolicy: 'once' }, thrice)).toEqual(['superseded', 'effective', 'duplicate']);
  expect(statuses({ changePolicy: 'until-close' }, thrice)).toEqual(['superseded', 'superseded', 'effective']);
});

test('co-owners: the first to vote holds the vote, or all must agree', () => {
  const both = (play: TestAssembly) => [vote(play, 'spouse'), vote(play), vote(play, 'spouse')];
  const rules = { changePolicy: 'until-close' } as const;
  expect(statuses({ ...rules, coOwners: 'first' }, both)).toEqual(['superseded', 'duplicate', 'effective']);
  expect(statuses({ ...rules, coOwners: 'unanimous' }, both)).toEqual(['superseded', 'effective', 'effective']);
});

test('online and paper: by receipt, whichever was entered first, or always the one that the rule prefers', () => {
  const paperSecond = (play: TestAssembly) => [vote(play), play.issue(['P1', 'bo']).register('P1')];
  const paperFirst = (play: TestAssembly) => [play.issue(['P1', 'bo']).register('P1'), vote(play)];
  // Appended in the other order than received, as when a line of ballots waits.
  const paperEarlier = (play: TestAssembly) => {
    const received = play.log.at;
    play.issue(['P1', 'bo']);
    vote(play);
    play.register('P1', { received });
  };
  expect(statuses({ collision: 'first' }, paperSecond)).toEqual(['effective', 'duplicate']);
  expect(statuses({ collision: 'first' }, paperFirst)).toEqual(['effective', 'duplicate']);
  expect(statuses({ collision: 'first' }, paperEarlier)).toEqual(['duplicate', 'effective']);
  expect(statuses({ collision: 'online' }, paperFirst)).toEqual(['duplicate', 'effective']);
  expect(statuses({ collision: 'paper' }, paperSecond)).toEqual(['duplicate', 'effective']);
});

test('a vote that came first may still be changed after a paper', () => {
  const changed = (play: TestAssembly) => [vote(play), play.issue(['P1', 'bo']).register('P1'), vote(play)];
  expect(statuses({ collision: 'first', changePolicy: 'until-close' }, changed)).toEqual([
    'superseded',
    'duplicate',
    'effective',
  ]);
});

test('a ballot that was held back and slipped in later does not count', () => {
  const heldBack = (play: TestAssembly) => [
    play.ballot('bo', FOR, { n: 1 }),
    play.ballot('bo', FOR, { n: 0 }),
    play.ballot('bo', FOR, { n: 1 }),
  ];
  expect(statuses({ changePolicy: 'until-close' }, heldBack)).toEqual(['effective', 'counter', 'counter']);
  const attested = (play: TestAssembly) => [play.attested('bo', FOR, { n: 1 }), play.attested('bo', FOR, { n: 1 })];
  expect(statuses({ changePolicy: 'until-close' }, attested)).toEqual(['effective', 'counter']);
});

test('a disputed ballot frees the vote for the owner’s own', () => {
  const disputed = (play: TestAssembly) => {
    const { seq } = vote(play);
    play.act('dispute', { ballot: seq, document: play.document('denial'), reason: 'not-mine' }, PEOPLE.clerk);
    vote(play);
  };
  expect(statuses({ changePolicy: 'final' }, disputed)).toEqual(['disputed', 'effective']);
});

test('a late paper is kept beside the ballot that counts', () => {
  const late = (play: TestAssembly) => {
    play.issue(['P1', 'bo']);
    vote(play);
    play.log.until(play.ends);
    play.register('P1');
  };
  expect(statuses({ collision: 'paper' }, late)).toEqual(['effective', 'late']);
});

type Step = { owner: string; person: string; kind: 'online' | 'assisted' | 'paper' | 'dispute' };
const steps = fc.array(
  fc.record({
    owner: fc.constantFrom('bo', 'chen', 'gao'),
    person: fc.constantFrom('first', 'second'),
    kind: fc.constantFrom('online', 'assisted', 'paper', 'dispute'),
  }) as fc.Arbitrary<Step>,
  { maxLength: 10 },
);
const rules = fc.record({
  changePolicy: fc.constantFrom('final', 'once', 'until-close'),
  coOwners: fc.constantFrom('first', 'unanimous'),
  collision: fc.constantFrom('first', 'online', 'paper'),
}) as fc.Arbitrary<Partial<FrozenRules>>;

function take(play: TestAssembly, { owner, person, kind }: Step, index: number): void {
  const name = `${owner} ${person}`;
  const state = play.state();
  if (kind === 'online') play.ballot(owner, FOR, { person: name });
  else if (kind === 'assisted') play.attested(owner, FOR, { n: index, person: name });
  else if (kind === 'paper' && !state.voters.get(voterNamed(owner))?.paper)
    play.issue([`P${index}`, owner]).register(`P${index}`);
  else if (kind === 'dispute') {
    const ballot = [...state.ballots.values()].find((each) => each.voter === voterNamed(owner) && !each.disputed);
    const document = play.document('denial');
    if (ballot) play.act('dispute', { ballot: ballot.seq, document, reason: 'other' }, PEOPLE.clerk);
  }
}

property.prop([steps, rules], { numRuns: 40 })(
  'whatever is cast, a voter counts at most once per person, and the state counts the voters that count',
  (list, chosen) => {
    const play = playTo('voting', { rules: chosen });
    list.forEach((each, index) => take(play, each, index));
    const state = play.state();
    const all = ballotStatuses(state);
    expect(all.size).toBe(state.ballots.size);
    let participants = 0;
    for (const voter of state.voters.keys()) {
      const effective = voterStatuses(state, voter).filter(({ status }) => status === 'effective');
      const people = new Set(effective.map(({ ballot }) => ballot.person));
      expect(people.size).toBe(effective.length);
      if (chosen.coOwners === 'first') expect(effective.length).toBeLessThanOrEqual(1);
      if (effective.length > 0) participants += 1;
      // Something that could count is never lost: only faults of its own keep every ballot of a voter out.
      const open = voterStatuses(state, voter).filter(({ status }) => status !== 'disputed' && status !== 'invalid');
      expect(effective.length > 0).toBe(open.length > 0);
    }
    expect(state.participants).toBe(participants);
  },
);

test('the end of the window is judged by receipt even when the append came after it', () => {
  const play = playTo('voting');
  play.bind('bo');
  play.log.until(addMs(play.ends, 10_000));
  play.ballot('bo', FOR, { received: addMs(play.ends, -1) });
  expect(voterStatuses(play.state(), voterNamed('bo'))[0]?.status).toBe('effective');
});
