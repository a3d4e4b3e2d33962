import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../platform/project.ts';
import { freePort } from '../platform/free-port.ts';

export interface OwnServer {
  readonly base: string;
  readonly process: ChildProcess;
  /** Stops it and removes what it kept. */
  stop(): Promise<void>;
}

/** A fresh service of its own: own port, own database, no estate yet. */
export async function startOwnServer(): Promise<OwnServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'yijue-demo-'));
  const port = await freePort();
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    cwd: PROJECT_ROOT,
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: dataDir,
      DEMO_ESTATE: 'none',
      WEB_BUILD: 'off',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const base = `http://127.0.0.1:${port}`;
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
    }
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await untilReady(base, child);
  } catch (error) {
    await stop();
    throw error;
  }
  return { base, process: child, stop };
}

const START_LIMIT_MS = 60_000;
const PAUSE_MS = 100;

async function untilReady(base: string, child: ChildProcess): Promise<void> {
  for (let waited = 0; waited < START_LIMIT_MS; waited += PAUSE_MS) {
    if (child.exitCode !== null) throw new Error(`the service stopped at start with ${child.exitCode}`);
    const ready = await fetch(`${base}/api/ready`).then(
      (reply) => reply.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error('the service was not ready within a minute');
}
