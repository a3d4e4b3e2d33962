import { expect, test } from 'vitest';
import pg from 'pg';
import { start } from '../testing/start.ts';
import { testSessions } from '../testing/sessions.ts';
import { begun, ESTATE, noticed, pathOf, prepare, send, succeed } from './testing.ts';

/** What only the owner of the database could do, and never does. */
async function tamper(ownerUrl: string, assembly: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query('update log_entry set entry = $1, leaf_hash = sha256($2) where assembly_id = $3 and seq = 1', [
    Buffer.from('{}'),
    Buffer.from('\0{}'),
    assembly,
  ]);
  await client.end();
}

test('a log that was tampered with stops its assembly with a plain word, and no other', async () => {
  const { app, assembly, convener, officers } = await noticed();
  const other = await begun(app, convener);
  await tamper(app.database.ownerUrl, assembly);
  // Another process reads it afresh; this one would go on from memory until it compares with the head.
  const options = {
    sessions: testSessions,
    database: app.database,
    deps: { clock: app.clock, movableClock: app.clock },
  };
  const fresh = await start({ ...options, areaOf: async () => '999001001' });
  for (const reply of [
    await send(fresh, null, 'GET', pathOf(assembly)),
    await send(fresh, null, 'GET', pathOf(assembly, '/roll')),
    await prepare(fresh, assembly, 'announce', { document: 'f'.repeat(64), subject: 'notice' }, convener),
  ])
    expect([reply.status, reply.body.code]).toEqual([503, 'LOG_DAMAGED']);
  const { assemblies } = await succeed(send(fresh, convener, 'GET', `/api/estates/${ESTATE}/assemblies`));
  // Both were made in one instant of the test's clock, so neither comes first.
  const stopped = assemblies.map((each: { assembly: string; isStopped: boolean }) => [each.assembly, each.isStopped]);
  expect(Object.fromEntries(stopped)).toEqual({ [other]: false, [assembly]: true });
  const queue = await succeed(send(fresh, officers[0], 'GET', '/api/office/assemblies'));
  expect(queue.assemblies.map(({ isStopped }: { isStopped: boolean }) => isStopped).sort()).toEqual([false, true]);
});
