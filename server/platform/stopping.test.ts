import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import Fastify from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import type { App } from './app-type.ts';
import { stopping } from './stopping.ts';

async function listening(patienceMs?: number) {
  const app = Fastify({ forceCloseConnections: 'idle' }) as unknown as App;
  let answer = (): void => undefined;
  const answered = new Promise<void>((resolve) => (answer = resolve));
  let isAsked = (): void => undefined;
  const asked = new Promise<void>((resolve) => (isAsked = resolve));
  await app.register(stopping, patienceMs === undefined ? {} : { patienceMs });
  app.get('/slow', async () => {
    isAsked();
    await answered;
    return 'done';
  });
  app.post('/body', async () => 'done');
  const port = Number(new URL(await app.listen({ host: '127.0.0.1', port: 0 })).port);
  onTestFinished(() => app.close());
  return { app, port, asked, answer };
}

async function saying(port: number, text: string): Promise<{ readonly socket: Socket; heard(): string }> {
  const socket = connect({ port, host: '127.0.0.1' });
  socket.on('error', () => undefined);
  onTestFinished(() => void socket.destroy());
  let heard = '';
  socket.on('data', (chunk) => (heard += String(chunk)));
  await once(socket, 'connect');
  socket.write(text);
  return { socket, heard: () => heard };
}

test('a stop answers what was being asked and does not wait for the connection, which its client keeps', async () => {
  const { app, port, asked, answer } = await listening();
  const { socket, heard } = await saying(port, 'GET /slow HTTP/1.1\r\nhost: x\r\n\r\n');
  await asked;
  const hungUp = once(socket, 'close');
  const stopped = app.close();
  answer();
  await Promise.all([stopped, hungUp]);
  expect(heard()).toMatch(/^HTTP\/1.1 200 OK[^]*done$/);
});

test('a stop does not wait for a question that never ends', async () => {
  const { app, port, asked, answer } = await listening(100);
  await saying(port, 'POST /body HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{');
  // Asked behind it: the server has seen both.
  await saying(port, 'GET /slow HTTP/1.1\r\nhost: x\r\n\r\n');
  await asked;
  answer();
  await app.close();
  expect(app.server.listening).toBe(false);
});
