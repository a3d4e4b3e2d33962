import { expect, test, vi } from 'vitest';
import type { MotionView } from '../../owner/motion-view.ts';
import { firstReading, secondReading } from './commit-reading.ts';
import type { PowerOnPaper, ReviewTerms } from './paper-api.ts';
import { isOutside } from './powers-on-paper.ts';
import { PaperReading } from './reading.svelte.ts';

const decide = (id: string, followMajority = false): MotionView => ({
  id,
  kind: 'decide',
  title: id,
  text: '',
  followMajority,
});
const choice: MotionView = {
  id: 'm2',
  kind: 'choose',
  title: '选聘企业',
  text: '',
  options: [
    { id: 'o1', title: '甲公司' },
    { id: 'o2', title: '乙公司' },
  ],
};
const election: MotionView = {
  id: 'm3',
  kind: 'elect',
  title: '选举',
  text: '',
  seats: 1,
  candidates: [
    { id: 'c1', name: '候选人一' },
    { id: 'c2', name: '候选人二' },
  ],
};

/** Types on the keyboard and counts the strokes. */
function typed(reading: PaperReading, ...codes: string[]) {
  const submit = vi.fn();
  for (const code of codes) reading.press(code, submit);
  return { strokes: codes.length, submit };
}

test('a paper of three motions is read and handed in with at most twelve keystrokes', () => {
  const reading = new PaperReading([decide('m1'), decide('m2'), decide('m3')]);
  const { strokes, submit } = typed(reading, 'Digit1', 'Enter', 'Numpad2', 'NumpadEnter', 'Digit0', 'Enter', 'Enter');
  expect(submit).toHaveBeenCalledOnce();
  expect(strokes).toBeLessThanOrEqual(12);
  expect(reading.marks).toEqual({ m1: 'for', m2: 'against', m3: 'blank' });
});

test('nothing is preselected, and Enter does not leave an item that was not read', () => {
  const reading = new PaperReading([decide('m1'), decide('m2')]);
  expect([reading.value(0), reading.value(1), reading.marks]).toEqual([undefined, undefined, null]);
  const { submit } = typed(reading, 'Enter', 'Enter', 'Enter');
  expect(reading.at).toBe(0);
  expect(submit).not.toHaveBeenCalled();
});

test('a slip is mended with Backspace before anything is handed in', () => {
  const reading = new PaperReading([decide('m1'), decide('m2')]);
  typed(reading, 'Digit1', 'Enter', 'Digit1', 'Enter', 'Backspace', 'Digit6', 'Enter');
  expect(reading.stage).toBe('review');
  expect(reading.marks).toEqual({ m1: 'for', m2: 'illegible' });
});

test('options have letters of their own, so that 3 abstains and 0 is blank everywhere', () => {
  const reading = new PaperReading([choice]);
  typed(reading, 'KeyB', 'Enter');
  expect(reading.marks).toEqual({ m2: 'o2' });
  typed(reading, 'Backspace', 'Digit3', 'Enter');
  expect(reading.marks).toEqual({ m2: 'abstain' });
  expect(reading.read(0, 'C')).toBe(false);
});

test('an election with more supported than seats is not complete until it is read as several marks', () => {
  const reading = new PaperReading([election]);
  typed(reading, 'Digit1', 'Enter', 'Digit1', 'Enter');
  expect(reading.stage).toBe('items');
  expect(reading.marks).toBeNull();
  typed(reading, 'Digit4', 'Enter');
  expect(reading.marks).toEqual({ m3: 'overvote' });
});

test('candidates that were left out are no marks, and an empty election is a blank item', () => {
  const some = new PaperReading([election]);
  typed(some, 'Digit1', 'Enter', 'Digit0', 'Enter');
  expect(some.marks).toEqual({ m3: { c1: 'for' } });
  const none = new PaperReading([election]);
  typed(none, 'Digit0', 'Enter', 'Digit0', 'Enter');
  expect(none.marks).toEqual({ m3: 'blank' });
});

test('a paper without a signature is void on every motion that stands on it', () => {
  const reading = new PaperReading([decide('m1'), decide('m2')]);
  const { submit } = typed(reading, 'Digit9', 'Enter');
  expect(submit).toHaveBeenCalledOnce();
  expect(reading.marks).toEqual({ m1: 'unsigned', m2: 'unsigned' });
});

test('what an agent may not sign for is read motion by motion, and only where his power leaves one out', () => {
  const power = { seq: 9, agent: '钱**', until: null, isScanned: true, state: 'stands' } as const;
  const powers: PowerOnPaper[] = [{ ...power, motions: ['m1'] }];
  const reading = new PaperReading([decide('m1'), election], (motion) => isOutside(powers, motion));
  typed(reading, 'Digit8');
  expect(reading.value(0)).toBeUndefined();
  typed(reading, 'Digit1', 'Enter', 'Digit8', 'Enter', 'Enter');
  expect(reading.marks).toEqual({ m1: 'for', m3: 'unsigned' });
  // Nobody may sign at all: that is said of the whole paper.
  expect(isOutside([{ ...power, motions: ['m1'], state: 'ended' }], 'm3')).toBe(false);
  expect(isOutside([...powers, { ...power, motions: null }], 'm3')).toBe(false);
});

test('two readers come to one commitment exactly if they read the same, and the second is never told the marks', () => {
  const place = { aud: 'example.org/log/0123456789abcdef', voter: 'ab'.repeat(16) };
  const { commitment, opening } = firstReading(place, { m1: 'for', m2: 'blank' });
  const terms: ReviewTerms = {
    ...place,
    serial: '000001-1',
    reading: 1,
    salt: opening.salt,
    motions: ['m1', 'm2'],
    powers: [],
  };
  expect(JSON.stringify(terms)).not.toContain('blank');
  expect(Object.keys(terms)).not.toContain('marks');
  expect(secondReading(terms, { m1: 'for', m2: 'blank' })).toBe(commitment);
  expect(secondReading(terms, { m1: 'for', m2: 'abstain' })).not.toBe(commitment);
});
