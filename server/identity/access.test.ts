import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { ROLES, type Access, type Grant, type Role } from '../platform/authorize.ts';
import { AREA, bearer, ESTATE, PEOPLE, registryOf, setUpEstate, staffAccount, STRANGER } from '../testing/people.ts';
import { start, type TestApp } from '../testing/start.ts';
import { ACCESS_TABLE } from './access-table.ts';

const FOREIGN = { estate: 'elsewhere', area: '999002001' };
const TABLE_FILE = 'server/identity/access-table.ts';

interface Caller {
  readonly who: string;
  /** Null: nobody is signed in. */
  readonly role: Role | null;
  readonly isOwn: boolean;
  readonly account: string | null;
}

interface Walk extends TestApp {
  readonly callers: readonly Caller[];
  readonly routes: ReadonlyMap<string, Access>;
}

/** Everybody who could call: nobody, and each role over this estate, another estate, this area and another area. */
async function everybody({ deps }: TestApp): Promise<readonly Caller[]> {
  const callers: Caller[] = [{ who: 'nobody', role: null, isOwn: false, account: null }];
  for (const role of ROLES)
    for (const scope of scopesOf(role))
      for (const isOwn of [true, false]) {
        const scopeId =
          scope === 'estate' ? (isOwn ? ESTATE : FOREIGN.estate) : isOwn ? AREA.slice(0, 6) : FOREIGN.area;
        const account = await staffAccount(deps, [{ role, scope, scopeId }]);
        callers.push({ who: `${role} of ${isOwn ? 'this' : 'another'} ${scope}`, role, isOwn, account });
      }
  return callers;
}

const scopesOf = (role: Role): readonly Grant['scope'][] =>
  role === 'owner' || role === 'committee' ? ['estate'] : role === 'district' ? ['area'] : ['estate', 'area'];

async function walk(): Promise<Walk> {
  const world = await start({ webFolder: '/nonexistent' });
  await setUpEstate(world.deps);
  const elsewhere = { ...registryOf('别处苑'), units: registryOf().units.slice(0, 1) };
  await setUpEstate(world.deps, { estate: FOREIGN.estate, areaCode: FOREIGN.area, registry: elsewhere });
  return { ...world, callers: await everybody(world), routes: realRoutes(world) };
}

/** The application's routes. HEAD follows GET, and the pages of the contract's documentation are one row. */
function realRoutes({ app }: TestApp): ReadonlyMap<string, Access> {
  const rows = app.routeTable.filter(({ method, url }) => method !== 'HEAD' || url.startsWith('/api/docs'));
  return new Map(
    rows.map(({ method, url, access }) => [
      url.startsWith('/api/docs') ? 'GET /api/docs/*' : `${method} ${url}`,
      access,
    ]),
  );
}

const literal = (access: Access): string =>
  typeof access === 'string'
    ? `'${access}'`
    : `${access.scope === 'none' ? 'anywhere' : 'inEstate'}(${access.roles.map((role) => `'${role}'`).join(', ')})`;

function isAllowed(access: Access, { role, isOwn }: Caller): boolean {
  if (access === 'public') return true;
  if (role === null) return false;
  if (access === 'signed-in') return true;
  return access.roles.includes(role) && (access.scope === 'none' || isOwn);
}

/** Values for the parts of a path; the estate exists, the rest need not. */
const PARTS: Readonly<Record<string, string>> = {
  ':estate': ESTATE,
  ':area': AREA,
  ':assembly': '0123456789abcdef',
  ':sha256': '0'.repeat(64),
  ':position': '0',
  ':seq': '0',
  ':serial': '000001',
  ':code': '00000000',
  '*': '0/000',
};
const UUID = '33333333-3333-4333-8333-333333333333';
const addressOf = (url: string): string =>
  url
    .split('/')
    .map((part) => PARTS[part] ?? (part.startsWith(':') ? UUID : part))
    .join('/');

/** Bodies with which an allowed call would change something. Other routes are tried without one. */
const { shop } = PEOPLE;
const LI = { name: PEOPLE.li.name, idType: PEOPLE.li.idType, idNo: PEOPLE.li.idNo };
const BODIES: Readonly<Record<string, object>> = {
  'POST /api/estates': { estate: 'new', name: '新苑', address: '新路1号', areaCode: AREA, pack: 'CN' },
  'POST /api/accounts': { name: '新人', phone: '13500000001' },
  'POST /api/estates/:estate/desk-verifications': {
    ...LI,
    phone: '13500000002',
    documentSeen: '身份证原件',
  },
  'POST /api/estates/:estate/representations': {
    owner: { name: shop.name, idType: shop.idType, idNo: shop.idNo },
    representative: STRANGER,
    capacity: 'authorised',
    evidence: '授权委托书',
  },
};

interface Reply {
  readonly status: number;
  readonly code: string | null;
}

/** A test machine may be so busy that the service turns a call away before it looks who calls: then it is asked again. */
async function call(world: TestApp, route: string, headers: Record<string, string>): Promise<Reply> {
  for (let attempt = 1; ; attempt++) {
    const reply = await callOnce(world, route, headers);
    if (reply.code !== 'OVERLOADED' || attempt === 60) return reply;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

async function callOnce({ app }: TestApp, route: string, headers: Record<string, string>): Promise<Reply> {
  const [method = '', url = ''] = route.split(' ');
  const payload = BODIES[route];
  const reply = await app.inject({
    method: method as 'GET',
    url: addressOf(url),
    headers,
    ...(payload ? { payload } : {}),
  });
  const isProblem = reply.headers['content-type']?.toString().startsWith('application/problem+json') ?? false;
  return { status: reply.statusCode, code: isProblem ? reply.json<{ code: string }>().code : null };
}

/** Every row of every table, as one text for each table. */
async function contents({ db }: TestApp): Promise<ReadonlyMap<string, string>> {
  const tables = await sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public'
    and tablename not like 'kysely%' order by 1`.execute(db);
  const hashes = tables.rows.map(async ({ name }) => {
    const { rows } = await sql<{
      all: string | null;
    }>`select md5(string_agg(t::text, '' order by t::text)) as all from ${sql.table(name)} t`.execute(db);
    return [name, rows[0]?.all ?? ''] as const;
  });
  return new Map(await Promise.all(hashes));
}

test('every route has a row in the table, and every row a route', async () => {
  const { routes } = await walk();
  const missing = [...routes]
    .filter(([route]) => !(route in ACCESS_TABLE))
    .map(([route, access]) => `  '${route}': ${literal(access)},`);
  expect(missing, `add to ${TABLE_FILE}, after asking who should be allowed:\n${missing.join('\n')}\n`).toEqual([]);
  const gone = Object.keys(ACCESS_TABLE).filter((route) => !routes.has(route));
  expect(gone, `remove from ${TABLE_FILE}: the application has no such route`).toEqual([]);
});

test('every route declares what the table says', async () => {
  const { routes } = await walk();
  for (const [route, access] of routes) {
    const row = ACCESS_TABLE[route];
    if (row !== undefined) expect(literal(access), `${route} in ${TABLE_FILE}`).toBe(literal(row));
  }
});

test('whoever is not allowed gets 401 or 403, at every route, with every role, here and elsewhere, and changes nothing', async () => {
  const world = await walk();
  const headers = new Map<Caller, Record<string, string>>();
  for (const caller of world.callers)
    headers.set(caller, caller.account === null ? {} : await bearer(world.app, world.deps, caller.account));
  const before = await contents(world);
  let denied = 0;
  for (const [route, access] of world.routes)
    for (const caller of world.callers.filter((each) => !isAllowed(ACCESS_TABLE[route] ?? access, each))) {
      const expected =
        caller.role === null ? { status: 401, code: 'NOT_SIGNED_IN' } : { status: 403, code: 'FORBIDDEN' };
      expect(await call(world, route, headers.get(caller)!), `${caller.who} at ${route}`).toEqual(expected);
      denied += 1;
    }
  expect(denied).toBeGreaterThan(200);
  expect(await contents(world)).toEqual(before);
});

test('whoever is allowed gets in, and no call without a proper body makes the service fail', async () => {
  const world = await walk();
  for (const [route, access] of world.routes)
    for (const caller of world.callers.filter((each) => isAllowed(ACCESS_TABLE[route] ?? access, each))) {
      // A session of its own for each call: signing out is one of them.
      const headers = caller.account === null ? {} : await bearer(world.app, world.deps, caller.account);
      const { status, code } = await call(world, route, headers);
      expect(['NOT_SIGNED_IN', 'FORBIDDEN', 'INTERNAL'], `${caller.who} at ${route}`).not.toContain(code);
      expect(status, `${caller.who} at ${route}`).not.toBe(500);
    }
});

test('a grant over a wider area reaches its estates, a grant over a part of the street does not', async () => {
  const { app, deps } = await walk();
  const list = async (scopeId: string) => {
    const account = await staffAccount(deps, [{ role: 'officer', scope: 'area', scopeId }]);
    return (
      await app.inject({ url: `/api/estates/${ESTATE}/representations`, headers: await bearer(app, deps, account) })
    ).statusCode;
  };
  expect(await Promise.all(['99', '9990', '999001', AREA].map(list))).toEqual([200, 200, 200, 200]);
  expect(await Promise.all([`${AREA}001`, '999002', '98'].map(list))).toEqual([403, 403, 403]);
});
