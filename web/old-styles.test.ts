import { expect, test } from 'vitest';
import { withoutShorthands } from './old-styles.ts';

test.each([
  ['margin-block: var(--s3)', 'margin-block-start: var(--s3); margin-block-end: var(--s3)'],
  ['padding-inline: 0 var(--s2)', 'padding-inline-start: 0; padding-inline-end: var(--s2)'],
  ['margin-inline: auto calc(-1 * var(--s2))', 'margin-inline-start: auto; margin-inline-end: calc(-1 * var(--s2))'],
  [
    'border-block: 1px solid var(--rule)',
    'border-block-start: 1px solid var(--rule); border-block-end: 1px solid var(--rule)',
  ],
  ['margin-block-start: var(--s3)', 'margin-block-start: var(--s3)'],
])('%s is written out for old Safari', (short, long) => {
  expect(withoutShorthands(`a { ${short}; }`)).toBe(`a { ${long}; }`);
});
