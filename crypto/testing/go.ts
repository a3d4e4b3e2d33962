/** Go as tests use it: other people's programs and vectors, pinned by a go.sum and kept in Go's own cache. */
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { env, ppid } from 'node:process';
import { fileURLToPath } from 'node:url';
import { err, ok, type Result } from '../result.ts';

/** Tests wait this long for a module that is not in Go's cache, and no longer. */
const DOWNLOAD_MS = 20_000;
/** Whoever found the network silent leaves this behind, so that no other test file of the run waits once more. */
const SILENCE = join(tmpdir(), `yijue-go-proxy-silent-${ppid}`);

type Ran = SpawnSyncReturns<string>;

/** A folder of testdata that holds a go.mod. */
export const goFolder = (name: string): string => fileURLToPath(new URL(`../testdata/${name}`, import.meta.url));

/** The program in a folder, built, or why there is none. Throws where its sources are wrong. */
export function buildGo(folder: string): Result<string, string> {
  const cwd = goFolder(folder);
  const binary = join(mkdtempSync(join(tmpdir(), `${basename(folder)}-`)), folder);
  const built = withModules(cwd, ['build', '-o', binary, '.'], ['mod', 'download']);
  return built.ok ? ok(binary) : built;
}

/** Where the sources of a module lie that a folder's go.mod requires, or why they are not at hand. */
export function goModule(folder: string, path: string): Result<string, string> {
  const download = ['mod', 'download', '-json', path];
  const found = withModules(goFolder(folder), download, download);
  return found.ok ? ok((JSON.parse(found.value) as { Dir: string }).Dir) : found;
}

/** Runs Go with what its cache holds, and once more after `download` where that is not enough. Its output, or why not. */
function withModules(cwd: string, args: readonly string[], download: readonly string[]): Result<string, string> {
  if (run(cwd, ['version']).status !== 0) return err('Go is not installed');
  const first = run(cwd, args);
  if (!isOffline(first)) return outcome(first);
  if (existsSync(SILENCE)) return err('Go’s module proxy did not answer a moment ago');
  const fetched = run(cwd, download, { GOPROXY: env['GOPROXY'] ?? 'https://proxy.golang.org' }, DOWNLOAD_MS);
  if (fetched.signal !== null) {
    writeFileSync(SILENCE, '');
    return err(`Go’s module proxy did not answer within ${DOWNLOAD_MS / 1000} seconds`);
  }
  if (isForged(fetched)) throw new Error(fetched.stderr + fetched.stdout);
  const second = run(cwd, args);
  return isOffline(second) ? err('Go’s module proxy does not have the module') : outcome(second);
}

const run = (cwd: string, args: readonly string[], more: NodeJS.ProcessEnv = {}, timeout?: number): Ran =>
  spawnSync('go', [...args], {
    ...{ cwd, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    ...(timeout === undefined ? {} : { timeout, killSignal: 'SIGKILL' }),
    // What is pinned comes from the cache or the proxy; no newer Go and nothing of the caller's own settings.
    env: { ...env, PATH: pathWithGo(), GOPROXY: 'off', GOFLAGS: '', GOTOOLCHAIN: 'local', ...more },
  });

function outcome({ status, stdout, stderr }: Ran): Result<string, string> {
  if (status !== 0) throw new Error(stderr + stdout);
  return ok(stdout);
}

const isOffline = ({ status, stdout, stderr }: Ran): boolean =>
  status !== 0 && /GOPROXY=off/.test(stderr + stdout) && !/checksum mismatch/.test(stderr + stdout);
const isForged = ({ stdout, stderr }: Ran): boolean => /checksum mismatch/.test(stderr + stdout);

/** Go's own installer puts it where no PATH looks by itself. */
function pathWithGo(): string {
  const installed = '/usr/local/go/bin';
  return [env['PATH'] ?? '', ...(existsSync(installed) ? [installed] : [])].join(delimiter);
}
