import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { OperatorError } from '../platform/operator.ts';

/**
 * Two witnesses on one folder could each cosign another past. The folder is held by the process whose number stands in
 * `lock`; the lock of one that no longer lives is taken over.
 *
 * @returns gives the folder free
 */
export async function holdAlone(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, 'lock');
  const holder = Number(await readFile(path, 'utf8').catch(() => '0'));
  if (holder > 0 && holder !== process.pid && lives(holder)) throw inUse(folder, holder);
  await rm(path, { force: true });
  const file = await open(path, 'wx', 0o600).catch(() => {
    throw inUse(folder, holder);
  });
  await file.writeFile(String(process.pid)).finally(() => file.close());
  return () => rm(path, { force: true });
}

const inUse = (folder: string, pid: number): OperatorError =>
  new OperatorError(
    `状态文件夹 ${folder} 正由另一个见证进程使用（${pid}）。如确无此进程，请删除其中的 lock 文件。`,
    `Another witness (process ${pid}) uses the folder ${folder}. If there is none, remove the file lock in it.`,
  );

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
