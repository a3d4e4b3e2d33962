import { expect, test } from 'vitest';
import { area, areaMissing } from './format.svelte.ts';

test('an area that is still missing has two decimals and is never too little', () => {
  const words = [379_917_934, 379_917_900, 379_917_901, 1, 0].map(areaMissing);
  expect(words).toEqual(['37,991.80', '37,991.79', '37,991.80', '0.01', '0.00'].map((figure) => `${figure}\u00a0㎡`));
  // What the register says stays as it says it.
  expect(area(379_917_934)).toBe('37,991.7934\u00a0㎡');
});
