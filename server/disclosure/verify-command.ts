import type { Report } from '../../crypto/bundle/report.ts';
import { DamagedArchive } from '../../crypto/bundle/zip-source.ts';
import { verifyBundle, type Progress } from '../../crypto/bundle/verify.ts';
import { err, ok, type Result } from '../../crypto/result.ts';
import { createSignatureChecks, FROM_FIRST_USE, useNodeHash } from '../platform/signature-checks.ts';
import { openBundle, type OpenBundle, type Unreadable } from './bundle-source.ts';
import { reportText } from './report-text.ts';
import { readArguments, type VerifyArguments } from './verify-arguments.ts';
import { workerTeam } from './worker-team.ts';

export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** 0: every check that can be made passed. 1: a check failed. 2: there is nothing that could be checked. */
export type ExitCode = 0 | 1 | 2;

/** The verify command: no database, no network, nothing but files. */
export async function runVerify(argv: readonly string[], output: Output): Promise<ExitCode> {
  const refuse = ({ zh, en }: Unreadable): ExitCode => {
    output.err(`${zh}（${en}）\n`);
    return 2;
  };
  const given = await readArguments(argv);
  if (!given.ok) return refuse(given.error);
  const source = await openBundle(given.value.bundle);
  if (!source.ok) return refuse(source.error);
  const report = await reportOn(source.value, given.value, output.err).finally(() => source.value.close());
  if (!report.ok) return refuse(report.error);
  output.out(given.value.json ? `${JSON.stringify(report.value, null, 1)}\n` : reportText(report.value));
  return report.value.passed ? 0 : 1;
}

async function reportOn(
  source: OpenBundle,
  { trust, workers }: VerifyArguments,
  note: Output['err'],
): Promise<Result<Report, Unreadable>> {
  const paths = await source.paths();
  if (!paths.includes('entries.jsonl') && !paths.includes('checkpoint'))
    return err({ zh: '其中没有业主大会记录包', en: 'there is no bundle in it' });
  useNodeHash();
  const checks = createSignatureChecks(FROM_FIRST_USE);
  const team = workerTeam(workers, checks);
  const report = await verifyBundle(source, trust, checks, progressOn(note), team)
    .catch(unreadableFile)
    .finally(() => team.close());
  return report ? ok(report) : err({ zh: '有文件无法读取', en: 'a file of the bundle cannot be read' });
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
