import fc from 'fast-check';
import { expect, test } from 'vitest';
import { marksFault } from '../ballot/marks.ts';
import type { JsonObject } from '../canonical.ts';
import type { Motion } from '../entries/notice.ts';
import type { FrozenRules } from '../law/rules.ts';
import { BLANK, INVALID, MARKED, UNMARKED } from '../tally/group.ts';
import { TestAssembly } from '../testing/test-assembly.ts';
import { itemReader, keepAgreed } from './read-items.ts';

const motions = new TestAssembly().noticeFields()['motions'] as unknown as readonly Motion[];
const own = () => true;

function readerOf(rules: Partial<FrozenRules> = {}) {
  const reader = itemReader(motions, { followMajority: 'off', overvote: 'item', ...rules });
  const read = (marks: JsonObject, source: 'screen' | 'paper' = 'paper', isOwn: (motion: number) => boolean = own) => {
    const slots = new Int8Array(reader.length);
    const fault = reader.read(marks, source, isOwn, slots);
    return { fault, slots, firsts: reader.starts.map((start) => slots[start]) };
  };
  return { reader, read };
}

test('a decision and a choice are the place of their mark, an election a place for each candidate', () => {
  const { read } = readerOf();
  const { fault, slots } = read({ m1: 'abstain', m3: 'none', m4: { c2: 'against', c1: 'for' } }, 'screen');
  expect(fault).toBeNull();
  expect([...slots]).toEqual([2, BLANK, 2, MARKED, 0, 1, UNMARKED]);
  expect(read({ m4: {} }).firsts).toEqual([BLANK, BLANK, BLANK, BLANK]);
});

test('10b-24: an overvote spoils its item or the whole ballot by the frozen rule; what cannot be read, its item', () => {
  const marks = { m1: 'for', m2: 'overvote', m4: 'illegible' };
  expect(readerOf().read(marks).firsts).toEqual([0, INVALID, BLANK, INVALID]);
  expect(readerOf({ overvote: 'ballot' }).read(marks).firsts).toEqual([INVALID, INVALID, INVALID, INVALID]);
  const notOnM2 = (motion: number) => motion !== 1;
  expect(readerOf({ overvote: 'ballot' }).read(marks, 'paper', notOnM2).firsts).toEqual([0, INVALID, BLANK, INVALID]);
});

test('10b-24: a paper that nobody who may sign has signed is invalid as a whole', () => {
  const { read } = readerOf();
  expect(read({ m1: 'unsigned', m2: 'unsigned' }).firsts).toEqual([INVALID, INVALID, INVALID, INVALID]);
});

test('10b-24: what an agent signs beyond his power is invalid item by item, and the rest of his paper counts', () => {
  const { read } = readerOf();
  expect(read({ m1: 'for', m2: 'unsigned', m4: 'unsigned' }).firsts).toEqual([0, INVALID, BLANK, INVALID]);
});

test('the reader refuses exactly what does not fit, whatever is sent', () => {
  const mark = fc.oneof(
    fc.constantFrom(
      'for',
      'against',
      'abstain',
      'follow-majority',
      'o1',
      'o9',
      'none',
      'blank',
      'overvote',
      'unsigned',
    ),
    fc.dictionary(fc.constantFrom('c1', 'c2', 'c3', 'c9', 'toString'), fc.constantFrom('for', 'against', 'o1')),
    fc.constantFrom(null, 1, true),
  );
  const marks = fc.dictionary(fc.constantFrom('m1', 'm2', 'm3', 'm4', 'm5', 'constructor'), mark);
  const rules = fc.record({ followMajority: fc.constantFrom('on', 'off') }) as fc.Arbitrary<{
    followMajority: 'on' | 'off';
  }>;
  fc.assert(
    fc.property(marks, rules, fc.constantFrom('screen', 'paper'), (value, chosen, source) => {
      const { fault } = readerOf(chosen).read(value as JsonObject, source);
      expect(fault).toBe(marksFault(value as JsonObject, motions, chosen, source));
    }),
    { numRuns: 500 },
  );
});

test('10b-16: co-owners who must agree keep the motions on which they do', () => {
  const { reader, read } = readerOf();
  const agreed = (a: JsonObject, b: JsonObject) => {
    const { slots } = read(a, 'screen');
    keepAgreed(reader, slots, read(b, 'screen').slots);
    return reader.starts.map((start) => slots[start]);
  };
  const all = { m1: 'for', m2: 'for', m3: 'o1', m4: { c1: 'for' } };
  expect(agreed(all, all)).toEqual([0, 0, 0, MARKED]);
  expect(agreed(all, { ...all, m2: 'against' })).toEqual([0, INVALID, 0, MARKED]);
  expect(agreed(all, { ...all, m4: { c1: 'for', c2: 'against' } })).toEqual([0, 0, 0, INVALID]);
  expect(agreed(all, { m1: 'for', m2: 'for', m3: 'o1' })).toEqual([0, 0, 0, INVALID]);
  expect(agreed({}, {})).toEqual([BLANK, BLANK, BLANK, BLANK]);
});
