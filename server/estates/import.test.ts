import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Deps } from '../deps.ts';
import { readRegistryFile } from '../registry/read-registry-file.ts';
import { startDeps } from '../testing/start.ts';
import { createEstate } from './create-estate.ts';
import { estateFacts } from './estate-facts.ts';
import { importRegistry } from './import-registry.ts';
import { importRoster } from './import-roster.ts';
import { contactSource, findOwner, phonesOf } from './owners.ts';
import { phoneIndex } from './personal-index.ts';
import { answerDoubt, latestReconciliation, openDoubts } from './reconciliation.ts';
import { unitsForRoll } from './units-for-roll.ts';
import { CODES_AT_HAND } from '../testing/sessions.ts';

const FENGLIN = new URL('../demo/fenglin/', import.meta.url);
const BY = '11111111-1111-4111-8111-111111111111';
const ESTATE = { estate: 'fenglin', name: '枫林花园', address: '枫桥市枫林路1号', areaCode: '999001001', pack: 'CN' };
const ADMINISTRATOR = {
  accountId: BY,
  grants: [{ role: 'administrator', scope: 'area', scopeId: '999001' } as const],
  codes: CODES_AT_HAND,
  personIds: {},
};

const file = (name: string): Promise<Uint8Array> => readFile(new URL(name, FENGLIN));
type Feed = { estate: string; units: FeedUnit[] } & Record<string, unknown>;
type FeedUnit = {
  unitCode: string;
  grossAreaM2: string;
  owners: { name: string; idNo: string; phone: string | null }[];
} & Record<string, unknown>;
const feedJson = async (): Promise<Feed> =>
  JSON.parse(Buffer.from(await file('registry.json')).toString('utf8')) as Feed;

async function importFeed(deps: Deps, feed: Feed, mayLoseUnits = false) {
  const bytes = Buffer.from(JSON.stringify(feed));
  const read = readRegistryFile(bytes);
  if (!read.ok) throw new Error(read.error.why);
  return importRegistry(deps, { estate: 'fenglin', file: bytes, feed: read.value, by: BY, mayLoseUnits });
}

async function fenglin() {
  const started = await startDeps();
  await createEstate(started.deps, ADMINISTRATOR, ESTATE);
  const feed = await feedJson();
  const imported = await importFeed(started.deps, feed);
  if (!imported.ok) throw new Error(imported.error.code);
  return { ...started, feed, report: imported.value };
}

test('a registry of 1,104 units and 1,303 owners is imported in about a second', async () => {
  const { deps } = await startDeps();
  await createEstate(deps, ADMINISTRATOR, ESTATE);
  const feed = await feedJson();
  const began = performance.now();
  const result = await importFeed(deps, feed);
  expect(performance.now() - began).toBeLessThan(5_000); // about 0.5 s on an idle machine; tests share theirs
  expect(result).toMatchObject({
    ok: true,
    value: { units: 1104, persons: 1303, personsAdded: 1303, contactsAdded: 1303 },
  });
  const facts = await estateFacts(deps.db, 'fenglin');
  expect(facts).toMatchObject({ units: 1104, registryAsOf: '2026-10-31' });
  expect(facts?.byUse).toContainEqual({ use: '住宅', units: 898, areaCm2: 938_832_000 });
  expect(facts?.buildings.slice(0, 3)).toEqual(['1', '2', '3']);
});

test('the same feed again changes nothing', async () => {
  const { deps, db, feed } = await fenglin();
  const before = await sql`select md5(string_agg(p::text, '' order by person_id)) as all from person p`.execute(db);
  const again = await importFeed(deps, feed);
  expect(again).toMatchObject({
    ok: true,
    value: {
      unitsAdded: [],
      unitsChanged: [],
      unitsWithdrawn: [],
      ownersChanged: [],
      personsAdded: 0,
      contactsAdded: 0,
      contactsRemoved: 0,
    },
  });
  const after = await sql`select md5(string_agg(p::text, '' order by person_id)) as all from person p`.execute(db);
  expect(after.rows).toEqual(before.rows);
});

test('a later feed is reported as what it changes: area, sale, new phone, and a unit that is gone', async () => {
  const { deps, db, feed } = await fenglin();
  const [first, second, third] = feed.units as [FeedUnit, FeedUnit, FeedUnit];
  const gone = feed.units.at(-1)!;
  first.grossAreaM2 = '107.84';
  first['innerAreaM2'] = '85.20';
  second.owners = third.owners;
  third.owners = [{ ...third.owners[0]!, phone: '19900000001' }];
  feed.units.pop();
  const result = await importFeed(deps, feed);
  expect(result).toMatchObject({
    ok: true,
    value: {
      unitsAdded: [],
      unitsChanged: [{ unit: first.unitCode, fields: ['area_cm2', 'inner_area_cm2'] }],
      unitsWithdrawn: [gone.unitCode],
      ownersChanged: [second.unitCode],
      personsAdded: 0,
    },
  });
  const keys = deps.keys;
  const { name, idNo } = third.owners[0]!;
  const owner = await findOwner(db, keys, 'fenglin', { name, idType: 'resident-id', idNo });
  expect(await contactSource(db, 'fenglin', owner!.person, phoneIndex(keys, '19900000001'))).toBe('registry');
  const roll = await unitsForRoll(db, keys, 'fenglin');
  expect(roll.units.map(({ id }) => id)).not.toContain(gone.unitCode);
  expect(roll.groups.find(({ people }) => people.join() === owner!.person)?.units).toContain(second.unitCode);
});

test('a feed that lacks many known units is refused until an administrator confirms it', async () => {
  const { deps, db, feed } = await fenglin();
  const half = { ...feed, units: feed.units.slice(0, 500) };
  expect(await importFeed(deps, half)).toEqual({
    ok: false,
    error: { code: 'REGISTRY_LOSES_UNITS', known: 1104, lost: 604 },
  });
  expect((await estateFacts(db, 'fenglin'))?.units).toBe(1104);
  expect(await importFeed(deps, half, true)).toMatchObject({ ok: true });
  expect((await estateFacts(db, 'fenglin'))?.units).toBe(500);
});

test('two imports at once end in one consistent register', async () => {
  const { deps } = await startDeps();
  await createEstate(deps, ADMINISTRATOR, ESTATE);
  const feed = await feedJson();
  const [a, b] = await Promise.all([importFeed(deps, feed), importFeed(deps, feed)]);
  if (!a.ok || !b.ok) throw new Error('an import was refused');
  expect([a.value.personsAdded, b.value.personsAdded].sort()).toEqual([0, 1303]);
});

test('no name, document number or phone stands in the database in the clear', async () => {
  const { deps, db, feed } = await fenglin();
  await importRoster(deps, { estate: 'fenglin', file: await file('roster.xlsx'), by: BY });
  const secrets = feed.units
    .slice(0, 30)
    .flatMap(({ owners }) => owners.flatMap(({ name, idNo, phone }) => [name, idNo, phone]));
  const hexes = secrets.filter((text) => text !== null).map((text) => Buffer.from(text).toString('hex'));
  for (const table of ['unit', 'person', 'ownership', 'contact', 'import_run', 'finding']) {
    const { rows } = await sql<{
      all: string;
    }>`select string_agg(t::text, ' ') as all from ${sql.table(table)} t`.execute(db);
    for (const text of [...secrets, ...hexes]) expect(rows[0]!.all.includes(String(text)), table).toBe(false);
  }
});

test.each(['roster.xlsx', 'roster.gb18030.csv'])(
  '%s is laid beside the register: totals, doubts and new phones are kept',
  async (name) => {
    const { deps, db } = await fenglin();
    const result = await importRoster(deps, { estate: 'fenglin', file: await file(name), fileName: name, by: BY });
    expect(result).toMatchObject({
      ok: true,
      value: { totals: { units: 1104, countedUnits: 922, heads: 864, areaCm2: 965_015_300 }, rosterRows: 920 },
    });
    const kept = await latestReconciliation(db, deps.keys, 'fenglin');
    const duplicate = kept?.doubts.find(({ code }) => code === 'DUPLICATE_UNIT');
    expect(duplicate).toMatchObject({ answer: null, raw: expect.any(String) as unknown });
    expect(kept?.doubts.filter(({ code }) => code === 'AREA_DIFFERS_FROM_REGISTRY')).toHaveLength(10);
    expect((await openDoubts(db, deps.keys, 'fenglin')).get('TOTAL_DIFFERS')).toBe(1);
  },
);

test('a roster adds a phone to the owner whom its row names, and a newer roster takes it back', async () => {
  const { deps, db, feed } = await fenglin();
  const unit = feed.units[0]!;
  const owner = await findOwner(db, deps.keys, 'fenglin', { ...unit.owners[0]!, idType: 'resident-id' });
  const roster = (phone: string) =>
    Buffer.from(`楼号,单元,房号,业主姓名,建筑面积,电话\n1,1,101,${unit.owners[0]!.name},107.83,${phone}\n`);
  const sources = async () => contactSource(db, 'fenglin', owner!.person, phoneIndex(deps.keys, '19911112222'));
  expect(await importRoster(deps, { estate: 'fenglin', file: roster('19911112222'), by: BY })).toMatchObject({
    ok: true,
  });
  expect(await sources()).toBe('roster');
  expect((await phonesOf(db, deps.keys, 'fenglin', [owner!.person])).get(owner!.person)).toEqual([
    unit.owners[0]!.phone,
    '19911112222',
  ]);
  await importRoster(deps, { estate: 'fenglin', file: roster('19933334444'), by: BY });
  expect(await sources()).toBeNull();
});

test('a row that names somebody else gives its phone to nobody', async () => {
  const { deps, db } = await fenglin();
  const roster = Buffer.from('楼号,单元,房号,业主姓名,建筑面积,电话\n1,1,101,王陌生,107.83,19911112222\n');
  const result = await importRoster(deps, { estate: 'fenglin', file: roster, by: BY });
  expect(result).toMatchObject({ ok: true, value: { contactsAdded: 0 } });
  const phone = phoneIndex(deps.keys, '19911112222');
  expect(await db.selectFrom('contact').selectAll().where('phone_index', '=', phone).execute()).toEqual([]);
});

test('an answered doubt stays answered when the same roster is uploaded again, and only the newest can be answered', async () => {
  const { deps, db } = await fenglin();
  const upload = async () => importRoster(deps, { estate: 'fenglin', file: await file('roster.xlsx'), by: BY });
  await upload();
  const first = (await latestReconciliation(db, deps.keys, 'fenglin'))!;
  const { position, code, unitCode } = first.doubts[0]!;
  const answer = {
    estate: 'fenglin',
    run: first.run,
    position,
    answer: 'registry-stands',
    remark: '已电话核实',
    by: BY,
  } as const;
  expect(await answerDoubt(deps, answer)).toEqual({ ok: true, value: null });
  await upload();
  const second = (await latestReconciliation(db, deps.keys, 'fenglin'))!;
  const same = second.doubts.find((doubt) => doubt.code === code && doubt.unitCode === unitCode);
  expect(same?.answer).toBe('registry-stands');
  expect(second.doubts.filter((doubt) => doubt.answer !== null)).toHaveLength(1);
  expect(await answerDoubt(deps, answer)).toEqual({ ok: false, error: { code: 'DOUBT_NOT_FOUND' } });
});

test('a roster before the registry, and a file that is no table, are refused', async () => {
  const { deps } = await startDeps();
  await createEstate(deps, ADMINISTRATOR, ESTATE);
  const roster = Buffer.from('楼号,房号,业主姓名,建筑面积\n1,101,张三,80\n');
  expect(await importRoster(deps, { estate: 'fenglin', file: roster, by: BY })).toEqual({
    ok: false,
    error: { code: 'REGISTRY_NOT_IMPORTED' },
  });
  expect(await importRoster(deps, { estate: 'fenglin', file: Buffer.alloc(0), by: BY })).toMatchObject({
    ok: false,
    error: { code: 'FILE_UNREADABLE' },
  });
});
