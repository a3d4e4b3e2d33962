import { expect, test } from 'vitest';
import { AfterReply } from './after-reply.ts';

test('a stop waits for what follows replies, also for what that starts; a failure in it is logged and ends nothing else', async () => {
  const logged: unknown[] = [];
  const after = new AfterReply({ error: (fields: unknown) => void logged.push(fields) });
  const done: string[] = [];
  const failure = new Error('the gateway is away');
  after.start('message', async () => {
    await Promise.resolve();
    after.start('another', async () => void done.push('another'));
  });
  after.start('lost', () => Promise.reject(failure));
  after.start('at once', () => {
    throw failure;
  });
  await after.settled();
  expect(done).toEqual(['another']);
  expect(logged).toEqual([
    { err: failure, what: 'at once' },
    { err: failure, what: 'lost' },
  ]);
});
