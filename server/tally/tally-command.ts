import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { TextDecoder } from 'node:util';
import { answerSums } from '../../crypto/tally/sums-line.ts';
import { linesOf, MAX_LINE_BYTES, type Line } from './lines.ts';

/** 0: every line was answered. 1: some line could not be. 2: there was nothing to read. */
export type ExitCode = 0 | 1 | 2;

export interface Streams {
  readonly input: AsyncIterable<Buffer>;
  readonly out: Writable;
  readonly err: Writable;
}

const USAGE =
  '用法：npm run -s tally -- 文件.jsonl，或以 - 从标准输入读取（usage: npm run -s tally -- FILE.jsonl, or - for stdin）\n';

/** `{id, …}` for each line that states the sums of a vote, `{id, error}` for a line that does not. */
export async function runTally(argv: readonly string[], streams: Streams = standard): Promise<ExitCode> {
  const [file, ...rest] = argv;
  if (file === undefined || rest.length > 0) {
    streams.err.write(USAGE);
    return 2;
  }
  const input = file === '-' ? streams.input : (createReadStream(file) as AsyncIterable<Buffer>);
  try {
    return await answerAll(input, streams.out);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    streams.err.write(`无法读取：${file}（cannot be read）\n`);
    return 2;
  }
}

const standard: Streams = { input: process.stdin, out: process.stdout, err: process.stderr };

async function answerAll(input: AsyncIterable<Buffer>, out: Writable): Promise<ExitCode> {
  let code: ExitCode = 0;
  for await (const line of linesOf(input)) {
    const answer = answerLine(line);
    if (answer === null) continue;
    if ('error' in answer) code = 1;
    // Waiting for the reader keeps the answers of a large file from piling up here.
    if (!out.write(`${JSON.stringify(answer)}\n`)) await once(out, 'drain');
  }
  return code;
}

/** The answer to a line; null for an empty one, which asks nothing. */
export function answerLine(line: Line): object | null {
  if (line === 'too-long') return { id: null, error: `the line is longer than ${MAX_LINE_BYTES} bytes` };
  const text = textOf(line.bytes);
  if (text === '') return null;
  const value = text === null ? undefined : parseJson(text);
  if (value === undefined) return { id: null, error: 'the line is not JSON in UTF-8' };
  const answer = answerSums(value);
  return answer.ok ? { id: idOf(value), ...answer.value } : { id: idOf(value), error: answer.error };
}

const idOf = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? value.id : null;

const utf8 = new TextDecoder('utf-8', { fatal: true });

function textOf(bytes: Buffer): string | null {
  try {
    return utf8.decode(bytes).trim();
  } catch {
    return null;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
