import { expect, test } from 'vitest';
import { fromBase64, toBase64, toHex } from '../../crypto/bytes.ts';
import { shortCode } from '../../crypto/ballot/short-code.ts';
import { MemoryTree } from '../../crypto/log/memory-tree.ts';
import { leafHash, verifyConsistency } from '../../crypto/log/merkle.ts';
import { decodeEntryBundle } from '../../crypto/log/tiles.ts';
import { verifyTlogProof } from '../../crypto/log/proof.ts';
import { nodeChecks } from '../../crypto/testing/keys.ts';
import { A_DOCUMENT, assemblyInVoting, type TestAssembly } from '../testing/assembly.ts';
import { start } from '../testing/start.ts';
import { logReader } from './log-reader.ts';

const appendMany = (assembly: TestAssembly, count: number) =>
  Promise.all(
    Array.from({ length: count }, () =>
      assembly.act('announce', { document: A_DOCUMENT, subject: 'other' }, assembly.convener),
    ),
  );

async function started() {
  const test = await start();
  const assembly = await assemblyInVoting(test.deps, test.clock);
  const get = (path: string) => test.app.inject({ url: `/log/${assembly.log.assembly}/${path}` });
  return { ...test, assembly, get, reader: logReader(test.db) };
}

test('the newest head is never cached, and the key always may be', async () => {
  const { assembly, get, reader } = await started();
  const checkpoint = await get('checkpoint');
  expect(checkpoint.headers).toMatchObject({
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-cache',
  });
  expect(checkpoint.body).toBe((await reader.head(assembly.log))!.checkpoint);
  const vkey = await get('vkey');
  expect(vkey.body).toBe(`${assembly.vkey}\n`);
  expect(vkey.headers['cache-control']).toContain('immutable');
});

test('full tiles are served for ever, partial ones briefly, and none beyond the tree', async () => {
  const { assembly, get, reader } = await started();
  await appendMany(assembly, 300);
  const { size } = (await reader.head(assembly.log))!;
  const rows = await reader.entries(assembly.log, 0, size);
  const full = await get('tile/0/000');
  expect(full.headers).toMatchObject({ 'content-type': 'application/octet-stream' });
  expect(full.headers['cache-control']).toContain('immutable');
  expect(full.rawPayload).toEqual(Buffer.concat(rows.slice(0, 256).map((row) => row.leafHash)));
  const partial = await get(`tile/0/001.p/${size - 256}`);
  expect(partial.headers['cache-control']).toBe('public, max-age=60');
  expect(partial.rawPayload).toEqual(Buffer.concat(rows.slice(256).map((row) => row.leafHash)));
  // Who asked for the partial tile before it was complete still finds it.
  expect((await get('tile/0/000.p/7')).rawPayload).toEqual(Buffer.concat(rows.slice(0, 7).map((row) => row.leafHash)));
  const upper = await get('tile/1/000.p/1');
  expect(toHex(upper.rawPayload)).toBe(toHex(new MemoryTree(rows.slice(0, 256).map((row) => row.leafHash)).root()));
  for (const path of ['tile/0/001', `tile/0/001.p/${size - 255}`, 'tile/1/000', 'tile/2/000.p/1', 'tile/0/0', 'tile/x'])
    expect((await get(path)).statusCode).toBe(404);
});

test('anybody gets the proof that a later head continues an earlier one, and only for sizes that the log has', async () => {
  const { assembly, get, reader } = await started();
  await appendMany(assembly, 300);
  const { size } = (await reader.head(assembly.log))!;
  const leaves = (await reader.entries(assembly.log, 0, size)).map((row) => row.leafHash);
  const rootAt = (n: number) => new MemoryTree(leaves.slice(0, n)).root();
  for (const [from, to] of [
    [1, size],
    [255, 257],
    [256, 300],
    [size - 1, size],
    [size, size],
  ] as const) {
    const reply = await get(`consistency?from=${from}&to=${to}`);
    expect(reply.headers).toMatchObject({ 'content-type': 'text/plain; charset=utf-8' });
    expect(reply.headers['cache-control']).toContain('immutable');
    const proof = reply.body
      .split('\n')
      .slice(0, -1)
      .map((line) => fromBase64(line)!);
    expect(verifyConsistency(from, rootAt(from), to, rootAt(to), proof)).toBe(true);
    if (from < to) expect(verifyConsistency(from, rootAt(to), to, rootAt(to), proof)).toBe(false);
  }
  const beyond = await get(`consistency?from=1&to=${size + 1}`);
  expect(beyond.json()).toMatchObject({ status: 404, code: 'LOG_SHORTER', size });
  expect(beyond.headers['cache-control']).toBe('no-store');
  expect((await get('consistency?from=3&to=2')).json()).toMatchObject({ status: 400, code: 'SIZES_REVERSED' });
  for (const query of [
    'from=0&to=1',
    'from=01&to=2',
    'from=1',
    'from=1&to=2&x=1',
    'from=1&from=1&to=2',
    'from=+1&to=2',
    'from=1.0&to=2',
    `from=1&to=${'9'.repeat(16)}`,
  ])
    expect([query, (await get(`consistency?${query}`)).statusCode]).toEqual([query, 400]);
});

test('the head of a size at which a batch ended is served, and no other', async () => {
  const { assembly, get, reader } = await started();
  const before = (await reader.head(assembly.log))!;
  await appendMany(assembly, 3);
  const head = await get(`heads/${before.size}`);
  expect(head.body).toBe(before.checkpoint);
  expect(head.headers).toMatchObject({
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'public, max-age=60',
  });
  expect((await get(`heads/${before.size + 1}`)).statusCode).toBe(404);
  for (const size of ['0', '01', 'x', '-1', '1e3']) expect((await get(`heads/${size}`)).statusCode).toBe(400);
});

test('entries are public only after the close, byte for byte as they were hashed', async () => {
  const { assembly, get, clock, reader } = await started();
  const before = await get('tile/entries/000.p/3');
  expect(before.statusCode).toBe(403);
  expect(before.json()).toMatchObject({ code: 'ENTRIES_SEALED' });
  clock.set(new Date(Date.parse(assembly.ends) + 60_000));
  await assembly.act('close', {});
  const { size } = (await reader.head(assembly.log))!;
  const after = await get(`tile/entries/000.p/${size}`);
  const bundle = decodeEntryBundle(after.rawPayload);
  if (!bundle.ok) throw new Error(bundle.error);
  const tile = await get(`tile/0/000.p/${size}`);
  expect(Buffer.concat(bundle.value.map(leafHash))).toEqual(tile.rawPayload);
  expect((await get(`tile/entries/000.p/${size + 1}`)).statusCode).toBe(404);
});

test('a receipt number finds its entry after the close, with a proof that verifies', async () => {
  const { app, assembly, clock } = await started();
  const [entry] = await appendMany(assembly, 1);
  const code = shortCode(entry!.leafHash);
  const find = (typed: string) =>
    app.inject({
      url: `/api/estates/${assembly.log.estate}/assemblies/${assembly.log.assembly}/receipts/${encodeURIComponent(typed)}`,
    });
  expect((await find(code)).json()).toMatchObject({ code: 'ENTRIES_SEALED', status: 403 });
  clock.set(new Date(Date.parse(assembly.ends) + 60_000));
  await assembly.act('close', {});
  const found = await find(`${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`);
  const { receipts } = found.json<{ receipts: { receipt: string; proof: string[] }[] }>();
  expect(receipts).toMatchObject([
    { seq: entry!.seq, leafHash: toHex(entry!.leafHash), type: 'announce', at: entry!.at },
  ]);
  const { receipt, proof } = receipts[0]!;
  expect(await verifyTlogProof(receipt, entry!.leafHash, assembly.vkey, nodeChecks)).toMatchObject({ ok: true });
  for (const hash of proof) expect(receipt).toContain(hash);
  expect(toBase64(entry!.leafHash)).toHaveLength(44);
  expect((await find('00000000')).statusCode).toBe(404);
  expect((await find('not-one')).statusCode).toBe(404);
});

test('a log that does not exist is not found', async () => {
  const { app } = await start();
  for (const path of ['checkpoint', 'vkey', 'tile/0/000', 'heads/1', 'consistency?from=1&to=1'])
    expect((await app.inject({ url: `/log/0123456789abcdef/${path}` })).statusCode).toBe(404);
});
