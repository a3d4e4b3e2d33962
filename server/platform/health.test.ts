import { expect, test } from 'vitest';
import { start } from '../testing/start.ts';

test('a server whose database is migrated says that it is ready', async () => {
  const { app } = await start();
  expect((await app.inject('/api/health')).json()).toEqual({ status: 'alive' });
  expect((await app.inject('/api/ready')).json()).toEqual({ status: 'ready', mode: 'demo' });
});
