import { once } from 'node:events';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseVkey } from '../../crypto/log/note.ts';
import { MemoryLog, outcomeOf, witnessCommand, witnessFiles, witnessProcess, type WitnessProcess } from './testing.ts';

const ORIGIN = 'vote.example.org/log/0123456789abcdef';

const add = async ({ url }: WitnessProcess, body: string): Promise<number> =>
  (await fetch(`${url}/add-checkpoint`, { method: 'POST', body })).status;

test('the key is drawn on command into a file for its owner only, and never written over', async () => {
  const files = await witnessFiles();
  const without = await outcomeOf(witnessCommand('--config', files.config));
  expect([without.code, without.err]).toEqual([1, expect.stringContaining('--new')]);
  const drawn = await outcomeOf(witnessCommand('--config', files.config, '--new'));
  expect(drawn.code).toBe(0);
  expect(parseVkey(drawn.out.trim())).toMatchObject({ ok: true, value: { name: 'witness.street.example', type: 4 } });
  const path = join(files.folder, 'key.pem');
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  const pem = await readFile(path, 'utf8');
  const again = await outcomeOf(witnessCommand('--config', files.config, '--new'));
  expect([again.code, again.err]).toEqual([1, expect.stringContaining('exists')]);
  expect(await readFile(path, 'utf8')).toBe(pem);
  const running = await witnessProcess(files);
  expect(running.vkey).toBe(drawn.out.trim());
});

test('a configuration with a fault, and words that are no option, are refused with one sentence', async () => {
  for (const over of [
    { logs: ['nonsense'] },
    { name: 'two words' },
    { extra: 1 },
    { listen: { host: 'x', port: 70_000 } },
  ]) {
    const { code, err } = await outcomeOf(witnessCommand('--config', (await witnessFiles(over)).config));
    expect([code, err]).toEqual([1, expect.stringContaining('is wrong')]);
  }
  for (const words of [[], ['--nonsense'], ['--config', '/nonexistent']])
    expect((await outcomeOf(witnessCommand(...words))).code).toBe(1);
});

test('killed at any moment, the witness still knows every head that it cosigned, and one folder has one witness', async () => {
  const log = new MemoryLog(ORIGIN).growTo(1);
  const files = await witnessFiles({ logs: [log.key.vkey] });
  await outcomeOf(witnessCommand('--config', files.config, '--new'));
  let cosigned = 0;
  for (let round = 0; round < 4; round++) {
    const witness = await witnessProcess(files);
    if (round === 0) {
      const second = await outcomeOf(witnessCommand('--config', files.config));
      expect([second.code, second.err]).toEqual([1, expect.stringContaining('Another witness')]);
    }
    const busy = (async () => {
      for (;;) {
        if ((await add(witness, log.growTo(cosigned + 1).submission(cosigned))) !== 200) return;
        cosigned = log.tree.size;
      }
    })().catch(() => undefined);
    setTimeout(() => witness.child.kill('SIGKILL'), 40 + 35 * round);
    await once(witness.child, 'exit');
    await busy;
  }
  expect(cosigned).toBeGreaterThan(0);
  const witness = await witnessProcess(files);
  // It may have remembered one head more than the last that it answered: never one less.
  const reply = await fetch(`${witness.url}/add-checkpoint`, {
    method: 'POST',
    body: log.growTo(cosigned + 2).submission(0),
  });
  const latest = Number(await reply.text());
  expect(reply.status).toBe(409);
  expect([cosigned, cosigned + 1]).toContain(latest);
  const fork = new MemoryLog(ORIGIN).growTo(latest + 1, 'other past ');
  expect(await add(witness, fork.submission(latest))).toBe(422);
  expect(await readdir(join(files.folder, 'state/evidence'))).toHaveLength(1);
  expect(await add(witness, log.submission(latest))).toBe(200);
  witness.child.kill('SIGTERM');
  const [code] = (await once(witness.child, 'exit')) as [number | null];
  expect(code).toBe(0);
});
