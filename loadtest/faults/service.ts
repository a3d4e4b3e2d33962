import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PROJECT_ROOT } from '../../server/platform/project.ts';
import { freePort } from '../../server/platform/free-port.ts';
import { endWithUs } from '../end-with-us.ts';

const PROGRAM = join(PROJECT_ROOT, 'dist/faults/service.mjs');

/** The service itself as plain Node runs it: started so often, a development loader would take most of the time. */
export async function buildService(): Promise<void> {
  await build({
    entryPoints: [join(PROJECT_ROOT, 'server/main.ts')],
    ...{ outfile: PROGRAM, bundle: true, format: 'esm', platform: 'node', target: 'node20' },
    ...{ packages: 'external', logLevel: 'error' },
  });
}

export type Env = Readonly<Record<string, string>>;

/** A service in a process of its own. */
export interface Service {
  readonly url: string;
  readonly pid: number;
  /** Sends the signal and waits for the end; the exit code, or the signal that ended it. */
  end(signal: NodeJS.Signals): Promise<number | NodeJS.Signals>;
}

const START_PATIENCE_MS = 60_000;

/**
 * @param folder where it writes its log
 * @param flags of Node, before the program
 */
export async function startService(folder: string, env: Env, flags: readonly string[] = []): Promise<Service> {
  const port = await freePort();
  const out = openSync(join(folder, 'service.log'), 'a');
  const child = spawn(process.execPath, [...flags, PROGRAM], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', PORT: String(port), ...env },
    stdio: ['ignore', out, out],
  });
  closeSync(out);
  endWithUs(child);
  const exit = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const url = `http://127.0.0.1:${port}`;
  const service: Service = {
    ...{ url, pid: child.pid! },
    async end(signal) {
      if (!hasEnded()) child.kill(signal);
      const [code, by] = await exit;
      return code ?? by!;
    },
  };
  for (const until = Date.now() + START_PATIENCE_MS; Date.now() < until && !hasEnded(); await sleep(20))
    if (await isReady(url)) return service;
  await service.end('SIGKILL');
  throw new Error(`the service did not start; its log is ${join(folder, 'service.log')}`);
}

const answers = (url: string): Promise<boolean> =>
  fetch(url, { signal: AbortSignal.timeout(5_000) }).then(
    async (reply) => (await reply.arrayBuffer(), reply.ok),
    () => false,
  );

export const isReady = (url: string): Promise<boolean> => answers(`${url}/api/ready`);
export const isAlive = (url: string): Promise<boolean> => answers(`${url}/api/health`);
