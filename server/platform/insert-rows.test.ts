import { randomBytes, randomUUID } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { freshDatabase } from '../testing/database.ts';
import { openDatabase, openPool, SERVICE_ROLE } from './database.ts';
import { statement } from './piece.ts';
import { rowsDelete, rowsInsert } from './insert-rows.ts';

const AT = { estate_id: 'estate', assembly_id: '0123456789abcdef' };

const binding = (seq: number, evidence: string, browser: Buffer | null) => ({
  ...{ ...AT, seq, kid: randomBytes(32).toString('base64url'), voter: 'v', person: 'p', account_id: randomUUID() },
  ...{ evidence_salt: randomBytes(32), evidence, browser },
});

async function service() {
  const database = await freshDatabase();
  onTestFinished(() => database.drop());
  const db = openDatabase(openPool({ url: database.serviceUrl, poolSize: 1, role: SERVICE_ROLE }));
  onTestFinished(() => db.destroy());
  return db;
}

test('rows that go in together are read back as they were given: bytes, nulls, quotes and other scripts', async () => {
  const db = await service();
  const rows = [
    binding(1, '{"a":"b\\"c, \\\\d"}', null),
    binding(2, 'NULL', randomBytes(32)),
    binding(3, '议决', null),
    binding(4, '', randomBytes(32)),
  ] as const;
  await db.executeQuery(statement(rowsInsert('binding', rows)));
  expect(await db.selectFrom('binding').selectAll().orderBy('seq').execute()).toEqual(rows);
  expect(() => rowsInsert('opening', [{ ...AT, seq: 1, unsealed: 'x' }])).toThrow('unsealed');
});

test('of the rows of a log those with the named keys go and no others; a key without a row is no fault', async () => {
  const db = await service();
  const draft = (estate_id: string, voter: string, person: string) => ({
    ...{ ...AT, estate_id, voter, person },
    ...{ nonce: 'n'.repeat(22), sealed: randomBytes(9), saved_at: new Date() },
  });
  const rows = [
    draft('estate', 'a', 'x'),
    draft('estate', 'a', 'y'),
    draft('estate', 'b', 'x'),
    draft('other', 'a', 'x'),
  ];
  await db.insertInto('ballot_draft').values(rows).execute();
  const key = (voter: string, person: string) => ({ ...AT, voter, person });
  await db.executeQuery(statement(rowsDelete('ballot_draft', [key('a', 'x'), key('b', 'y'), key('b', 'x')])));
  const left = await db
    .selectFrom('ballot_draft')
    .select(['estate_id', 'voter', 'person'])
    .orderBy('estate_id')
    .execute();
  expect(left.map((row) => Object.values(row).join())).toEqual(['estate,a,y', 'other,a,x']);
});
