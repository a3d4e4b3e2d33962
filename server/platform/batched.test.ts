import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { batched } from './batched.ts';

/** A table that notes which keys each question named. */
function table() {
  const questions: (readonly string[])[] = [];
  const ask = batched(async (keys: readonly string[]) => {
    questions.push(keys);
    await turn();
    if (keys.includes('broken')) throw new Error('no connection');
    return new Map(keys.filter((key) => key !== 'absent').map((key) => [key, key.toUpperCase()]));
  });
  return { ask, questions };
}

test('questions of one moment go together, each name once, and each gets its own answer', async () => {
  const { ask, questions } = table();
  expect(await Promise.all(['a', 'b', 'a', 'absent'].map(ask))).toEqual(['A', 'B', 'A', undefined]);
  expect(questions).toEqual([['a', 'b', 'absent']]);
});

test('questions of one turn of the event loop go together, however far each request had to go', async () => {
  const { ask, questions } = table();
  const late = async (): Promise<string | undefined> => {
    for (let step = 0; step < 9; step++) await Promise.resolve();
    return ask('late');
  };
  expect(await Promise.all([ask('early'), late()])).toEqual(['EARLY', 'LATE']);
  expect(questions).toEqual([['early', 'late']]);
});

test('what is asked while a question is on its way is never answered by that one', async () => {
  const { ask, questions } = table();
  const first = ask('a');
  await turn();
  const later = [ask('a'), ask('b')];
  await Promise.all([first, ...later]);
  expect(questions).toEqual([['a'], ['a', 'b']]);
});

test('a slow question does not hold up those who come later', async () => {
  const questions: (readonly string[])[] = [];
  let end = (): void => {};
  const slow = new Promise<void>((resolve) => (end = resolve));
  const ask = batched(async (keys: readonly string[]) => {
    questions.push(keys);
    if (keys.includes('slow')) await slow;
    return new Map(keys.map((key) => [key, key]));
  });
  const waiting = ask('slow');
  await turn();
  expect(await ask('quick')).toBe('quick');
  const [two, three] = [ask('slow too'), ask('slow')];
  end();
  expect(await Promise.all([waiting, two, three])).toEqual(['slow', 'slow too', 'slow']);
  expect(questions).toEqual([['slow'], ['quick'], ['slow too', 'slow']]);
});

test('a failure reaches those who asked together, and nobody after them', async () => {
  const { ask } = table();
  const together = await Promise.allSettled([ask('broken'), ask('a')]);
  expect(together.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await ask('a')).toBe('A');
});

test('a statement names at most 500 keys', async () => {
  const { ask, questions } = table();
  await Promise.all(Array.from({ length: 1_100 }, (_, index) => ask(`k${index}`)));
  expect(questions.map((keys) => keys.length)).toEqual([500, 500, 100]);
});
