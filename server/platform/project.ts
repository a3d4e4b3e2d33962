import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder that holds package.json: the same from the sources and from `dist/server`. */
export const PROJECT_ROOT = nearestPackage(import.meta.dirname);

function nearestPackage(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('package.json of the project was not found above the running file');
  return nearestPackage(parent);
}

export const MIGRATIONS_FOLDER = join(PROJECT_ROOT, 'migrations');
export const WEB_FOLDER = join(PROJECT_ROOT, 'dist', 'web');
/** Beside the web app: the page that residents keep on a disk, to check a bundle without a network. */
export const VERIFIER_FILE = 'verifier.html';
