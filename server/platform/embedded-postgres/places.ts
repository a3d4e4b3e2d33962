import { randomBytes } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { chmod, lstat, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OperatorError } from '../operator.ts';
import { canEnter, isRoot, type OsUser } from './os-user.ts';

/** Where one data folder keeps its database, and the password of both its logins. Written once, readable by us only. */
export interface Place {
  /** The data folder when this was written; tells a moved folder from a copied one. */
  readonly dataDir: string;
  readonly folder: string;
  readonly password: string;
}

const placeFile = (dataDir: string): string => join(dataDir, 'postgres.json');

/** Makes the data folder: enterable, since the database's account may be another one, but not listable by others. */
export async function prepareDataDir(dataDir: string): Promise<string> {
  try {
    await mkdir(dataDir, { recursive: true });
    await chmod(dataDir, 0o711);
    return realpathSync(dataDir);
  } catch (cause) {
    throw new OperatorError(
      `数据文件夹 ${dataDir} 不可写：请用有权限的用户启动，或用 DATA_DIR=… 另选。`,
      `The data folder ${dataDir} cannot be written: start as a user who may, or choose another with DATA_DIR=….`,
      { cause },
    );
  }
}

/** The place remembered for this data folder, else a new one: inside it where the account can enter, else outside. */
export async function placeOf(dataDir: string, user: OsUser | null): Promise<Place> {
  const kept = await rememberedPlace(dataDir);
  if (kept) return kept;
  const folder = canEnter(user, dataDir)
    ? join(dataDir, 'postgres')
    : join(await sharedFolder(dataDir), `data-${randomBytes(8).toString('hex')}`);
  const place: Place = { dataDir, folder, password: randomBytes(24).toString('base64url') };
  if (existsSync(folder))
    throw new OperatorError(
      `${folder} 中有数据库，但缺少口令文件 ${placeFile(dataDir)}：请恢复该文件，或删除文件夹重新开始。`,
      `${folder} holds a database whose password file ${placeFile(dataDir)} is missing: restore it, or remove the folder to start anew.`,
    );
  await writeFile(`${placeFile(dataDir)}.new`, JSON.stringify(place, null, 2), { mode: 0o600 });
  await rename(`${placeFile(dataDir)}.new`, placeFile(dataDir));
  return place;
}

/** The place that was written down for this data folder; null when it has no database. */
export async function rememberedPlace(dataDir: string): Promise<Place | null> {
  const text = await readFile(placeFile(dataDir), 'utf8').catch(absent);
  if (text === null) return null;
  const place = JSON.parse(text) as Place;
  if (place.dataDir === dataDir) return place;
  // The whole folder was moved, and its database with it.
  if (place.folder === join(place.dataDir, 'postgres')) return { ...place, dataDir, folder: join(dataDir, 'postgres') };
  // A copy of a folder that is still there must not share the database that lies outside of both.
  return existsSync(placeFile(place.dataDir)) ? null : { ...place, dataDir };
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

/**
 * A folder outside the clone that every account can enter. For root it is /var/lib/yijue, so that a clone under /root works;
 * for others it stays in the data folder.
 */
export async function sharedFolder(dataDir: string): Promise<string> {
  if (!isRoot()) return ownFolder(join(dataDir, 'postgresql'));
  for (const base of ['/var/lib/yijue', join(tmpdir(), 'yijue')]) {
    const folder = await ownFolder(base).catch(() => null);
    if (folder !== null) return folder;
  }
  throw new OperatorError(
    '/var/lib 和临时文件夹都不可写：请以普通用户启动，或设置 DATABASE_URL。',
    'Neither /var/lib nor the folder for temporary files can be written: start as an ordinary user or set DATABASE_URL.',
  );
}

async function ownFolder(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const stat = await lstat(folder);
  if (!stat.isDirectory() || stat.uid !== process.getuid?.()) throw new Error(`${folder} belongs to somebody else`);
  await chmod(folder, 0o755);
  return folder;
}
