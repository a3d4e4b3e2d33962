import { expect, test } from 'vitest';
import { actor, as, testSessions } from '../testing/sessions.ts';
import { start } from '../testing/start.ts';
import type { App } from './app-type.ts';
import type { Access, Grant } from './authorize.ts';

const GARDEN = 'garden';
const RIVER = 'river';
const AREAS: Readonly<Record<string, string>> = { [GARDEN]: '310115012001', [RIVER]: '310115013001' };

const world = (url: string, access?: Access) =>
  start({
    sessions: testSessions,
    areaOf: async (estate) => AREAS[estate] ?? null,
    routes: async (app: App) => {
      app.get(url, { config: access === undefined ? {} : { access } }, async () => 'in');
    },
  });

const committee: Access = { roles: ['committee', 'officer'], scope: 'estate' };

async function statusFor(
  access: Access,
  path: string,
  grants: readonly Grant[] | null,
  url = '/api/test/:estate',
): Promise<number> {
  const { app } = await world(url, access);
  const headers = grants === null ? {} : as(actor('account-1', grants));
  return (await app.inject({ url: path, headers })).statusCode;
}

test('a route that does not say who may call it keeps the service from starting', async () => {
  await expect(world('/api/test/open')).rejects.toThrow('GET /api/test/open does not declare who may call it');
});

test('a route bound to an estate that its path does not name keeps the service from starting', async () => {
  await expect(world('/api/test/:id', committee)).rejects.toThrow('has no :estate');
});

test('nobody is asked to sign in, a stranger is denied', async () => {
  expect(await statusFor(committee, '/api/test/garden', null)).toBe(401);
  expect(await statusFor(committee, '/api/test/garden', [])).toBe(403);
});

test.each<[string, Grant, string, number]>([
  ['the role in this estate', { role: 'committee', scope: 'estate', scopeId: GARDEN }, 'garden', 200],
  ['the role in another estate', { role: 'committee', scope: 'estate', scopeId: RIVER }, 'garden', 403],
  ['another role in this estate', { role: 'owner', scope: 'estate', scopeId: GARDEN }, 'garden', 403],
  ['the role in the estate’s street', { role: 'officer', scope: 'area', scopeId: '310115012' }, 'garden', 200],
  ['the role in the district above', { role: 'officer', scope: 'area', scopeId: '310115' }, 'garden', 200],
  ['the role in the next street', { role: 'officer', scope: 'area', scopeId: '310115013' }, 'garden', 403],
  ['an area named like the estate', { role: 'officer', scope: 'area', scopeId: GARDEN }, 'garden', 403],
  ['an estate named like the area', { role: 'officer', scope: 'estate', scopeId: '310115012' }, 'garden', 403],
  ['an area, for an estate that does not exist', { role: 'officer', scope: 'area', scopeId: '31' }, 'nowhere', 403],
])('%s opens /:estate as it should', async (_what, grant, estate, status) => {
  expect(await statusFor(committee, `/api/test/${estate}`, [grant])).toBe(status);
});

test('an area-bound route opens to the area and to those above it', async () => {
  const district: Access = { roles: ['district'], scope: 'area' };
  const grant = (scopeId: string): Grant => ({ role: 'district', scope: 'area', scopeId });
  const url = '/api/test/areas/:area';
  expect(await statusFor(district, '/api/test/areas/310115', [grant('310115')], url)).toBe(200);
  expect(await statusFor(district, '/api/test/areas/310115012', [grant('310115')], url)).toBe(200);
  expect(await statusFor(district, '/api/test/areas/310115', [grant('310115012')], url)).toBe(403);
});

test('an empty area code covers nothing', async () => {
  expect(await statusFor(committee, '/api/test/garden', [{ role: 'officer', scope: 'area', scopeId: '' }])).toBe(403);
});

test('the route table names every route with its access', async () => {
  const { app } = await world('/api/test/:estate', committee);
  expect(app.routeTable).toContainEqual({ method: 'GET', url: '/api/test/:estate', access: committee });
  expect(app.routeTable.filter((route) => route.access === undefined)).toEqual([]);
});
