import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toBase64 } from '../../crypto/bytes.ts';
import { verifyStoredCheckpoint } from '../../crypto/log/checkpoint.ts';
import { EMPTY_ROOT } from '../../crypto/log/merkle.ts';
import { formatVkey } from '../../crypto/log/note.ts';
import { nodeChecks } from '../../crypto/testing/keys.ts';
import { noteKey } from '../../crypto/testing/fixed-keys.ts';
import { signHead } from '../../crypto/testing/test-log.ts';
import { MemoryLog, testFolder, testWitness } from './testing.ts';
import { sha256Hex } from './witness-state.ts';

const ORIGIN = 'vote.example.org/log/0123456789abcdef';
const CONFLICT = 'text/x.tlog.size';

async function world() {
  const log = new MemoryLog(ORIGIN);
  const witness = await testWitness({ logs: [log.key.vkey] });
  const evidence = () => readdir(join(witness.folder, 'state/evidence'));
  return { log, witness, evidence };
}

test('a head that continues the one before is cosigned, and the line verifies on the checkpoint', async () => {
  const { log, witness } = await world();
  for (const [old, size] of [
    [0, 3],
    [3, 3],
    [3, 8],
    [8, 300],
  ] as const) {
    const { status, body } = await witness.add(log.growTo(size).submission(old));
    expect(status).toBe(200);
    const cosigned = await verifyStoredCheckpoint(`${log.head}${body}`, log.key.vkey, [witness.vkey], nodeChecks);
    expect(cosigned).toMatchObject({
      ok: true,
      value: { checkpoint: { size }, cosignatures: [{ seconds: 1_790_000_000 }] },
    });
    // Monitors get the same lines at the address of the specification.
    const monitored = await fetch(`${witness.url}/${sha256Hex(ORIGIN)}/checkpoint`);
    expect(await monitored.text()).toBe(`${log.head}${body}`);
  }
  expect(await (await fetch(`${witness.url}/vkey`)).text()).toBe(`${witness.vkey}\n`);
});

test('a sender who is not at the size that was cosigned last is told that size, whatever else he sends', async () => {
  const { log, witness } = await world();
  await witness.add(log.growTo(5).submission(0));
  for (const body of [log.growTo(7).submission(0), log.submission(4), log.submission(6), log.submission(7)])
    expect(await witness.add(body)).toEqual({ status: 409, type: CONFLICT, body: '5\n' });
  // An older head is not cosigned any more, even with its own proof.
  const older = new MemoryLog(ORIGIN).growTo(4);
  expect(await witness.add(older.submission(4))).toEqual({ status: 409, type: CONFLICT, body: '5\n' });
  expect(await witness.add(log.submission(5))).toMatchObject({ status: 200 });
});

test('an unknown log, a foreign key and a false signature are told apart', async () => {
  const { log, witness } = await world();
  expect((await witness.add(new MemoryLog('other.example/log/0123456789abcdef').growTo(1).submission(0))).status).toBe(
    404,
  );
  log.growTo(2);
  const foreign = signHead(noteKey(ORIGIN, 'another key'), 2, log.tree.root());
  const forged = log.head.replace(
    /(\S{6})(\S)(\S+\n)$/,
    (_, a: string, b: string, c: string) => `${a}${b === 'A' ? 'B' : 'A'}${c}`,
  );
  const named = signHead({ ...noteKey(ORIGIN, 'another key'), name: 'other' }, 2, log.tree.root(), ORIGIN);
  for (const head of [foreign, named]) expect((await witness.add(log.submission(0, { head }))).status).toBe(403);
  const spoiled = log.head.replace(/^(.*\n2\n).{4}/, '$1AAAA');
  for (const head of [forged, spoiled]) expect((await witness.add(log.submission(0, { head }))).status).toBe(403);
  // Lines of keys that the witness does not know are ignored, and not passed on.
  const two = `${log.head}${named.slice(named.lastIndexOf('\u2014'))}`;
  expect((await witness.add(log.submission(0, { head: two }))).status).toBe(200);
  const note = await (await fetch(`${witness.url}/${sha256Hex(ORIGIN)}/checkpoint`)).text();
  expect(note.split('\u2014').length - 1).toBe(2);
});

test('each fault of form is refused, and nothing is remembered of it', async () => {
  const { log, witness } = await world();
  log.growTo(6);
  const hash = toBase64(new Uint8Array(32));
  const good = log.submission(0);
  const bad: [string | Uint8Array, number][] = [
    ['', 400],
    [Uint8Array.of(0xff, 0xfe), 400],
    [good.replace('old 0', 'old 00'), 400],
    [good.replace('old 0', 'old -1'), 400],
    [good.replace('old 0', 'OLD 0'), 400],
    [good.replace('old 0', 'old 7'), 400],
    [good.replace('old 0\n', 'old 0\r\n'), 400],
    [good.slice(0, -1), 400],
    [log.submission(3, { proof: ['AAAA'] }), 400],
    [log.submission(3, { proof: [hash.slice(0, -1)] }), 400],
    [log.submission(3, { proof: Array<string>(64).fill(hash) }), 400],
    [log.submission(0, { proof: [hash] }), 422],
    [log.submission(0, { head: log.head.replace(`${ORIGIN}\n6\n`, `${ORIGIN}\n06\n`) }), 400],
    [log.submission(0, { head: log.head.replace('\n\n', '\nextension\n\n') }), 400],
    [log.submission(0, { head: signHeadOfNothing(log) }), 422],
    [`old 0\n\n${'x'.repeat(70_000)}`, 413],
  ];
  for (const [body, status] of bad)
    expect([String(body).slice(0, 200), (await witness.add(body)).status]).toEqual([
      String(body).slice(0, 200),
      status,
    ]);
  expect((await fetch(`${witness.url}/${sha256Hex(ORIGIN)}/checkpoint`)).status).toBe(404);
  expect((await fetch(`${witness.url}/add-checkpoint`)).status).toBe(405);
  expect((await fetch(`${witness.url}/anything`)).status).toBe(404);
  expect((await witness.add(good)).status).toBe(200);
});

/** A correctly signed head of no entries with a root all the same. */
function signHeadOfNothing(log: MemoryLog): string {
  const empty = signHead(log.key, 0, EMPTY_ROOT);
  return empty.replace(toBase64(EMPTY_ROOT), toBase64(new Uint8Array(32)));
}

test('two heads of one size are a fork: refused, said so, and both kept with the signatures of the log', async () => {
  const { log, witness, evidence } = await world();
  await witness.add(log.growTo(9).submission(0));
  const fork = new MemoryLog(ORIGIN).growTo(4).growTo(9, 'other past ');
  const reply = await witness.add(fork.submission(9));
  expect(reply).toMatchObject({ status: 422, body: expect.stringContaining('fork') });
  const [file] = await evidence();
  const text = await readFile(join(witness.folder, 'state/evidence', file!), 'utf8');
  expect(text).toContain(log.head);
  expect(text).toContain(fork.head);
  expect(text).toContain(log.key.vkey);
  // The same again is no new evidence, and a sender with another old size learns the size only.
  expect((await witness.add(fork.submission(9))).status).toBe(422);
  expect(await witness.add(fork.submission(3))).toEqual({ status: 409, type: CONFLICT, body: '9\n' });
  expect(await evidence()).toHaveLength(1);
  expect((await witness.add(log.growTo(10).submission(9))).status).toBe(200);
});

test('a longer head without a proof from the last one is refused, whatever proof comes with it', async () => {
  const { log, witness, evidence } = await world();
  await witness.add(log.growTo(9).submission(0));
  const fork = new MemoryLog(ORIGIN).growTo(4).growTo(12, 'other past ');
  const honest = log.growTo(12).submission(9);
  const proof = honest
    .split('\n')
    .slice(1, -1)
    .filter((line) => /^[A-Za-z0-9+/]{43}=$/.test(line));
  for (const body of [
    fork.submission(9),
    log.submission(9, { head: fork.head }),
    log.submission(9, { proof: [] }),
    log.submission(9, { proof: [...proof.slice(0, -1)].reverse() }),
  ])
    expect((await witness.add(body)).status).toBe(422);
  const kept = await evidence();
  expect(kept.length).toBeGreaterThanOrEqual(2);
  expect(kept.every((name) => name.includes('unproven'))).toBe(true);
  expect((await witness.add(honest)).status).toBe(200);
});

test('mistakes of a sender fill no disk', async () => {
  const { log, witness, evidence } = await world();
  await witness.add(log.growTo(2).submission(0));
  log.growTo(3);
  for (let i = 0; i < 40; i++) {
    const proof = [toBase64(new Uint8Array(32).fill(i))];
    expect((await witness.add(log.submission(2, { proof }))).status).toBe(422);
  }
  expect(await evidence()).toHaveLength(20);
});

test('of heads that race for the same place one is cosigned', async () => {
  const { log, witness } = await world();
  await witness.add(log.growTo(2).submission(0));
  const bodies = Array.from({ length: 8 }, (_, i) => log.growTo(3 + i).submission(2));
  const statuses = (await Promise.all(bodies.map((body) => witness.add(body)))).map(({ status }) => status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  expect(statuses.filter((status) => status === 409)).toHaveLength(7);
});

test('on a trusted host the first key of a log is pinned, and a second one is refused for good', async () => {
  const log = new MemoryLog(ORIGIN);
  const asked: string[] = [];
  let shown: string | null = `${log.key.vkey}`;
  const ask = async (address: string) => (asked.push(address), shown);
  const folder = await testFolder();
  const witness = await testWitness({ folder, hosts: { 'vote.example.org': 'http://service.internal/' }, ask });
  expect((await witness.add(log.growTo(1).submission(0))).status).toBe(200);
  expect(asked).toEqual(['http://service.internal/log/0123456789abcdef/vkey']);
  const second = noteKey(ORIGIN, 'second');
  shown = second.vkey;
  expect((await witness.add(log.submission(1, { head: signHead(second, 1, log.tree.root()) }))).status).toBe(403);
  expect(await witness.known.accept(second.vkey)).toMatchObject({ ok: false });
  expect(asked).toHaveLength(1);
  // After a restart it is pinned still.
  const again = await testWitness({ folder, hosts: { 'vote.example.org': 'http://service.internal' }, ask });
  expect((await again.add(log.submission(1, { head: signHead(second, 1, log.tree.root()) }))).status).toBe(403);
  expect((await again.add(log.submission(1))).status).toBe(200);
  // A key under another name, no key, and hosts that nobody trusts.
  for (const [origin, key] of [
    ['vote.example.org/log/1123456789abcdef', log.key.vkey],
    ['vote.example.org/log/2123456789abcdef', null],
  ] as const) {
    shown = key;
    expect((await again.add(new MemoryLog(origin).growTo(1).submission(0))).status).toBe(404);
  }
  for (const origin of [
    'evil.example/log/0123456789abcdef',
    'vote.example.org/../admin',
    'vote.example.org.evil/log/a',
  ])
    expect((await again.add(new MemoryLog(origin).growTo(1).submission(0))).status).toBe(404);
  expect(asked).toHaveLength(3);
});

test('a log is accepted by hand with its key, and only with that of a log', async () => {
  const log = new MemoryLog(ORIGIN).growTo(1);
  const witness = await testWitness();
  expect((await witness.add(log.submission(0))).status).toBe(404);
  expect(await witness.known.accept('nonsense')).toMatchObject({ ok: false });
  expect(await witness.known.accept(formatVkey(ORIGIN, log.key.publicKey, 0x04))).toMatchObject({ ok: false });
  expect(await witness.known.accept(log.key.vkey)).toEqual({ ok: true, value: ORIGIN });
  expect((await witness.add(log.submission(0))).status).toBe(200);
});
