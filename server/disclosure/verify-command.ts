import { verifyBundle } from '../../crypto/bundle/verify.ts';
import { createSignatureChecks, useNodeHash } from '../platform/signature-checks.ts';
import { openBundle, type Unreadable } from './bundle-source.ts';
import { reportText } from './report-text.ts';
import { readArguments } from './verify-arguments.ts';

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
  const { bundle, json, trust } = given.value;
  const source = await openBundle(bundle);
  if (!source.ok) return refuse(source.error);
  const paths = await source.value.paths();
  if (!paths.includes('entries.jsonl') && !paths.includes('checkpoint'))
    return refuse({ zh: '其中没有业主大会记录包', en: 'there is no bundle in it' });
  useNodeHash();
  const report = await verifyBundle(source.value, trust, createSignatureChecks(), () => {}).catch(unreadableFile);
  if (report === null) return refuse({ zh: '有文件无法读取', en: 'a file of the bundle cannot be read' });
  out(json ? `${JSON.stringify(report, null, 1)}\n` : reportText(report));
  return report.passed ? 0 : 1;
}

/** A file that vanishes or may not be read is no verdict on the bundle; anything else is a bug and stays one. */
function unreadableFile(error: unknown): null {
  if (error instanceof Error && 'syscall' in error) return null;
  throw error;
}
