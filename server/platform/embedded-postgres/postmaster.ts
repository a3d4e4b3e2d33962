import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A PostgreSQL that runs on a data folder, as its own lock file describes it. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

const lockFile = (folder: string): string => join(folder, 'postmaster.pid');

/** The PostgreSQL that runs on the folder; null if none does. A lock file that a killed one left is removed. */
export async function runningPostmaster(folder: string): Promise<Postmaster | null> {
  const text = await readFile(lockFile(folder), 'utf8').catch(() => null);
  if (text === null) return null;
  const [pid, , , port] = text.split('\n').map(Number);
  if (pid && isPostgresOn(pid, folder)) return { pid, port: port || 0 };
  // After a reboot or in a new container the number may belong to any program; PostgreSQL itself would then refuse to start.
  await rm(lockFile(folder), { force: true });
  return null;
}

const isPostgresOn = (pid: number, folder: string): boolean => argumentsOf(pid).includes(folder) && !isZombie(pid);

/** Its command line in parts; the data folder is one of them. */
function argumentsOf(pid: number): readonly string[] {
  if (existsSync('/proc/self/cmdline')) return readOr(`/proc/${pid}/cmdline`, '').split('\0');
  const ps = spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  // Without /proc the parts cannot be told from spaces in them, so only what follows -D is looked at.
  return (ps.stdout ?? '').split(/ -D (.*?) -c /);
}

/** An adopted process that ended stays in the table until its parent asks; it holds nothing any more. */
const isZombie = (pid: number): boolean => / Z /.test(readOr(`/proc/${pid}/stat`, '').replace(/\(.*\)/s, ''));

function readOr(path: string, otherwise: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return otherwise;
  }
}

/** Ends it in order (sessions are cut, everything is written); without delay if that takes more than 20 s. */
export async function stopPostmaster(folder: string, { pid }: Pick<Postmaster, 'pid'>): Promise<void> {
  for (const [signal, patienceMs] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    signalTo(pid, signal);
    if (await endsWithin(folder, pid, patienceMs)) return;
  }
  throw new Error(`PostgreSQL (process ${pid}) does not end`);
}

function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function endsWithin(folder: string, pid: number, patienceMs: number): Promise<boolean> {
  for (const end = Date.now() + patienceMs; Date.now() < end; await sleep(10))
    if (!isPostgresOn(pid, folder)) return true;
  return false;
}
