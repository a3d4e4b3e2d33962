import { expect, test } from 'vitest';
import { Recent } from './recent.ts';

const filled = (atLeast: number, count: number): Recent<number> => {
  const recent = new Recent<number>(atLeast);
  for (let value = 0; value < count; value++) recent.set(String(value), value);
  return recent;
};

test('at least so many values are remembered, whenever somebody asks', () => {
  for (let count = 10; count < 40; count++) {
    const recent = filled(10, count);
    for (let value = count - 10; value < count; value++) expect(recent.get(String(value))).toBe(value);
  }
});

test('at most twice as many are remembered', () => {
  for (let count = 20; count < 40; count++) {
    const recent = filled(10, count);
    const known = Array.from({ length: count }, (_, value) => recent.get(String(value)) !== undefined);
    expect(known.slice(0, count - 20)).not.toContain(true);
  }
});

test('what is used stays, and what nobody uses goes', () => {
  const recent = filled(10, 10);
  for (let value = 10; value < 100; value++) {
    expect(recent.get('3')).toBe(3);
    recent.set(String(value), value);
  }
  expect(recent.get('3')).toBe(3);
  expect(recent.get('4')).toBeUndefined();
});

test('the value set last stands', () => {
  const recent = filled(2, 2);
  recent.set('0', 7);
  expect(recent.get('0')).toBe(7);
});
