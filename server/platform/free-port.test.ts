import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { freePort, requireFreePort } from './free-port.ts';

test('a picked port is one that nobody listens on and that no outgoing connection is given', async () => {
  for (let count = 0; count < 20; count++) {
    const port = await freePort();
    expect(port).toBeGreaterThanOrEqual(20_000);
    expect(port).toBeLessThan(32_768);
    await requireFreePort({ host: '127.0.0.1', port });
  }
});

test('a port that is listened on is refused with a sentence that names it', async () => {
  const port = await freePort();
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  await expect(requireFreePort({ host: '127.0.0.1', port })).rejects.toThrow(`Port ${port} is taken`);
  server.close();
});
