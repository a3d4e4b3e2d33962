import { expect, test } from 'vitest';
import { rollReader } from '../../log/roll-reader.ts';
import { act, ESTATE, opened, pathOf, send, succeed } from '../testing.ts';
import { unitCode, unitLink } from './unit-link.ts';

test('the link on paper names its unit to everybody, states nothing itself, and another assembly does not know it', async () => {
  const { app, assembly, convener } = await opened();
  const log = { estate: ESTATE, assembly };
  const nobody = (path: string) => send(app, null, 'GET', path);
  await succeed(act(app, assembly, 'roll-published', {}, convener));
  const [unit] = (await rollReader(app.db).leaves(log)).flatMap(({ units }) => units);
  const link = unitLink(app.deps, log, unit!.id);
  expect(link).toMatch(new RegExp(`^http://[^/]+/u/${assembly}/[0-9A-Z]{8}$`));
  const code = unitCode(app.deps, log, unit!.id);

  const opens = await app.app.inject(new URL(link).pathname);
  expect(opens.headers.location).toBe(`/e/${ESTATE}/a/${assembly}?unit=${code}`);
  const named = await nobody(pathOf(assembly, `/unit-links/${code.toLowerCase()}`));
  expect(named).toMatchObject({ status: 200, body: { address: unit!.address, use: unit!.use } });
  expect(Object.keys(named.body)).toEqual(['address', 'use']);

  expect(unitCode(app.deps, { ...log, assembly: '0123456789abcdef' }, unit!.id)).not.toBe(code);
  expect(await nobody(pathOf(assembly, '/unit-links/00000000'))).toMatchObject({ status: 404 });
  expect((await app.app.inject('/u/0123456789abcdef/00000000')).headers.location).toBe('/');
});
