import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { access, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runningPostmaster, stopPostmaster } from '../../server/platform/embedded-postgres/postmaster.ts';
import { PROJECT_ROOT } from '../../server/platform/project.ts';
import { scratchFolder } from '../../server/testing/scratch-folder.ts';
import { freePort } from '../../server/platform/free-port.ts';

/** The product as `npm start` runs it, with the demonstration's estate: own port, own database. */
export interface Product {
  readonly base: string;
  /** What it keeps, what it says (`product.log`) and, once it has ended, the file `ended`. */
  readonly folder: string;
}

export interface RunningProduct extends Product {
  /** Stops it and removes what it kept. */
  stop(): Promise<void>;
}

/** Returns at once: it may take a minute until it listens. See `whenReady`. `env`: settings of its own. */
export async function startProduct(env: Readonly<Record<string, string>> = {}): Promise<RunningProduct> {
  const folder = await scratchFolder();
  const port = await freePort();
  const child = spawnServer(folder, port, env);
  child.once('exit', (code, signal) => void writeFile(join(folder, 'ended'), String(code ?? signal)).catch(() => null));
  const stop = async () => {
    await end(child);
    await stopDatabase(folder);
    await rm(folder, { recursive: true, force: true });
  };
  return { base: `http://localhost:${port}`, folder, stop };
}

function spawnServer(folder: string, port: number, env: Readonly<Record<string, string>>): ChildProcess {
  const { PATH = '', HOME = '' } = process.env;
  const log = openSync(join(folder, 'product.log'), 'w');
  try {
    return spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
      cwd: PROJECT_ROOT,
      // As npm starts it: it then ends by itself when the run that started it was killed.
      // A busy test machine is slow and not overloaded.
      env: {
        ...{ PATH, HOME, npm_lifecycle_event: 'start', PORT: String(port), DATA_DIR: folder },
        ...{ LOG_LEVEL: 'warn', OVERLOADED_AFTER_MS: '600000', ...env },
      },
      stdio: ['ignore', log, log],
    });
  } finally {
    closeSync(log);
  }
}

const STOP_PATIENCE_MS = 40_000;

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_PATIENCE_MS);
  await gone;
  clearTimeout(timer);
}

/** A product that had to be killed leaves its database behind. */
async function stopDatabase(folder: string): Promise<void> {
  const data = join(folder, 'postgres');
  const left = await runningPostmaster(data).catch(() => null);
  if (left) await stopPostmaster(data, left);
}

const START_LIMIT_MS = 280_000;

/** Resolves once the product answers and its estate is there; throws with what it said when it ended instead. */
export async function whenReady({ base, folder }: Product): Promise<void> {
  for (let waited = 0; waited < START_LIMIT_MS; waited += 200) {
    const ready = await fetch(`${base}/api/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    if (await exists(join(folder, 'ended'))) throw new Error(`the product ended: ${await said(folder)}`);
    await sleep(200);
  }
  throw new Error(`the product does not answer: ${await said(folder)}`);
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
const said = (folder: string): Promise<string> => readFile(join(folder, 'product.log'), 'utf8');

/** A folder beside the product's for what a test downloads. */
export async function scratch({ folder }: Product, name: string): Promise<string> {
  const path = join(folder, 'tests', name);
  await mkdir(path, { recursive: true });
  return path;
}
