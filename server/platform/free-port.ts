import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Config } from '../config.ts';
import { OperatorError } from './operator.ts';

type Address = Pick<Config, 'host' | 'port'>;

export const takenSentence = ({ port }: Address): OperatorError =>
  new OperatorError(
    `端口 ${port} 已被占用：请停止占用它的程序，或用 PORT=… 换一个端口。`,
    `Port ${port} is taken: stop the program that uses it, or choose another with PORT=….`,
  );

/**
 * Below the range from which systems take ports for outgoing connections (32768 on Linux, 49152 by RFC 6335), so that
 * what is free now is still free when a slow start gets round to listening.
 */
const PICKED = { from: 20_000, below: 32_768 } as const;

/** A port of this machine that nobody listens on now. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(PICKED.from, PICKED.below);
    if (await isFree(port)) return port;
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  const listening = once(server.listen(port, '127.0.0.1'), 'listening').then(
    () => true,
    () => false,
  );
  if (!(await listening)) return false;
  server.close();
  await once(server, 'close');
  return true;
}

/** Throws before anything is started when the port cannot be had. */
export async function requireFreePort(address: Address): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(address.port, address.host, resolve),
  ).catch((error: NodeJS.ErrnoException) => {
    throw sentenceFor(error, address);
  });
  await new Promise((resolve) => server.close(resolve));
}

function sentenceFor(error: NodeJS.ErrnoException, { host, port }: Address): Error {
  if (error.code === 'EADDRINUSE') return takenSentence({ host, port });
  if (error.code === 'EACCES')
    return new OperatorError(
      `没有权限使用端口 ${port}：请用 PORT=… 换一个 1024 以上的端口。`,
      `Port ${port} needs more rights: choose one above 1024 with PORT=….`,
    );
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new OperatorError(`本机没有 HOST 指定的地址。`, `HOST is not an address of this machine.`);
  return error;
}
