import { expect, test } from 'vitest';
import { day } from '../../time.ts';
import { resolvePack } from '../packs/resolve.ts';
import { temporaryBodyFindings } from '../conveners/composition.ts';
import { exitTrigger } from './exit-trigger.ts';
import { stateOn, stepOf } from './testing.ts';

const TODAY = day('2026-06-10');
const packOf = (id: string) => resolvePack(id, TODAY) ?? expect.fail(`no pack ${id}`);

test('长治: more than twenty complainants and a refusal meet the conditions, by the pack of the place', () => {
  const complaints = Array.from({ length: 21 }, (_, index) => ({
    complainant: `p${index}`,
    on: day('2026-03-01'),
    isSubstantiated: true,
  }));
  const of = (count: number) =>
    exitTrigger(
      { complaints: complaints.slice(0, count), refusesToRectify: true, satisfaction: null },
      packOf('SX-长治'),
      TODAY,
    ).isMet;
  expect([of(20), of(21)]).toEqual([false, true]);
});

test('濉溪: seven members with four owners and four of the party stand, by the pack of the place', () => {
  const found = (members: number, owners: number) =>
    temporaryBodyFindings({ members, owners, partyMembers: 4, chair: 'community-party' }, packOf('AH-濉溪')).map(
      ({ code }) => code,
    );
  expect(found(7, 4)).toEqual([]);
  expect(found(8, 4)).toEqual(['group-even']);
  expect(found(7, 3)).toEqual(['group-owners-few']);
});

test('漳平: the authority steps in within seven days, by the pack of the place', () => {
  const state = stateOn('re-election', TODAY, [['re-election-reported', '2026-06-09']], packOf('FJ-漳平'));
  expect(stepOf(state, 'step-in').status).toEqual({ state: 'due', by: '2026-06-16', inDays: 6 });
});

test('枣庄: three days for an emergency application, and its draft is named as one', () => {
  const state = stateOn('fund-emergency', TODAY, [['emergency-applied', '2026-06-09']], packOf('SD-枣庄'));
  expect(stepOf(state, 'decide').status).toMatchObject({ by: '2026-06-12' });
  expect(stepOf(state, 'decide').doubts).toContain('draft');
});

test('长治: small repairs wait for a limit that no text gives', () => {
  const state = stateOn('fund-small', TODAY, [['small-use-requested', '2026-06-09']], packOf('SX-长治'));
  expect(stepOf(state, 'approve').status).toEqual({ state: 'unknown', figure: 'smallSumLimitFen' });
});
