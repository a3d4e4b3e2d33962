import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { freshDatabase } from '../testing/database.ts';
import { openDatabase, openPool, SERVICE_ROLE } from './database.ts';
import { rowsInsert } from './insert-rows.ts';

const AT = { estate_id: 'estate', assembly_id: '0123456789abcdef' };

const binding = (seq: number, evidence: string, browser: Buffer | null) => ({
  ...{ ...AT, seq, kid: randomBytes(32).toString('base64url'), voter: 'v', person: 'p', account_id: randomUUID() },
  ...{ evidence_salt: randomBytes(32), evidence, browser },
});

test('rows that go in together are read back as they were given: bytes, nulls, quotes and other scripts', async () => {
  const database = await freshDatabase();
  onTestFinished(() => database.drop());
  const db = openDatabase(openPool({ url: database.serviceUrl, poolSize: 1, role: SERVICE_ROLE }));
  onTestFinished(() => db.destroy());
  const rows = [
    binding(1, '{"a":"b\\"c, \\\\d"}', null),
    binding(2, 'NULL', randomBytes(32)),
    binding(3, '议决', null),
    binding(4, '', randomBytes(32)),
  ] as const;
  await sql`${rowsInsert('binding', rows)}`.execute(db);
  expect(await db.selectFrom('binding').selectAll().orderBy('seq').execute()).toEqual(rows);
  expect(() => rowsInsert('opening', [{ ...AT, seq: 1, unsealed: 'x' }])).toThrow('unsealed');
});
