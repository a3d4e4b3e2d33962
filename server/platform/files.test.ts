import { createHash } from 'node:crypto';
import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { err, ok } from '../../crypto/result.ts';
import { folderStore } from './files.ts';

async function store() {
  const folder = await mkdtemp(join(tmpdir(), 'yijue-store-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const entries = async () =>
    (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  return { folder, files: folderStore(folder), names: async () => (await entries()).map((entry) => entry.name) };
}

const text = Buffer.from('合同');
const sha256 = createHash('sha256').update(text).digest('hex');

test('a file is found by the SHA-256 of what it holds', async () => {
  const { files } = await store();
  expect(await files.put(text)).toEqual(ok({ sha256, bytes: 6 }));
  expect(await files.has(sha256)).toBe(true);
  expect(Buffer.from((await files.read(sha256)) ?? [])).toEqual(text);
  const opened = await files.open(sha256);
  expect(opened?.bytes).toBe(6);
  expect(Buffer.concat((await opened?.content.toArray()) ?? [])).toEqual(text);
});

test('the same content, in bytes or as a stream, at the same moment, is kept once', async () => {
  const { files, names } = await store();
  const stream = Readable.from([text.subarray(0, 2), text.subarray(2)]);
  const kept = await Promise.all([files.put(text), files.put(stream), files.put(text)]);
  expect(kept).toEqual([ok({ sha256, bytes: 6 }), ok({ sha256, bytes: 6 }), ok({ sha256, bytes: 6 })]);
  expect(await names()).toEqual([sha256]);
});

test('a file over the limit is refused while it arrives, and nothing of it stays', async () => {
  const { files, names } = await store();
  let sent = 0;
  const endless = new Readable({
    read() {
      sent += 1000;
      this.push(Buffer.alloc(1000));
    },
  });
  expect(await files.put(endless, { maxBytes: 5000 })).toEqual(err({ code: 'FILE_TOO_LARGE', maxBytes: 5000 }));
  expect(sent).toBeLessThan(1_000_000);
  expect(await names()).toEqual([]);
});

test('exactly the limit still fits', async () => {
  const { files } = await store();
  expect((await files.put(Buffer.alloc(5000), { maxBytes: 5000 })).ok).toBe(true);
});

test('an upload that breaks off leaves nothing', async () => {
  const { files, names } = await store();
  const broken = Readable.from(
    (function* () {
      yield text;
      throw new Error('connection lost');
    })(),
  );
  await expect(files.put(broken)).rejects.toThrow('connection lost');
  expect(await names()).toEqual([]);
});

test('what is not there is absent, and what is no hash is not looked for', async () => {
  const { files } = await store();
  expect(await files.has('0'.repeat(64))).toBe(false);
  expect(await files.open('0'.repeat(64))).toBeNull();
  expect(await files.read('0'.repeat(64))).toBeNull();
  await expect(files.read('../../etc/passwd')).rejects.toThrow(RangeError);
});

test('only the service’s own account can read a stored file', async () => {
  const { folder, files } = await store();
  await chmod(folder, 0o755);
  await files.put(text);
  expect((await stat(join(folder, sha256.slice(0, 2)))).mode & 0o077).toBe(0);
  expect((await stat(join(folder, sha256.slice(0, 2), sha256))).mode & 0o077).toBe(0);
});
