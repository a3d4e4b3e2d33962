import { existsSync, readdirSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Config } from '../config.ts';
import { say } from './operator.ts';
import { PROJECT_ROOT, VERIFIER_FILE, WEB_FOLDER } from './project.ts';
import { folderInTheMaking, removeUnfinished, replaceFolder } from './replace-folder.ts';

const SOURCES = ['web', 'crypto'];
/** What is built and from where; the second goes beside the first. */
const PAGES = [
  ['production', 'web'],
  ['verifier', 'web/verifier'],
] as const;

/**
 * A demonstration from a clone has no built web app yet, or an old one: builds it where the build tools are installed.
 * Production serves what `npm run build` made. Two that start at once each build their own, and one of them takes the place.
 */
export async function buildWebIfStale({ buildsWeb }: Pick<Config, 'buildsWeb'>): Promise<void> {
  if (!buildsWeb || !isStale()) return;
  const vite = await import('vite').catch(() => null);
  if (vite === null) return;
  say('正在生成网页 / building the web app …');
  const started = process.env['NODE_ENV'];
  const outDir = folderInTheMaking(WEB_FOLDER);
  try {
    await removeUnfinished(WEB_FOLDER);
    const configFile = join(PROJECT_ROOT, 'vite.config.ts');
    for (const [mode, root] of PAGES)
      await vite.build({ root: join(PROJECT_ROOT, root), configFile, mode, logLevel: 'error', build: { outDir } });
    await replaceFolder(outDir, WEB_FOLDER);
  } catch (error) {
    const [reason] = stripVTControlCharacters((error as Error).message).split('\n');
    say(
      `网页未能生成；如有旧的则沿用 / the web app could not be built; an older one is used if there is one: ${reason}`,
    );
  } finally {
    await rm(outDir, { recursive: true, force: true });
    if (started === undefined) delete process.env['NODE_ENV'];
  }
}

function isStale(): boolean {
  if (!existsSync(join(PROJECT_ROOT, 'web', 'index.html'))) return false;
  // Built last, so that it is there only when everything is.
  const page = statSync(join(WEB_FOLDER, VERIFIER_FILE), { throwIfNoEntry: false });
  return page === undefined || SOURCES.some((folder) => newest(join(PROJECT_ROOT, folder)) > page.mtimeMs);
}

function newest(folder: string): number {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'));
  return Math.max(0, ...files.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs));
}
