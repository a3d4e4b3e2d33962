import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { PROJECT_ROOT } from '../platform/project.ts';

export interface ServerProcess {
  readonly child: ChildProcess;
  readonly output: () => string;
  /** Resolves with the address that it printed; throws when it ends before. */
  address(): Promise<string>;
  /** Exit code, or the signal that ended it. */
  ended(): Promise<number | NodeJS.Signals | null>;
}

export interface ServerSetup {
  readonly env: Readonly<Record<string, string>>;
  /** Default: the server itself. */
  readonly command?: readonly [string, ...string[]];
  readonly user?: { readonly uid: number; readonly gid: number };
}

const SERVER: readonly [string, ...string[]] = [process.execPath, '--import', 'tsx', 'server/main.ts'];

/** A real server in a process of its own; killed when the test ends, if it still lives. */
export function serverProcess({ env, command = SERVER, user }: ServerSetup): ServerProcess {
  const [program, ...args] = command;
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(program, args, {
    cwd: PROJECT_ROOT,
    env: {
      PATH,
      HOME: user ? '/tmp' : HOME,
      PORT: '0',
      WEB_BUILD: 'off',
      OVERLOADED_AFTER_MS: '600000',
      DEMO_ESTATE: 'none',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...user,
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const exit = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await exit;
  });
  return {
    child,
    output: () => text,
    async address() {
      for (;;) {
        const address = /(http:\/\/(?:localhost|127\.0\.0\.1):\d+)[\n"]/.exec(text)?.[1];
        if (address !== undefined) return address;
        if (child.exitCode !== null || child.signalCode !== null) throw new Error(`the server ended: ${text}`);
        await sleep(20);
      }
    },
    async ended() {
      const [code, signal] = await exit;
      return code ?? signal;
    },
  };
}
