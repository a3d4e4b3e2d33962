import { expect, test } from 'vitest';
import { withoutShorthands, withoutWhere } from './old-styles.ts';

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

test('rules that Chrome 87 cannot read are said to it once more', () => {
  const rule = 'a.svelte-1x:hover b:where(.svelte-1x) { top: 0; }';
  expect(withoutWhere(rule)).toBe(
    `${rule}\n@supports not selector(:where(a)) {\na.svelte-1x:hover b.svelte-1x { top: 0; }\n}`,
  );
  expect(withoutWhere('a { top: 0; }')).toBe('a { top: 0; }');
});
