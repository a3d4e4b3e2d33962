import { expect, test } from 'vitest';
import { day } from '../../time.ts';
import { unknown, art } from '../packs/pack.ts';
import { temporaryBodyFindings, type TemporaryBody } from '../conveners/composition.ts';
import { exitTrigger, type Complaint } from './exit-trigger.ts';
import { IN_FORCE, packWith, TEST_PACK } from './testing.ts';

const complaints = (people: number, each = 1): Complaint[] =>
  Array.from({ length: people * each }, (_, index) => ({
    complainant: `p${index % people}`,
    on: day('2026-05-01'),
    isSubstantiated: true,
  }));
const TODAY = day('2026-06-01');
const trigger = (given: Complaint[], satisfied: number, refusesToRectify = false) =>
  exitTrigger({ complaints: given, refusesToRectify, satisfaction: { satisfied, answered: 1000 } }, TEST_PACK, TODAY);

test('D5 exit trigger: 26 complaints by 20 people are 20, which is not more than 20', () => {
  const verdict = trigger([...complaints(20), ...complaints(6)], 100, true);
  expect(verdict).toMatchObject({ isMet: false, complainants: 20 });
});

test('D5 exit trigger: 21 people, 50.0 % satisfied and rectified do not open the exit', () => {
  expect(trigger(complaints(21), 500).isMet).toBe(false);
});

test('D5 exit trigger: 21 people and 49.9 % satisfied open it', () => {
  expect(trigger(complaints(21), 499).isMet).toBe(true);
});

test('D5 exit trigger: 21 people, 80 % satisfied and a refusal to rectify open it', () => {
  const verdict = trigger(complaints(21), 800, true);
  expect(verdict.isMet).toBe(true);
  expect(verdict.sentence.zh).toBe('12个月内属实投诉人21人（须超过20人）；拒不整改。达到启动退出程序的条件。');
});

test('complaints that are not substantiated or older than the year do not count', () => {
  const old = complaints(21).map((each, index) => (index === 0 ? { ...each, on: day('2025-06-01') } : each));
  expect(trigger(old, 100, true)).toMatchObject({ isMet: false, complainants: 20 });
  const within = complaints(21).map((each, index) => (index === 0 ? { ...each, on: day('2025-06-02') } : each));
  expect(trigger(within, 100, true).isMet).toBe(true);
  const unproved = complaints(21).map((each, index) => ({ ...each, isSubstantiated: index > 0 }));
  expect(trigger(unproved, 100, true).complainants).toBe(20);
});

test('where the place has no rule on exits that anybody read, nothing is concluded', () => {
  const pack = packWith({ exitComplaintsOver: unknown(art(1), IN_FORCE) });
  const evidence = { complaints: complaints(30), refusesToRectify: true, satisfaction: null };
  expect(exitTrigger(evidence, pack, TODAY).isMet).toBeNull();
});

const found = (
  members: number,
  owners: number,
  partyMembers: number,
  chair: TemporaryBody['chair'] = 'community-party',
) => temporaryBodyFindings({ members, owners, partyMembers, chair }, TEST_PACK).map(({ code }) => code);

test('D5 物管会 (濉溪): 7 members, 4 owners, 4 of the party and a chair from its organisation stand', () => {
  expect(found(7, 4, 4)).toEqual([]);
});

test('D5 物管会 (濉溪): 8 members are even', () => {
  expect(found(8, 4, 4)).toEqual(['group-even']);
});

test('D5 物管会 (濉溪): 9 members with 4 owners are under half', () => {
  expect(found(9, 4, 5)).toEqual(['group-owners-few']);
});

test('D5 物管会 (濉溪): 7 members with 3 owners are under half', () => {
  expect(found(7, 3, 4)).toEqual(['group-owners-few']);
});

test('everything wrong with a temporary committee is found at once', () => {
  expect(found(6, 2, 2, 'street')).toEqual([
    'group-too-small',
    'group-even',
    'group-owners-few',
    'group-party-few',
    'group-chair',
  ]);
});
