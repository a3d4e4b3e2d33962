import { expect, test } from 'vitest';
import { parseVkey } from '../../crypto/log/note.ts';
import { verifyTlogProof } from '../../crypto/log/proof.ts';
import type { VerifiedClaim } from '../../crypto/replay/verify-signatures.ts';
import { nodeChecks } from '../../crypto/testing/keys.ts';
import { inTransaction } from '../platform/database.ts';
import { assemblyInVoting } from '../testing/assembly.ts';
import { startDeps } from '../testing/start.ts';
import { logReader } from './log-reader.ts';
import { logSigner } from './log-signer.ts';
import { openLog } from './open-log.ts';

test('each log has a key of its own, derived from the master key and bound to its origin', async () => {
  const masterKey = new Uint8Array(32).fill(1);
  const salt = new Uint8Array(32).fill(2);
  const origin = 'vote.example.org/log/0123456789abcdef';
  const { vkey } = logSigner({ masterKey, salt, origin });
  expect(vkey).toBe(logSigner({ masterKey, salt, origin }).vkey);
  expect(vkey).not.toBe(logSigner({ masterKey, salt: new Uint8Array(32), origin }).vkey);
  expect(vkey).not.toBe(logSigner({ masterKey: salt, salt, origin }).vkey);
  expect(parseVkey(vkey)).toMatchObject({ ok: true, value: { name: origin } });
});

test('a log opens with entry 0, whose receipt verifies under the key that the entry names', async () => {
  const { deps, db, clock } = await startDeps();
  const { log, vkey, origin } = await assemblyInVoting(deps, clock, { upTo: 'roll-frozen' });
  const reader = logReader(db);
  const first = await reader.entry(log, 0);
  expect(JSON.parse(Buffer.from(first!.entry).toString('utf8'))).toMatchObject({ log: origin, body: { vkey }, seq: 0 });
  expect(await reader.vkey(log)).toBe(vkey);
  const receipt = await reader.firstReceipt(log, 0);
  expect(await verifyTlogProof(receipt!, first!.leafHash, vkey, nodeChecks)).toMatchObject({ ok: true });
});

test('a log is opened once, and an opening that the rules forbid leaves nothing', async () => {
  const { deps, db, clock } = await startDeps();
  const { log } = await assemblyInVoting(deps, clock, { upTo: 'roll-frozen' });
  const body = (JSON.parse(Buffer.from((await logReader(db).entry(log, 0))!.entry).toString('utf8')) as { body: never })
    .body;
  const verified: readonly VerifiedClaim[] = [];
  const again = await inTransaction(db, (tx) => openLog(deps, tx, { log, body: () => body, verified }));
  expect(again).toEqual({ ok: false, error: { code: 'LOG_EXISTS' } });
  const other = { ...log, assembly: 'ffffffffffffffff' };
  const foreign = await inTransaction(db, (tx) => openLog(deps, tx, { log: other, body: () => body, verified }));
  expect(foreign).toMatchObject({ ok: false, error: { code: 'ENTRY_REFUSED' } });
  expect(await logReader(db).head(other)).toBeNull();
});
