import { readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Where this process makes what will be a folder's next content: beside it, on the same disk. */
export const folderInTheMaking = (target: string): string => `${target}.${process.pid}`;

/**
 * Puts a finished folder in the place of another. Of several processes that do so at once one wins, and nobody ever finds a
 * folder with half of each.
 */
export async function replaceFolder(fresh: string, target: string): Promise<void> {
  const old = `${fresh}.old`;
  await rename(target, old).catch(unless('ENOENT'));
  // Somebody else was quicker and his is as good.
  await rename(fresh, target).catch(unless('ENOTEMPTY', 'EEXIST', 'EPERM'));
  for (const left of [old, fresh]) await rm(left, { recursive: true, force: true });
}

/** What processes that were killed left in the making. */
export async function removeUnfinished(target: string): Promise<void> {
  const names = await readdir(dirname(target)).catch(() => []);
  for (const name of names) {
    const pid = /^\.(\d+)(\.old)?$/.exec(name.slice(basename(target).length))?.[1];
    if (!name.startsWith(basename(target)) || pid === undefined || isAlive(Number(pid))) continue;
    await rm(join(dirname(target), name), { recursive: true, force: true });
  }
}

const unless =
  (...codes: readonly string[]) =>
  (error: NodeJS.ErrnoException): void => {
    if (!codes.includes(error.code ?? '')) throw error;
  };

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
