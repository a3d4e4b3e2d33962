/** Runs testdata/go-checker, which knows of our log only what Go's note and tlog packages know. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { env } from 'node:process';
import { fileURLToPath } from 'node:url';

const SOURCE = fileURLToPath(new URL('../testdata/go-checker', import.meta.url));

/** One thing to check; see main.go. */
export interface GoCase {
  readonly vkey: string;
  readonly checkpoint?: string;
  readonly old?: string;
  readonly proof?: readonly string[];
  readonly receipt?: string;
  readonly entry?: string;
  /** Base64 of each tile, by path. */
  readonly tiles?: Readonly<Record<string, string>>;
  readonly entries?: readonly string[];
}

export interface GoChecker {
  /** For each case "" or why Go refuses it. */
  readonly check: (cases: readonly GoCase[]) => readonly string[];
}

/** The program, built without the network, or why there is none. */
export function buildGoChecker(): GoChecker | string {
  const options = {
    cwd: SOURCE,
    encoding: 'utf8',
    env: { ...env, PATH: pathWithGo(), GOPROXY: 'off', GOFLAGS: '' },
  } as const;
  if (spawnSync('go', ['version'], options).status !== 0) return 'Go is not installed';
  const binary = join(mkdtempSync(join(tmpdir(), 'go-checker-')), 'go-checker');
  const built = spawnSync('go', ['build', '-o', binary, '.'], options);
  if (built.status !== 0 && /GOPROXY=off/.test(built.stderr))
    return 'golang.org/x/mod is not at hand: run "go mod download" in crypto/testdata/go-checker';
  if (built.status !== 0) throw new Error(built.stderr);
  return { check: (cases) => answersOf(binary, cases) };
}

function answersOf(binary: string, cases: readonly GoCase[]): readonly string[] {
  const { status, stdout, stderr } = spawnSync(binary, {
    input: JSON.stringify(cases),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as string[];
}

/** Go's own installer puts it where no PATH looks by itself. */
function pathWithGo(): string {
  const installed = '/usr/local/go/bin';
  return [env['PATH'] ?? '', ...(existsSync(installed) ? [installed] : [])].join(delimiter);
}
