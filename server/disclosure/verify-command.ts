import { DamagedArchive } from '../../crypto/bundle/zip-source.ts';
import { verifyBundle, type Progress } from '../../crypto/bundle/verify.ts';
import { createSignatureChecks, useNodeHash } from '../platform/signature-checks.ts';
import { openBundle, type Unreadable } from './bundle-source.ts';
import { reportText } from './report-text.ts';
import { readArguments } from './verify-arguments.ts';
import { workerTeam } from './worker-team.ts';

export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** 0: every check that can be made passed. 1: a check failed. 2: there is nothing that could be checked. */
export type ExitCode = 0 | 1 | 2;

/** The verify command: no database, no network, nothing but files. */
export async function runVerify(argv: readonly string[], { out, err }: Output): Promise<ExitCode> {
  const refuse = ({ zh, en }: Unreadable): ExitCode => {
    err(`${zh}（${en}）\n`);
    return 2;
  };
  const given = await readArguments(argv);
  if (!given.ok) return refuse(given.error);
  const { bundle, json, trust, workers } = given.value;
  const source = await openBundle(bundle);
  if (!source.ok) return refuse(source.error);
  const paths = await source.value.paths();
  if (!paths.includes('entries.jsonl') && !paths.includes('checkpoint'))
    return refuse({ zh: '其中没有业主大会记录包', en: 'there is no bundle in it' });
  useNodeHash();
  const checks = createSignatureChecks();
  const team = workerTeam(workers, checks);
  const report = await verifyBundle(source.value, trust, checks, progressOn(err), team)
    .catch(unreadableFile)
    .finally(() => team.close());
  if (report === null) return refuse({ zh: '有文件无法读取', en: 'a file of the bundle cannot be read' });
  out(json ? `${JSON.stringify(report, null, 1)}\n` : reportText(report));
  return report.passed ? 0 : 1;
}

const SILENT_MS = 2_000;
const STEPS = { roll: '名册 roll', entries: '记录 entries', openings: '表决内容 openings' } as const;

/** Says how far it is where somebody waits: nothing in the first two seconds, then a line every two. */
function progressOn(err: Output['err']): (progress: Progress) => void {
  let said = performance.now();
  return ({ step, done, of }) => {
    if (performance.now() - said < SILENT_MS) return;
    said = performance.now();
    err(`${STEPS[step]}: ${done}${of === null ? '' : ` / ${of}`}\n`);
  };
}

/** A file that vanishes or may not be read is no verdict on the bundle; anything else is a bug and stays one. */
function unreadableFile(error: unknown): null {
  if (error instanceof DamagedArchive || (error instanceof Error && 'syscall' in error)) return null;
  throw error;
}
