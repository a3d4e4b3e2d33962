import { expect, test } from 'vitest';
import { voteIn } from './sign-in.ts';

test('who signs in for a vote is told which; any other way leads to none', () => {
  const vote = { estate: 'fenglin', assembly: '0123456789abcdef' };
  for (const rest of ['', '/vote', '/vote?unit=7K4M92TD', '?poster=3'])
    expect(voteIn(`/e/fenglin/a/0123456789abcdef${rest}`)).toEqual(vote);
  for (const next of [null, '/e/fenglin', '/e/fenglin/a/0123', '//e/fenglin/a/0123456789abcdef', '/desk'])
    expect(voteIn(next)).toBeNull();
});
