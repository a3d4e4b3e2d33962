import { expect, test } from 'vitest';
import { zh, type MessageKey } from '../i18n/zh-CN.ts';
import { BallotDraft } from './ballot-draft.svelte.ts';
import { answerInWords, answersOf, type MotionView } from './motion-view.ts';

const text = (key: MessageKey) => zh[key];
const lift: MotionView = { id: 'm1', kind: 'decide', title: '更换电梯', text: '', followMajority: false };
const company: MotionView = {
  id: 'm2',
  kind: 'choose',
  title: '选聘企业',
  text: '',
  options: [
    { id: 'o1', title: '甲公司' },
    { id: 'o2', title: '乙公司' },
  ],
};
const committee: MotionView = {
  id: 'm3',
  kind: 'elect',
  title: '选举委员',
  text: '',
  seats: 1,
  candidates: [
    { id: 'c1', name: '候选人一' },
    { id: 'c2', name: '候选人二' },
  ],
};

test('nothing is preselected and a ballot is complete only when every motion is answered', () => {
  const draft = new BallotDraft([lift, company]);
  expect(draft.mark('m1')).toBeUndefined();
  expect(draft.missing.map(({ id }) => id)).toEqual(['m1', 'm2']);
  draft.setMark('m1', 'abstain');
  draft.setMark('m2', 'none');
  expect(draft.complete).toBe(true);
});

test('an election with more supported than seats is not complete', () => {
  const draft = new BallotDraft([committee]);
  draft.setCandidateMark('m3', 'c1', 'for');
  draft.setCandidateMark('m3', 'c2', 'for');
  expect(draft.supported('m3')).toBe(2);
  expect(draft.complete).toBe(false);
  draft.setCandidateMark('m3', 'c2', 'against');
  expect(draft.complete).toBe(true);
});

test('every kind of motion offers a refusal and an abstention', () => {
  for (const motion of [lift, company, committee]) {
    const values = answersOf(motion, text).map(({ value }) => value);
    expect(values).toContain('abstain');
    expect(values.some((value) => value === 'against' || value === 'none')).toBe(true);
  }
});

test('follow-majority is on offer only where the frozen rules have it', () => {
  expect(answersOf(lift, text).map(({ value }) => value)).not.toContain('follow-majority');
  expect(answersOf({ ...lift, followMajority: true }, text).at(-1)?.value).toBe('follow-majority');
});

test('the page of answers says each choice in words', () => {
  expect(answerInWords(company, { m2: 'o2' }, text)).toEqual(['乙公司']);
  expect(answerInWords(committee, { m3: { c1: 'for', c2: 'abstain' } }, text)).toEqual([
    '候选人一：同意',
    '候选人二：弃权',
  ]);
});
