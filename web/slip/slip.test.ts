import { expect, test } from 'vitest';
import { slipIn } from './slip.ts';

const VOTE = '/e/fenglin/a/0123456789abcdef/vote';

test('who came by the link of a slip is known by the address that he goes on to, and nobody else', () => {
  const slip = { estate: 'fenglin', assembly: '0123456789abcdef', code: '7K4M92TD' };
  expect(slipIn(`${VOTE}?unit=7K4M92TD`)).toEqual(slip);
  expect(slipIn(`${VOTE}?unit=7K4M-92TD`)).toEqual({ ...slip, code: '7K4M-92TD' });
  for (const other of [null, VOTE, '/desk', `https://elsewhere.example${VOTE}?unit=7K4M92TD`, `${VOTE}?voter=7K4M92TD`])
    expect(slipIn(other)).toBeNull();
});
