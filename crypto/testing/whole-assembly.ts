import type { JsonObject } from '../canonical.ts';
import { outcomesOf, TestAssembly } from './test-assembly.ts';
import { PEOPLE, type AssemblyOptions } from './test-preparation.ts';

const marks = (m1: string, m2: string, m3: string, m4: JsonObject): JsonObject => ({ m1, m2, m3, m4 });
const FOR = marks('for', 'for', 'o1', { c1: 'for', c2: 'for', c3: 'against' });
const AGAINST = marks('against', 'against', 'o2', { c1: 'for', c3: 'for' });
const without = ({ m1: _, ...rest }: JsonObject): JsonObject => rest;

/**
 * A whole assembly with something of everything: changed and disputed ballots, a co-owner, an assisted voter, paper that
 * agrees, differs, is late, spoiled or lost, an objection, and a certificate. `whileOpen` adds to the vote.
 */
export function playCertified(
  options: AssemblyOptions = {},
  whileOpen: (play: TestAssembly) => void = () => {},
): TestAssembly {
  const play = new TestAssembly(options).prepare();
  castOnline(play);
  whileOpen(play);
  castOnPaper(play);
  play.close();
  play.read('P-0001', without(FOR));
  readAgain(play);
  play.reconcile(4, 3, 1);
  const tallies = play.tallies();
  play.tally(tallies);
  const objection = play.act(
    'objection',
    { about: null, document: play.document('objection'), kind: 'procedure' },
    PEOPLE.clerk,
  );
  if (objection)
    play.act('objection-answered', { document: play.document('answer'), objection: objection.seq }, PEOPLE.convener);
  return play.declare(outcomesOf(tallies)).certify();
}

/** The same to its end. */
export const playWhole = (...given: Parameters<typeof playCertified>): TestAssembly =>
  playCertified(...given).archive();

function castOnline(play: TestAssembly): void {
  play.ballot('an', AGAINST);
  play.ballot('an', FOR);
  play.ballot('bo', FOR);
  play.bind('bo', 'bo spouse', 'co-owner');
  play.ballot('bo', AGAINST, { person: 'bo spouse' });
  play.ballot('chen', { m1: 'abstain', m2: 'for' });
  play.attested('ding', FOR);
  const stolen = play.ballot('fan', without(AGAINST));
  const document = play.document('denial');
  play.act('dispute', { ballot: stolen.seq, document, reason: 'not-mine' }, PEOPLE.clerk);
  play.ballot('developer', without(FOR));
}

function castOnPaper(play: TestAssembly): void {
  play.issue(['P-0001', 'gao'], ['P-0002', 'han'], ['P-0003', 'ji'], ['P-0004', 'er']);
  play.act('paper-spoiled', { reason: '污损', serial: 'P-0004' }, PEOPLE.clerk);
  play.register('P-0001');
  play.register('P-0002');
  play.log.until(play.ends);
  play.register('P-0003');
  play.seal(3);
}

/** The two readings of a paper differ, so both are voided and a third person reads. */
function readAgain(play: TestAssembly): void {
  play.enter('P-0002', without(AGAINST));
  play.act('paper-voided', { reading: 1, reason: '两次录入不一致', serial: 'P-0002' }, PEOPLE.secondClerk);
  const again = play.enter('P-0002', { ...without(AGAINST), m3: 'overvote' }, 2, PEOPLE.thirdClerk);
  play.review('P-0002', again, 2, PEOPLE.clerk);
}
