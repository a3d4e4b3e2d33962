import { sql } from 'kysely';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { sessionStandings } from '../ballots/standing.ts';
import { assemblyInVoting } from '../testing/assembly.ts';
import { freshDatabase } from '../testing/database.ts';
import { testSessions } from '../testing/sessions.ts';
import { start, startDeps } from '../testing/start.ts';
import { sessionOf, voterDevice } from '../testing/voter-device.ts';
import { openPool, SERVICE_ROLE, type Db } from './database.ts';
import { migrate } from './migrate.ts';

/** What lies on every node, or is no estate's. */
const ON_EVERY_NODE = ['account'];

async function estateTables(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'estate_id' and a.attnotnull
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`.execute(db);
  return rows.map(({ name }) => name);
}

test('every key of an estate’s table starts with the estate', async () => {
  const { db } = await startDeps();
  const { rows } = await sql<{ table: string; key: string; first: string | null }>`
    select c.relname as table, i.relname as key, a.attname as first
    from pg_index x
    join pg_class c on c.oid = x.indrelid
    join pg_class i on i.oid = x.indexrelid
    left join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0]
    where x.indisunique and c.relname = any (${await estateTables(db)})`.execute(db);
  expect(rows.length).toBeGreaterThan(40);
  expect(rows.filter(({ first }) => first !== 'estate_id')).toEqual([]);
});

test('an estate’s row refers to rows of the same estate, or to what lies on every node', async () => {
  const { db } = await startDeps();
  const { rows } = await sql<{ from: string; to: string; first: string; there: string }>`
    select k.conrelid::regclass::text as from, k.confrelid::regclass::text as to, a.attname as first, b.attname as there
    from pg_constraint k
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    join pg_attribute b on b.attrelid = k.confrelid and b.attnum = k.confkey[1]
    where k.contype = 'f' and k.conrelid::regclass::text = any (${await estateTables(db)})`.execute(db);
  expect(rows.length).toBeGreaterThan(30);
  const crossing = rows.filter(({ first, there }) => first !== 'estate_id' || there !== 'estate_id');
  expect(crossing.filter(({ to }) => !ON_EVERY_NODE.includes(to))).toEqual([]);
});

test('every statement of a vote names the estate of each row that it touches, and what it writes is of one estate', async () => {
  const database = await freshDatabase();
  onTestFinished(() => database.drop());
  const pool = openPool({ url: database.serviceUrl, poolSize: 4, role: SERVICE_ROLE });
  const said = new Set<string>();
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...given: unknown[]) => unknown;
    client.query = ((...given: unknown[]) => {
      const [first] = given as [string | { readonly text: string }];
      said.add(typeof first === 'string' ? first : first.text);
      return query(...given);
    }) as typeof client.query;
  });
  const options = { sessions: testSessions, standings: sessionStandings, database, deps: { pool } };
  const { app, deps, db, clock } = await start(options);
  const assembly = await assemblyInVoting(deps, clock);
  const device = voterDevice(assembly, assembly.voters[0]!);
  const session = sessionOf(app, assembly, device.actor);
  said.clear();
  expect((await session.get('ballot')).statusCode).toBe(200);
  expect((await session.post('bindings', device.bindingRequest())).statusCode).toBe(201);
  const ballot = device.sign({ m1: 'for' });
  expect((await session.post('ballots', ballot)).statusCode).toBe(201);
  expect((await session.post('ballots', ballot)).statusCode).toBe(200);
  const tables = await estateTables(db);
  const named = (text: string) =>
    [...text.matchAll(/\b(?:from|join|into|update)\s+"?(\w+)"?/g)].map(([, name]) => name!);
  const ofEstates = [...said].filter((text) => named(text).some((name) => tables.includes(name)));
  expect(ofEstates.length).toBeGreaterThan(8);
  const namesEstate = /estate_id"?\s*(=|in\b)|using \(estate_id\b|into "?\w+"? \("?estate_id"?/;
  expect(ofEstates.filter((text) => !namesEstate.test(text))).toEqual([]);
  // What several owners ask at one moment is read together, each row by its estate, and their drafts go together; nothing
  // that is recorded is written so.
  const writing = ofEstates.filter((text) => /^\s*(insert|update)|for update/i.test(text));
  expect(writing.length).toBeGreaterThan(4);
  expect(writing.filter((text) => /unnest/i.test(text))).toEqual([]);
});

test('where Citus is there, each estate’s table is distributed once, after the tables that it refers to', async () => {
  const database = await freshDatabase({ isEmpty: true });
  onTestFinished(() => database.drop());
  await migrate({ ...database, upTo: '0017_voting-lookups' });
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  onTestFinished(() => owner.end());
  // The extension itself cannot be had here: its name in the catalogue, and two functions that take notes.
  await owner.query(`
    set allow_system_table_mods = on;
    insert into pg_extension (oid, extname, extowner, extnamespace, extrelocatable, extversion)
      values (99999, 'citus', 10, 2200, false, '0');
    create table note (n serial, name text, colocated text);
    create function create_reference_table(name text) returns void language sql as
      $$ insert into note (name) values (name) $$;
    create function create_distributed_table(name regclass, by text, colocate_with text default 'default') returns void
      language sql as $$ insert into note (name, colocated) values (name::text, colocate_with) $$`);
  await migrate(database);
  const { rows } = await owner.query<{ name: string; colocated: string | null }>('select * from note order by n');
  const order = rows.map(({ name }) => name);
  expect(order.slice(0, 2)).toEqual(['account', 'estate']);
  expect(rows.slice(2).every(({ colocated }) => colocated === 'estate')).toBe(true);
  const { db } = await startDeps();
  expect([...order.slice(1)].sort()).toEqual(await estateTables(db));
  expect(order.indexOf('log_cosignature')).toBeGreaterThan(order.indexOf('log_checkpoint'));
  expect(order.indexOf('act_signature')).toBeGreaterThan(order.indexOf('act'));
});
