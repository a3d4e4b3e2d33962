import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { OperatorError } from '../operator.ts';

/** Another account of this machine, as numbers. */
export interface OsUser {
  readonly uid: number;
  readonly gid: number;
}

export const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * PostgreSQL refuses to run as root, so root lends it another account: the one that already owns the data, else `postgres`
 * where a distribution made it, else `nobody`, which exists everywhere. Null: run it as ourselves.
 */
export function databaseUser(dataFolder: string): OsUser | null {
  if (!isRoot()) return null;
  const owner = ownerOf(dataFolder);
  if (owner && owner.uid !== 0) return owner;
  const user = account('postgres') ?? account('nobody');
  if (!user)
    throw new OperatorError(
      'PostgreSQL 不能以 root 运行，而本机没有 postgres 或 nobody 用户：请以普通用户启动。',
      'PostgreSQL does not run as root and this machine has neither `postgres` nor `nobody`: start as an ordinary user.',
    );
  return user;
}

export function ownerOf(path: string): OsUser | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? { uid: stat.uid, gid: stat.gid } : null;
}

function account(name: string): OsUser | null {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((each) => each.startsWith(`${name}:`));
  const [, , uid, gid] = (line ?? '').split(':').map(Number);
  return uid === undefined || gid === undefined ? null : { uid, gid };
}

/** Options for a child process of the database: its account, no surroundings of ours, no language but its own. */
export const childOptions = (user: OsUser | null) => ({
  cwd: '/',
  env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
  ...(user ?? {}),
});

/** Whether the account can enter the folder: a clone under /root is closed to everybody else. */
export function canEnter(user: OsUser | null, folder: string): boolean {
  if (user === null) return true;
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...childOptions(user), stdio: 'ignore' }).status === 0;
}
