/** Runs testdata/go-checker, which knows of our log only what Go's note and tlog packages know. */
import { spawnSync } from 'node:child_process';
import { buildGo } from './go.ts';

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

/** The program, or why there is none. */
export function buildGoChecker(): GoChecker | string {
  const built = buildGo('go-checker');
  return built.ok ? { check: (cases) => answersOf(built.value, cases) } : built.error;
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
