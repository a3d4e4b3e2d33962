import { expect, test } from 'vitest';
import { matchPath } from './match-path.ts';

test('an address names its estate and its vote', () => {
  expect(matchPath('/e/:estate/a/:assembly/vote', '/e/fenglin/a/5c0ffee5c0ffee05/vote')).toEqual({
    estate: 'fenglin',
    assembly: '5c0ffee5c0ffee05',
  });
});

test('a printed address typed with a slash at its end still opens', () => {
  expect(matchPath('/e/:estate', '/e/fenglin/')).toEqual({ estate: 'fenglin' });
});

test('a longer or shorter address is another page', () => {
  expect(matchPath('/e/:estate', '/e/fenglin/a')).toBeNull();
  expect(matchPath('/e/:estate', '/e')).toBeNull();
  expect(matchPath('/', '/e')).toBeNull();
});

test('an address that nobody can decode is no crash', () => {
  expect(matchPath('/e/:estate', '/e/%E0%A4%A')).toEqual({ estate: '%E0%A4%A' });
});
