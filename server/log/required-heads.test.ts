import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verifyCheckpoint } from '../../crypto/log/checkpoint.ts';
import { rootOfLeaves } from '../../crypto/log/memory-tree.ts';
import { needsHead } from '../../crypto/replay/required-heads.ts';
import { nodeChecks } from '../../crypto/testing/keys.ts';
import type { Db } from '../platform/database.ts';
import { A_DOCUMENT, assemblyInVoting, type TestAssembly } from '../testing/assembly.ts';
import { startDeps } from '../testing/start.ts';
import { logReader } from './log-reader.ts';

/** Seqs of the entries that need a head, after checking that the head which ends with each is stored and signed. */
async function withTheirHeads(db: Db, { log, vkey }: TestAssembly): Promise<number[]> {
  const reader = logReader(db);
  const rows = await reader.entries(log, 0, 1_000_000);
  const needing = rows.filter(({ type }) => needsHead(type)).map(({ seq }) => seq);
  for (const seq of needing) {
    const root = rootOfLeaves(rows.slice(0, seq + 1).map(({ leafHash }) => leafHash));
    const checkpoint = await verifyCheckpoint((await reader.checkpoint(log, seq + 1)) ?? '', vkey, nodeChecks);
    expect(checkpoint).toMatchObject({ ok: true, value: { size: seq + 1, root } });
  }
  return needing;
}

test('whatever waits beside it, the close ends its batch, and what waited behind it is appended all the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(6), fc.nat(6), fc.boolean(), async (before, behind, twice) => {
      const { deps, db, clock } = await startDeps();
      const assembly = await assemblyInVoting(deps, clock);
      clock.set(new Date(Date.parse(assembly.ends) + 60_000));
      const announce = (count: number) =>
        Array.from({ length: count }, () =>
          assembly.act('announce', { document: A_DOCUMENT, subject: 'other' }, assembly.convener),
        );
      const close = () => assembly.append({ type: 'close', body: {}, verified: [] });
      const waiting = [...announce(before), close(), ...(twice ? [close()] : []), ...announce(behind)];
      const settled = await Promise.allSettled(waiting);
      const refused = settled.filter(({ status }) => status === 'rejected');
      expect(refused).toHaveLength(twice ? 1 : 0);
      const needing = await withTheirHeads(db, assembly);
      expect(needing).toHaveLength(3);
      const { size } = (await logReader(db).head(assembly.log))!;
      expect(size - 1 - needing.at(-1)!).toBe(behind);
    }),
    { numRuns: 8 },
  );
});
