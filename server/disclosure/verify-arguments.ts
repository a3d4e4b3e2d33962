import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { isExpectable, type Trust } from '../../crypto/bundle/trust.ts';
import { err, ok, type Result } from '../../crypto/result.ts';
import type { Unreadable } from './bundle-source.ts';

export interface VerifyArguments {
  readonly bundle: string;
  readonly json: boolean;
  readonly trust: Trust;
  /** Threads that check, besides the one that reads. */
  readonly workers: number;
}

export const USAGE =
  'npm run -s verify -- [--vkey KEY|FILE]… [--head FILE] [--receipt FILE]… [--json] [--workers N] DIRECTORY|ZIP';

const MAX_WORKERS = 64;

const OPTIONS = {
  vkey: { type: 'string', multiple: true },
  head: { type: 'string' },
  receipt: { type: 'string', multiple: true },
  json: { type: 'boolean' },
  workers: { type: 'string' },
} as const;

/** Reads the command line and the files that it names. */
export async function readArguments(argv: readonly string[]): Promise<Result<VerifyArguments, Unreadable>> {
  const parsed = parse(argv);
  const [bundle, ...more] = parsed?.positionals ?? [];
  if (!parsed || bundle === undefined || more.length > 0) return err({ zh: `用法：${USAGE}`, en: `usage: ${USAGE}` });
  const { vkey = [], head, receipt = [], json = false, workers: threads } = parsed.values;
  const workers = threads === undefined ? availableParallelism() : Number(threads);
  if (!Number.isInteger(workers) || workers < 1 || workers > MAX_WORKERS)
    return err({ zh: `--workers 应为 1 至 ${MAX_WORKERS}`, en: `--workers is a number from 1 to ${MAX_WORKERS}` });
  const vkeys: string[] = [];
  for (const each of vkey) {
    const keys = await keysOf(each);
    if (keys === null)
      return err({ zh: `不是公钥、指纹或公钥文件：${each}`, en: `no key, fingerprint or key file: ${each}` });
    vkeys.push(...keys);
  }
  const texts: string[] = [];
  for (const path of [...(head === undefined ? [] : [head]), ...receipt]) {
    const text = await textOf(path);
    if (text === null) return err({ zh: `打不开文件：${path}`, en: `cannot open ${path}` });
    texts.push(text);
  }
  const receipts = head === undefined ? texts : texts.slice(1);
  return ok({ bundle, json, workers, trust: { vkeys, receipts, ...(head !== undefined && { head: texts[0]! }) } });
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch {
    return null;
  }
}

/** A key or fingerprint as typed, or those in a file, a line each. */
async function keysOf(text: string): Promise<readonly string[] | null> {
  if (isExpectable(text)) return [text.trim()];
  const lines = ((await textOf(text)) ?? '').split(/\r?\n/).map((line) => line.trim());
  const keys = lines.filter((line) => line !== '');
  return keys.length > 0 && keys.every(isExpectable) ? keys : null;
}

const textOf = (path: string): Promise<string | null> => readFile(path, 'utf8').catch(() => null);
