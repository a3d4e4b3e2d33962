import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { answerLine } from './tally-command.ts';
import { linesOf, MAX_LINE_BYTES, type Line } from './lines.ts';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const VECTORS = path('../../crypto/testdata/tally/tally.jsonl');

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command as a person would. */
const tally = (args: readonly string[], input = ''): Promise<Run> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', path('cli.ts'), ...args]);
    let [out, err] = ['', ''];
    child.stdout.on('data', (data: Buffer) => (out += data.toString()));
    child.stderr.on('data', (data: Buffer) => (err += data.toString()));
    child.on('error', reject).on('close', (code) => resolve({ code, out, err }));
    child.stdin.end(input);
  });

const jsonLines = (text: string): Record<string, unknown>[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

test('every one of the 134 vectors comes out as expected, key for key, from a file and from standard input', async () => {
  const vectors = jsonLines(readFileSync(VECTORS, 'utf8'));
  const { code, out, err } = await tally([VECTORS]);
  const answers = jsonLines(out);
  expect([code, err, answers.length]).toEqual([0, '', 134]);
  for (const [index, vector] of vectors.entries())
    expect(answers[index]).toEqual({ id: vector['id'], ...(vector['expect'] as object) });
  expect(await tally(['-'], readFileSync(VECTORS, 'utf8'))).toEqual({ code: 0, out, err: '' });
});

test('a bad line is answered with its id and what is wrong, the others all the same, and the exit says so', async () => {
  const good = { id: 'a', kind: 'motion', heads: 3, areaM2: '300.0000', threshold: 'over-half' };
  const input = [JSON.stringify(good), '{', '', JSON.stringify({ ...good, id: 'b', heads: '3' })].join('\n');
  const { code, out } = await tally(['-'], input);
  expect(code).toBe(1);
  expect(jsonLines(out)).toEqual([
    expect.objectContaining({ id: 'a', outcome: 'NO_QUORUM' }),
    { id: null, error: expect.stringContaining('JSON') as string },
    { id: 'b', error: expect.stringContaining('heads') as string },
  ]);
});

test('without a file that can be read there is no verdict', async () => {
  expect(await tally([])).toMatchObject({ code: 2, out: '' });
  expect(await tally(['no-such-file.jsonl'])).toMatchObject({ code: 2, out: '' });
});

test('lines come out whole however the bytes come in, and one without an end is passed over', async () => {
  async function* pieces(...texts: readonly string[]): AsyncGenerator<Buffer> {
    for (const text of texts) yield Buffer.from(text);
  }
  const read = async (...texts: readonly string[]) => {
    const lines: (string | Line)[] = [];
    for await (const line of linesOf(pieces(...texts))) lines.push(line === 'too-long' ? line : line.bytes.toString());
    return lines;
  };
  expect(await read('a\nb', 'c\n', '\nd')).toEqual(['a', 'bc', '', 'd']);
  expect(await read('x'.repeat(MAX_LINE_BYTES), 'x\na\n')).toEqual(['too-long', 'a']);
  expect(answerLine('too-long')).toMatchObject({ id: null });
  expect(answerLine({ bytes: Buffer.of(0xff) })).toMatchObject({ error: 'the line is not JSON in UTF-8' });
});
