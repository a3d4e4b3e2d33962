import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { fromHex, toBase64Url, toHex } from '../../crypto/bytes.ts';
import { verifyCheckpoint } from '../../crypto/log/checkpoint.ts';
import { MemoryTree } from '../../crypto/log/memory-tree.ts';
import { leafHash, verifyConsistency, verifyInclusion } from '../../crypto/log/merkle.ts';
import { verifyTlogProof } from '../../crypto/log/proof.ts';
import { readEntry } from '../../crypto/replay/read-entry.ts';
import { newState } from '../../crypto/replay/state.ts';
import type { JsonObject } from '../../crypto/canonical.ts';
import { detach } from '../../crypto/jws.ts';
import { actPayload } from '../../crypto/replay/acts.ts';
import { step } from '../../crypto/replay/step.ts';
import { nodeChecks } from '../../crypto/testing/keys.ts';
import { justSigned } from '../../crypto/testing/just-signed.ts';
import type { Db } from '../platform/database.ts';
import { A_DOCUMENT, assemblyInVoting, type TestAssembly } from '../testing/assembly.ts';
import { startDeps } from '../testing/start.ts';
import { logReader } from './log-reader.ts';
import type { LogRef } from './log-ref.ts';
import { logWriter } from './log-service.ts';
import { LogWriter } from './log-writer.ts';
import { insertInto, type Proposal } from './proposal.ts';

/** The cheapest entry that anybody may add at any time. */
const announcement = (assembly: TestAssembly): Proposal => {
  const nonce = toBase64Url(crypto.getRandomValues(new Uint8Array(16)));
  const fields = { document: A_DOCUMENT, nonce, subject: 'other' as const };
  const jws = detach(assembly.convener.key.jws('announce+jws', actPayload(fields, assembly.origin)));
  const body = { ...fields, jws };
  const signed = { type: 'announce', body: body as unknown as JsonObject, log: assembly.origin } as const;
  return { type: 'announce', body, verified: justSigned(signed, assembly.convener.key.jwk) };
};

/** Replays the whole log as an outsider would, and compares it with the signed head. */
async function verifyLog(db: Db, { log, origin, vkey }: TestAssembly): Promise<MemoryTree> {
  const reader = logReader(db);
  const head = (await reader.head(log))!;
  const rows = await reader.entries(log, 0, 1_000_000);
  const state = newState(origin);
  const tree = new MemoryTree();
  for (const [seq, row] of rows.entries()) {
    const entry = readEntry(row.entry);
    expect(entry).toMatchObject({ ok: true, value: { seq } });
    if (entry.ok) expect(step(state, entry.value, leafHash(row.entry))).toEqual({ ok: true, value: undefined });
    tree.append([leafHash(row.entry)]);
  }
  const checkpoint = await verifyCheckpoint(head.checkpoint, vkey, nodeChecks);
  expect(checkpoint).toEqual({ ok: true, value: { origin, size: rows.length, root: tree.root() } });
  return tree;
}

const count = async (db: Db, table: 'log_checkpoint' | 'log_entry' | 'log_tile', log: LogRef): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}
    where estate_id = ${log.estate} and assembly_id = ${log.assembly}`.execute(db);
  return rows[0]!.n;
};

test('proposals that wait together share one transaction and one signed head, and each gets a receipt that verifies', async () => {
  const { deps, db, clock } = await startDeps();
  const assembly = await assemblyInVoting(deps, clock);
  const heads = await count(db, 'log_checkpoint', assembly.log);
  const transactions = async () =>
    (
      await sql<{
        n: number;
      }>`select count(distinct xmin::text) as n from log_entry where assembly_id = ${assembly.log.assembly}`.execute(db)
    ).rows[0]!.n;
  const before = await transactions();
  const results = await Promise.all(
    Array.from({ length: 50 }, () => logWriter(deps).append(assembly.log, announcement(assembly))),
  );
  expect(await count(db, 'log_checkpoint', assembly.log)).toBe(heads + 1);
  expect(await transactions()).toBe(before + 1);
  const checkpoints = new Set(results.map((result) => result.ok && result.value.checkpoint));
  expect(checkpoints.size).toBe(1);
  for (const result of results) {
    if (!result.ok) throw new Error(result.error.code);
    const { seq, leafHash: leaf, receipt } = result.value;
    const included = await verifyTlogProof(receipt, leaf, assembly.vkey, nodeChecks);
    expect(included).toMatchObject({ ok: true, value: { index: seq } });
  }
  await verifyLog(db, assembly);
});

test('a proposal that the log forbids is refused alone; the others of its batch are appended', async () => {
  const { deps, db, clock } = await startDeps();
  const assembly = await assemblyInVoting(deps, clock);
  const good = announcement(assembly);
  const forbidden: Proposal = { ...announcement(assembly), type: 'archive' } as never;
  const tooEarly: Proposal = { type: 'close', body: {}, verified: [] };
  const writer = logWriter(deps);
  const [first, early, again, last] = await Promise.all([
    writer.append(assembly.log, good),
    writer.append(assembly.log, tooEarly),
    writer.append(assembly.log, good),
    writer.append(assembly.log, announcement(assembly)),
  ]);
  expect(first?.ok).toBe(true);
  expect(early).toMatchObject({ ok: false, error: { code: 'ENTRY_REFUSED', reason: 'close-too-early' } });
  expect(again).toMatchObject({ ok: false, error: { code: 'ENTRY_REFUSED', reason: 'nonce-repeated' } });
  expect(last?.ok).toBe(true);
  await expect(writer.append(assembly.log, forbidden)).rejects.toThrow('archive');
  await verifyLog(db, assembly);
});

test('an entry with a signature that nobody verified, or that was verified under another text, is refused', async () => {
  const { deps, db, clock } = await startDeps();
  const assembly = await assemblyInVoting(deps, clock);
  const writer = logWriter(deps);
  const [unseen, other] = [announcement(assembly), announcement(assembly)];
  const refusal = { ok: false, error: { code: 'ENTRY_REFUSED', reason: 'bad-signature' } };
  for (const verified of [[], other.verified])
    expect(await writer.append(assembly.log, { ...unseen, verified })).toMatchObject(refusal);
  expect(await writer.append(assembly.log, unseen)).toMatchObject({ ok: true });
  await verifyLog(db, assembly);
});

test('a row that the database refuses takes only its own proposal with it', async () => {
  const { deps, db, clock } = await startDeps();
  const assembly = await assemblyInVoting(deps, clock);
  const { estate: estate_id, assembly: assembly_id } = assembly.log;
  const opening = insertInto('opening', { estate_id, assembly_id, seq: 1, sealed: Buffer.of(1) });
  const writer = logWriter(deps);
  const conflict = { code: 'TAKEN' as const };
  const results = await Promise.all([
    writer.append(assembly.log, { ...announcement(assembly), inserts: [opening] }),
    writer.append(assembly.log, { ...announcement(assembly), inserts: [opening], onConflict: () => conflict }),
    writer.append(assembly.log, announcement(assembly)),
  ]);
  expect(results.map((result) => result.ok)).toEqual([true, false, true]);
  expect(results[1]).toEqual({ ok: false, error: conflict });
  await verifyLog(db, assembly);
});

test('what a proposal throws reaches its own caller and nobody else', async () => {
  const { deps, db, clock } = await startDeps();
  const assembly = await assemblyInVoting(deps, clock);
  const writer = logWriter(deps);
  const faulty = (part: Partial<Proposal>) => ({ ...announcement(assembly), ...part }) as Proposal;
  const settled = await Promise.allSettled([
    writer.append(assembly.log, announcement(assembly)),
    writer.append(
      assembly.log,
      faulty({
        guard: () => {
          throw new Error('guard');
        },
      }),
    ),
    writer.append(assembly.log, faulty({ within: () => Promise.reject(new Error('within')) })),
    writer.append(assembly.log, announcement(assembly)),
  ]);
  expect(settled.map((each) => (each.status === 'rejected' ? (each.reason as Error).message : each.value.ok))).toEqual([
    true,
    'guard',
    'within',
    true,
  ]);
  await verifyLog(db, assembly);
});

test('two processes append to one log at once: no gap, one chain, every receipt in it', async () => {
  const first = await startDeps();
  const second = await startDeps({ database: first.database, deps: { keys: first.deps.keys } });
  const assembly = await assemblyInVoting(first.deps, first.clock);
  second.clock.set(assembly.opens);
  const writers = [logWriter(first.deps), logWriter(second.deps)];
  const before = await count(first.db, 'log_entry', assembly.log);
  const wave = (n: number) =>
    Array.from({ length: n }, (_, i) => writers[i % 2]!.append(assembly.log, announcement(assembly)));
  const results = [];
  for (let round = 0; round < 10; round++) results.push(...(await Promise.all(wave(30))));
  const tree = await verifyLog(first.db, assembly);
  expect(tree.size).toBe(before + 300);
  for (const result of results) {
    if (!result.ok) throw new Error(result.error.code);
    expect(toHex(tree.read(0, result.value.seq)!)).toBe(toHex(result.value.leafHash));
    expect(await verifyTlogProof(result.value.receipt, result.value.leafHash, assembly.vkey, nodeChecks)).toMatchObject(
      { ok: true },
    );
  }
});

test('proofs and receipts are the same after a restart, whatever the size of the tree', async () => {
  const first = await startDeps();
  const assembly = await assemblyInVoting(first.deps, first.clock);
  const reader = logReader(first.db);
  const appended = [];
  for (const length of [1, 100, 147, 1, 2, 3, 255, 200])
    appended.push(...(await Promise.all(Array.from({ length }, () => assembly.append(announcement(assembly))))));
  const tree = await verifyLog(first.db, assembly);
  expect(await count(first.db, 'log_tile', assembly.log)).toBe(Math.floor(tree.size / 256));
  for (const { seq, receipt } of appended) expect(await reader.firstReceipt(assembly.log, seq)).toBe(receipt);
  for (const size of [1, 2, 255, 256, 257, 511, 512, 513, tree.size])
    for (const seq of [0, 1, 254, 255, 256, 300, 511, 512, size - 1].filter((each) => each < size)) {
      const proof = await reader.proofFor(assembly.log, seq, size);
      expect(proof).toEqual(tree.inclusionProof(seq, size));
      const root = new MemoryTree(Array.from({ length: size }, (_, i) => tree.read(0, i)!)).root();
      expect(verifyInclusion(tree.read(0, seq)!, seq, size, proof, root)).toBe(true);
    }
  const old = new MemoryTree(Array.from({ length: 300 }, (_, i) => tree.read(0, i)!));
  const proof = await reader.consistency(assembly.log, 300, tree.size);
  expect(verifyConsistency(300, old.root(), tree.size, tree.root(), proof)).toBe(true);
});

test('the service may neither change nor remove what is in a log', async () => {
  const { deps, db, clock } = await startDeps();
  const { log } = await assemblyInVoting(deps, clock);
  for (const table of ['log', 'log_entry', 'log_checkpoint', 'log_tile'])
    for (const statement of [`update ${table} set estate_id = 'other'`, `delete from ${table}`, `truncate ${table}`])
      await expect(sql.raw(statement).execute(db)).rejects.toThrow(/permission denied/);
  await expect(sql.raw(`delete from log_head`).execute(db)).rejects.toThrow(/permission denied/);
  await expect(sql.raw(`update log_head set assembly_id = '0000000000000000'`).execute(db)).rejects.toThrow(
    /permission denied/,
  );
  const forged = {
    estate_id: log.estate,
    assembly_id: log.assembly,
    seq: 10_000,
    type: 'announce',
    entry: Buffer.from('{}'),
  };
  const wrongHash = db.insertInto('log_entry').values({ ...forged, leaf_hash: Buffer.alloc(32) });
  await expect(wrongHash.execute()).rejects.toThrow(/violates check constraint/);
});

test.each([
  [
    'an entry was changed',
    `update log_entry set entry = convert_to(replace(convert_from(entry, 'UTF8'), 'other', 'roll!'), 'UTF8'),
    leaf_hash = sha256('\\x00'::bytea || convert_to(replace(convert_from(entry, 'UTF8'), 'other', 'roll!'), 'UTF8')) where type = 'announce'`,
  ],
  [
    'the last entry is gone',
    `delete from log_entry e where seq = (select max(seq) from log_entry where assembly_id = e.assembly_id)`,
  ],
  [
    'the head is an older one',
    `update log_head h set (size, checkpoint) = (select size, note from log_checkpoint c where c.assembly_id = h.assembly_id
    order by size desc offset 1 limit 1)`,
  ],
  ['the checkpoint is another', `update log_head set checkpoint = replace(checkpoint, 'localhost', 'localhosT')`],
])('after a restart nothing is appended when %s', async (_what, damage) => {
  const first = await startDeps();
  const assembly = await assemblyInVoting(first.deps, first.clock);
  await assembly.append(announcement(assembly));
  await assembly.append(announcement(assembly));
  await asOwner(first.database.ownerUrl, damage);
  const second = await startDeps({ database: first.database, deps: { keys: first.deps.keys } });
  const size = await count(first.db, 'log_entry', assembly.log);
  const result = await logWriter(second.deps).append(assembly.log, announcement(assembly));
  expect(result).toEqual({ ok: false, error: { code: 'LOG_DAMAGED' } });
  expect(await count(first.db, 'log_entry', assembly.log)).toBe(size);
});

const SAVE_HEAD = 'create table saved_head as table log_head';
const RESTORE_HEAD = `update log_head h set (size, frontier, last_leaf, last_at, checkpoint) =
  (select size, frontier, last_leaf, last_at, checkpoint from saved_head s where s.assembly_id = h.assembly_id)`;

test('after a restart nothing is appended when the head as a whole is older than the entries', async () => {
  const first = await startDeps();
  const assembly = await assemblyInVoting(first.deps, first.clock);
  await asOwner(first.database.ownerUrl, SAVE_HEAD);
  await assembly.append(announcement(assembly));
  await asOwner(first.database.ownerUrl, RESTORE_HEAD);
  const second = await startDeps({ database: first.database, deps: { keys: first.deps.keys } });
  const result = await logWriter(second.deps).append(assembly.log, announcement(assembly));
  expect(result).toEqual({ ok: false, error: { code: 'LOG_DAMAGED' } });
});

test('a process that ran on while the database was set back refuses to append', async () => {
  const { deps, clock, database } = await startDeps();
  const assembly = await assemblyInVoting(deps, clock);
  await asOwner(database.ownerUrl, SAVE_HEAD);
  await assembly.append(announcement(assembly));
  await asOwner(
    database.ownerUrl,
    `delete from log_entry e using saved_head s where e.seq >= s.size;
     delete from log_checkpoint c using saved_head s where c.size > s.size; ${RESTORE_HEAD}`,
  );
  const result = await logWriter(deps).append(assembly.log, announcement(assembly));
  expect(result).toEqual({ ok: false, error: { code: 'LOG_DAMAGED' } });
});

test('a log whose master key this process does not have is not appended to', async () => {
  const first = await startDeps();
  const assembly = await assemblyInVoting(first.deps, first.clock);
  const other = {
    ...first.deps.keys,
    logMasters: new Map([[first.deps.keys.logMasterId, new Uint8Array(32).fill(7)]]),
  };
  const writer = new LogWriter({ ...first.deps, keys: other });
  expect(await writer.append(assembly.log, announcement(assembly))).toEqual({
    ok: false,
    error: { code: 'LOG_DAMAGED' },
  });
});

test('past the bound a proposal is turned away at once, and one that waited too long is told so', async () => {
  const { deps, db, clock } = await startDeps();
  const assembly = await assemblyInVoting(deps, clock);
  const writer = new LogWriter(deps, { maxWaiting: 3, maxWaitMs: 150 });
  const waiting: Promise<{ readonly ok: boolean }>[] = [];
  await db.transaction().execute(async (tx) => {
    await sql`select from log_head where assembly_id = ${assembly.log.assembly} for update`.execute(tx);
    for (let i = 0; i < 5; i++) waiting.push(writer.append(assembly.log, announcement(assembly)));
    const busy = { ok: false, error: { code: 'LOG_BUSY', retryAfterSeconds: 3 } };
    expect(await Promise.all(waiting.slice(3))).toEqual([busy, busy]);
    expect(await Promise.all(waiting.slice(0, 3))).toEqual([busy, busy, busy]);
  });
  expect((await writer.append(assembly.log, announcement(assembly))).ok).toBe(true);
  await verifyLog(db, assembly);
});

test('when the database breaks in a batch everybody who waited may try again, and nothing is half done', async () => {
  const { deps, db, clock, database } = await startDeps();
  const assembly = await assemblyInVoting(deps, clock);
  const size = await count(db, 'log_entry', assembly.log);
  const cut: Proposal = {
    ...announcement(assembly),
    within: async (tx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
      await asOwner(database.ownerUrl, `select pg_terminate_backend(${rows[0]!.pid})`);
      await sql`select 1`.execute(tx);
    },
  };
  const writer = logWriter(deps);
  const results = await Promise.all([
    writer.append(assembly.log, announcement(assembly)),
    writer.append(assembly.log, cut),
  ]);
  const unavailable = { ok: false, error: { code: 'LOG_UNAVAILABLE', retryAfterSeconds: 3 } };
  expect(results).toEqual([unavailable, unavailable]);
  expect(await count(db, 'log_entry', assembly.log)).toBe(size);
  expect((await writer.append(assembly.log, announcement(assembly))).ok).toBe(true);
  await verifyLog(db, assembly);
});

test('the entry carries the later of the clock and the entry before it', async () => {
  const { deps, clock } = await startDeps();
  const assembly = await assemblyInVoting(deps, clock);
  clock.forward({ seconds: 30 });
  const later = await assembly.append(announcement(assembly));
  const slow = { ...deps, clock: { ...clock, inTransaction: async () => new Date(assembly.opens) } };
  const result = await new LogWriter(slow).append(assembly.log, announcement(assembly));
  expect(result).toMatchObject({ ok: true, value: { at: later.at } });
});

test('a closing writer answers what it took and takes no more', async () => {
  const { deps, clock } = await startDeps();
  const assembly = await assemblyInVoting(deps, clock);
  const writer = new LogWriter(deps);
  const answered: boolean[] = [];
  // More than are answered in one turn of the event loop.
  for (const each of Array.from({ length: 70 }, () => announcement(assembly)))
    void writer.append(assembly.log, each).then(({ ok }) => answered.push(ok));
  const closed = writer.close();
  expect(await writer.append(assembly.log, announcement(assembly))).toMatchObject({
    ok: false,
    error: { code: 'LOG_BUSY' },
  });
  await closed;
  expect(answered).toEqual(Array.from({ length: 70 }, () => true));
});

test('nothing is appended to a log that does not exist', async () => {
  const { deps } = await startDeps();
  const log = { estate: 'fenglin', assembly: '0123456789abcdef' };
  expect(await logWriter(deps).append(log, { type: 'close', body: {}, verified: [] })).toEqual({
    ok: false,
    error: { code: 'LOG_NOT_FOUND' },
  });
  expect(await logWriter(deps).state(log)).toBeNull();
});

async function asOwner(url: string, statement: string): Promise<void> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

test('a small cache forgets the log used least and replays it when it is needed', async () => {
  const { deps, db, clock } = await startDeps();
  const [one, other] = [await assemblyInVoting(deps, clock), await assemblyInVoting(deps, clock)];
  const writer = new LogWriter(deps, { maxCachedEntries: 1 });
  for (const assembly of [one, other, one, other])
    expect((await writer.append(assembly.log, announcement(assembly))).ok).toBe(true);
  expect(fromHex((await writer.state(one.log))!.last)).toHaveLength(32);
  await verifyLog(db, one);
  await verifyLog(db, other);
});
