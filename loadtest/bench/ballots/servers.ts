import { build } from 'esbuild';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PROJECT_ROOT } from '../../../server/platform/project.ts';
import type { Load, Order } from './generator.ts';
import { freePort } from '../../../server/platform/free-port.ts';
import { endWithUs } from '../../end-with-us.ts';

const OUT = join(PROJECT_ROOT, 'dist/bench');

/** Builds the service and what is measured beside it for plain Node: a development loader would slow all of them. */
export async function buildPrograms(): Promise<void> {
  const here = join(PROJECT_ROOT, 'loadtest/bench/ballots');
  await build({
    entryPoints: {
      service: join(PROJECT_ROOT, 'server/main.ts'),
      ceiling: join(here, 'ceiling-server.ts'),
      plain: join(here, 'plain-server.ts'),
      generator: join(here, 'generator.ts'),
    },
    ...{ outdir: OUT, outExtension: { '.js': '.mjs' }, bundle: true, splitting: true, format: 'esm' },
    ...{ platform: 'node', target: 'node20', packages: 'external', logLevel: 'error' },
  });
}

/** As production starts it, for the reasons that the service's README gives. */
const PRODUCTION_FLAGS = [
  '--max-semi-space-size=64',
  '--initial-old-space-size=1024',
  '--no-allocation-site-pretenuring',
  `--v8-pool-size=${Math.max(1, availableParallelism() - 1)}`,
];
const PRODUCTION_ENV = { UV_THREADPOOL_SIZE: String(availableParallelism()) };

export type Program = 'service' | 'ceiling' | 'plain';
export type Env = Readonly<Record<string, string>>;

/** A server in a process of its own. */
export interface Served {
  readonly port: number;
  readonly pid: number;
  /** Processor seconds and resident bytes of the process so far, as its own metrics say. */
  used(): Promise<{ readonly cpuSeconds: number; readonly bytes: number }>;
  stop(): Promise<void>;
}

/** @param folder where its log goes, which is not read */
export async function serve(program: Program, folder: string, env: Env): Promise<Served> {
  const [port, metrics] = [await freePort(), await freePort()];
  const out = openSync(join(folder, `${program}-${port}.log`), 'w');
  const flags = [...PRODUCTION_FLAGS, ...(process.env['BENCH_NODE_FLAGS']?.split(' ') ?? [])];
  const child = spawn(process.execPath, [...flags, join(OUT, `${program}.mjs`)], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'] ?? '',
      PORT: String(port),
      METRICS_PORT: String(metrics),
      ...PRODUCTION_ENV,
      ...env,
    },
    stdio: ['ignore', out, 'inherit'],
  });
  endWithUs(child);
  await listening(child, port);
  return {
    port,
    pid: child.pid!,
    used: async () => usedOf(await (await fetch(`http://127.0.0.1:${metrics}/metrics`)).text()),
    stop: () => stopped(child),
  };
}

async function listening(child: ChildProcess, port: number): Promise<void> {
  while (child.exitCode === null && child.signalCode === null) {
    const reply = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null);
    if (reply?.ok) return;
    await sleep(50);
  }
  throw new Error('the server ended before it listened');
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

function usedOf(text: string): { readonly cpuSeconds: number; readonly bytes: number } {
  const value = (name: string): number => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
  return { cpuSeconds: value('process_cpu_seconds_total'), bytes: value('process_resident_memory_bytes') };
}

/** The process that makes the load. */
export interface Generator {
  send(order: Order): Promise<Load>;
  stop(): void;
}

export async function startGenerator(env: Env): Promise<Generator> {
  const child = spawn(process.execPath, [join(OUT, 'generator.mjs')], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit').then((): never => {
    throw new Error('the generator ended before it had sent everything');
  });
  ended.catch(() => undefined);
  await Promise.race([once(child, 'message'), ended]);
  return {
    async send(order) {
      child.send(order);
      const [load] = (await Promise.race([once(child, 'message'), ended])) as [Load];
      return load;
    },
    stop: () => void child.disconnect(),
  };
}
