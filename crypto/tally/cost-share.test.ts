import fc from 'fast-check';
import { expect, test } from 'vitest';
import { costShareFen } from './cost-share.ts';

const area = fc.integer({ min: 1, max: 1_000_000_000 });
const cost = fc.integer({ min: 0, max: 1_000_000_000_000 });

test('a share follows the area, to the nearest fen, half up', () => {
  expect(costShareFen(100, 1, 3)).toBe(33);
  expect(costShareFen(100, 2, 3)).toBe(67);
  expect(costShareFen(1, 1, 2)).toBe(1);
  expect(costShareFen(3_737_500, 890_000, 3_742_500)).toBe(888_811);
});

test('shares of all owners differ from the cost by at most half a fen each', () => {
  fc.assert(
    fc.property(cost, fc.array(area, { minLength: 1, maxLength: 50 }), (fen, areas) => {
      const whole = areas.reduce((sum, each) => sum + each, 0);
      const shares = areas.map((each) => costShareFen(fen, each, whole));
      const sum = shares.reduce((total, each) => total + each, 0);
      expect(Math.abs(sum - fen)).toBeLessThanOrEqual(areas.length / 2);
    }),
  );
});

test('whoever owns more never pays less', () => {
  fc.assert(
    fc.property(cost, area, area, (fen, a, b) => {
      const [less, more] = a < b ? [a, b] : [b, a];
      expect(costShareFen(fen, less, a + b)).toBeLessThanOrEqual(costShareFen(fen, more, a + b));
    }),
  );
});

test('an electorate without area shares nothing, and asking is a bug', () => {
  expect(() => costShareFen(1, 0, 0)).toThrow(RangeError);
});
