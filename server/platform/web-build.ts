import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Config } from '../config.ts';
import { say } from './operator.ts';
import { PROJECT_ROOT, WEB_FOLDER } from './project.ts';

const SOURCES = ['web', 'crypto'];

/**
 * A demonstration from a clone has no built web app yet, or an old one: builds it where the build tools are installed.
 * Production serves what `npm run build` made.
 */
export async function buildWebIfStale({ buildsWeb }: Pick<Config, 'buildsWeb'>): Promise<void> {
  if (!buildsWeb || !isStale()) return;
  const vite = await import('vite').catch(() => null);
  if (vite === null) return;
  say('正在生成网页 / building the web app …');
  const started = process.env['NODE_ENV'];
  try {
    await vite.build({
      root: join(PROJECT_ROOT, 'web'),
      configFile: join(PROJECT_ROOT, 'vite.config.ts'),
      mode: 'production',
      logLevel: 'error',
    });
  } catch (error) {
    const [reason] = stripVTControlCharacters((error as Error).message).split('\n');
    say(
      `网页未能生成；如有旧的则沿用 / the web app could not be built; an older one is used if there is one: ${reason}`,
    );
  } finally {
    if (started === undefined) delete process.env['NODE_ENV'];
  }
}

function isStale(): boolean {
  if (!existsSync(join(PROJECT_ROOT, 'web', 'index.html'))) return false;
  const page = statSync(join(WEB_FOLDER, 'index.html'), { throwIfNoEntry: false });
  return page === undefined || SOURCES.some((folder) => newest(join(PROJECT_ROOT, folder)) > page.mtimeMs);
}

function newest(folder: string): number {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'));
  return Math.max(0, ...files.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs));
}
