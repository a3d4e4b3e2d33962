import { link, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Replaces a file so that after a crash either the old or the new content is there, and once this resolves surely the new:
 * written beside it, flushed, renamed, and the folder flushed.
 */
export async function replaceDurably(path: string, content: string): Promise<void> {
  const next = await writeBeside(path, content);
  await rename(next, path);
  await flushFolder(dirname(path));
}

/** The same for a file that must not be there yet. False, and nothing changed, if it is. */
export async function createDurably(path: string, content: string): Promise<boolean> {
  const next = await writeBeside(path, content);
  try {
    await link(next, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(next, { force: true });
  }
  await flushFolder(dirname(path));
  return true;
}

async function writeBeside(path: string, content: string): Promise<string> {
  const next = `${path}.${process.pid}.new`;
  const file = await open(next, 'w', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  return next;
}

/** Some systems cannot flush a folder; there the rename is as durable as they make it. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => null);
  if (!folder) return;
  await folder
    .sync()
    .catch(() => undefined)
    .finally(() => folder.close());
}
