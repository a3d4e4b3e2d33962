import { sql } from 'kysely';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { sessionStandings } from '../ballots/standing.ts';
import { assemblyInVoting } from '../testing/assembly.ts';
import { freshDatabase } from '../testing/database.ts';
import { testSessions } from '../testing/sessions.ts';
import { start, startDeps, type TestApp } from '../testing/start.ts';
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

interface Said {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** A service's pool that remembers what was said over it. */
function listenedPool(serviceUrl: string): { readonly pool: pg.Pool; readonly said: Said[] } {
  const pool = openPool({ url: serviceUrl, poolSize: 4, role: SERVICE_ROLE });
  const said: Said[] = [];
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...given: unknown[]) => unknown;
    client.query = ((...given: unknown[]) => {
      const [first, second] = given as [string | { text: string; values?: unknown[] }, unknown];
      const values = typeof first === 'string' ? second : first.values;
      said.push({ text: typeof first === 'string' ? first : first.text, values: Array.isArray(values) ? values : [] });
      return query(...given);
    }) as typeof client.query;
  });
  return { pool, said };
}

/** An assembly whose owners all bind a key, vote, and vote again as one whose answer was lost. */
async function owners({ app, deps, clock }: TestApp, estate: string) {
  const voters = Array.from({ length: 6 }, () => ({ building: '1', areaCm2: 900_000 }));
  const assembly = await assemblyInVoting(deps, clock, { estate, voters, upTo: 'notice' });
  const phones = assembly.voters.map((voter) => {
    const device = voterDevice(assembly, voter);
    return { device, session: sessionOf(app, assembly, device.actor), ballot: device.sign({ m1: 'for' }) };
  });
  return { assembly, phones };
}

test('every statement of a vote names the estate of each row that it touches, and none is about two estates, though both vote at the same moment', async () => {
  const database = await freshDatabase();
  onTestFinished(() => database.drop());
  const { pool, said } = listenedPool(database.serviceUrl);
  const started = await start({ sessions: testSessions, standings: sessionStandings, database, deps: { pool } });
  const estates = [await owners(started, 'estate-one'), await owners(started, 'estate-two')];
  started.clock.set(estates[1]!.assembly.opens);
  const phones = estates.flatMap((each) => each.phones);
  said.length = 0;
  const all = (ask: (phone: (typeof phones)[number]) => Promise<{ readonly statusCode: number }>) =>
    Promise.all(phones.map(async (phone) => (await ask(phone)).statusCode));
  const each = (status: number) => phones.map(() => status);
  expect(await all(({ session }) => session.get('ballot'))).toEqual(each(200));
  expect(await all(({ session, device }) => session.post('bindings', device.bindingRequest()))).toEqual(each(201));
  expect(await all(({ session, ballot }) => session.post('ballots', ballot))).toEqual(each(201));
  expect(await all(({ session, ballot }) => session.post('ballots', ballot))).toEqual(each(200));
  const tables = await estateTables(started.db);
  const named = (text: string) =>
    [...text.matchAll(/\b(?:from|join|into|update)\s+"?(\w+)"?/g)].map(([, name]) => name!);
  const ofEstates = said.filter(({ text }) => named(text).some((name) => tables.includes(name)));
  expect(new Set(ofEstates.map(({ text }) => text)).size).toBeGreaterThan(8);
  const namesEstate = /estate_id"?\s*=|into "?\w+"? \("?estate_id"?/;
  expect(ofEstates.map(({ text }) => text).filter((text) => !namesEstate.test(text))).toEqual([]);
  // Whatever it carries (text, lists, rows as JSON) may name one of the two.
  const marks = estates.map(({ assembly: { log } }) => [log.estate, log.assembly]);
  const about = ({ values }: Said) =>
    marks.filter((of) => of.some((mark) => JSON.stringify(values).includes(mark))).length;
  expect(ofEstates.filter((each) => about(each) === 1).length).toBeGreaterThan(20);
  expect(ofEstates.filter((each) => about(each) > 1)).toEqual([]);
  // They really came together: one statement took several of an estate.
  expect(ofEstates.some(({ values }) => values.some((value) => Array.isArray(value) && value.length > 1))).toBe(true);
});

/** The extension itself cannot be had in every place: its name in the catalogue, its list, and two functions that take notes. */
const CITUS_THAT_TAKES_NOTES = `
  set allow_system_table_mods = on;
  insert into pg_extension (oid, extname, extowner, extnamespace, extrelocatable, extversion)
    values (99999, 'citus', 10, 2200, false, '0');
  create table pg_dist_partition (n serial, logicalrelid regclass, colocated text);
  create function create_reference_table(name regclass) returns void language sql as
    $$ insert into pg_dist_partition (logicalrelid) values (name) $$;
  create function create_distributed_table(name regclass, by text, colocate_with text default 'default') returns void
    language plpgsql as $$ begin
      if exists (select from pg_constraint where contype = 'f' and name in (conrelid, confrelid)) then
        raise '% refers to a table that lies elsewhere', name;
      end if;
      insert into pg_dist_partition (logicalrelid, colocated) values (name, colocate_with);
    end $$`;

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

const foreignKeys = async (client: pg.Client): Promise<readonly string[]> => {
  const { rows } = await client.query<{ key: string }>(
    `select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) as key from pg_constraint
     where contype = 'f' and connamespace = 'public'::regnamespace order by 1`,
  );
  return rows.map(({ key }) => key);
};

test('where Citus is there, each estate’s table is distributed once with all its keys, one that comes later too', async () => {
  const database = await freshDatabase({ isEmpty: true });
  onTestFinished(() => database.drop());
  const owner = await connected(database.ownerUrl);
  await owner.query(CITUS_THAT_TAKES_NOTES);
  await migrate(database);
  const noted = 'select logicalrelid::text as name, colocated from pg_dist_partition order by n';
  const { rows } = await owner.query<{ name: string; colocated: string | null }>(noted);
  expect(rows.slice(0, 2).map(({ name }) => name)).toEqual(['account', 'estate']);
  expect(rows.slice(2).every(({ colocated }) => colocated === 'estate')).toBe(true);
  const elsewhere = await freshDatabase();
  onTestFinished(() => elsewhere.drop());
  expect(await foreignKeys(owner)).toEqual(await foreignKeys(await connected(elsewhere.ownerUrl)));
  const { db } = await startDeps();
  expect(
    rows
      .slice(1)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(await estateTables(db));

  await owner.query(`create table later (estate_id text not null references estate, by uuid references account)`);
  await migrate(database);
  await migrate(database);
  const { rows: after } = await owner.query<{ name: string }>(noted);
  expect(after.slice(rows.length).map(({ name }) => name)).toEqual(['later']);
  expect((await foreignKeys(owner)).filter((key) => key.startsWith('later '))).toHaveLength(2);
});
