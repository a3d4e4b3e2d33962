import { expect, test } from 'vitest';
import { marksOf, tallyOf } from './called-marks.ts';

const motions = [
  { id: 'm1', title: '电梯' },
  { id: 'm2', title: '方案', options: [{ id: 'o1', title: '方案一' }] },
  { id: 'm3', title: '选举' },
] as never;
const paper = (marks: Record<string, unknown>) => ({ serial: '000318', rooms: null, marks });

test('a paper is called out motion by motion: marks, options, candidates and what could not be read, in words', () => {
  const called = marksOf(paper({ m2: 'o1', m1: 'overvote', m3: { c2: 'for' } }), motions);
  expect(called.map(({ motion, mark }) => `${motion} ${mark}`)).toEqual([
    '事项 1 多选',
    '事项 2 方案一',
    '事项 3 2号候选人 同意',
  ]);
});

test('the running tally counts the papers called out so far', () => {
  const papers = [paper({ m1: 'for' }), paper({ m1: 'for' }), paper({ m1: 'against' })];
  expect(tallyOf(papers, motions)).toEqual([
    {
      motion: '事项 1',
      counts: [
        { mark: '同意', papers: 2 },
        { mark: '反对', papers: 1 },
      ],
    },
  ]);
});
