import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { freezePack } from '../../crypto/law/packs/frozen.ts';
import type { ResolvedPack } from '../../crypto/law/packs/resolve.ts';
import { staff } from '../testing/people.ts';
import { start } from '../testing/start.ts';

const packOf = (id: string) => `/api/law/packs/${encodeURIComponent(id)}`;

test('anybody reads which places have a pack, and what a pack states on a day', async () => {
  const { app } = await start();
  const list = (await app.inject({ url: '/api/law/packs' })).json() as { id: string; division: string }[];
  expect(list).toContainEqual(expect.objectContaining({ id: 'FJ-漳平', division: '350881', parent: 'FJ-龙岩' }));
  const reply = await app.inject({ url: `${packOf('FJ-漳平')}?on=2026-06-01` });
  const { pack, sha256, table, calendars } = reply.json() as {
    pack: ResolvedPack;
    sha256: string;
    table: { topic: string; rows: { key: string; applies: object }[] }[];
    calendars: { year: number }[];
  };
  expect(pack).toMatchObject({ id: 'FJ-漳平', onDay: '2026-06-01', insteadOf: null });
  expect(sha256).toBe(createHash('sha256').update(freezePack(pack)).digest('hex'));
  const notice = table.flatMap(({ rows }) => rows).find(({ key }) => key === 'noticeDays');
  expect(notice?.applies).toMatchObject({ value: { zh: '15 日' }, effect: 'blocks', from: 'CN' });
  expect(calendars.map(({ year }) => year)).toEqual([2025, 2026]);
});

test('after its opinion lapsed Zhangping has the rules above it, and the reply says so', async () => {
  const { app } = await start();
  const reply = await app.inject({ url: `${packOf('FJ-漳平')}?on=2030-01-01` });
  expect(reply.json()).toMatchObject({ pack: { id: 'FJ-龙岩', insteadOf: 'FJ-漳平' } });
});

test('an unknown place and a day that does not exist are refused in words', async () => {
  const { app } = await start();
  expect((await app.inject({ url: packOf('ZZ') })).json()).toMatchObject({ status: 404, code: 'LAW_PACK_UNKNOWN' });
  expect((await app.inject({ url: `${packOf('CN')}?on=2026-02-30` })).json()).toMatchObject({
    ...{ status: 400, code: 'LAW_DAY_UNREAL' },
  });
});

test('an estate takes the rules of its own place, its city, province or country, and of no other', async () => {
  const { app, deps } = await start();
  const headers = await staff(app, deps, [{ role: 'administrator', scope: 'area', scopeId: '35' }]);
  const create = async (pack: string) => {
    const payload = { estate: `e-${pack.length}`, name: '某苑', address: '某路1号', areaCode: '350881001', pack };
    return (await app.inject({ method: 'POST', url: '/api/estates', headers, payload })).json() as object;
  };
  expect(await create('SD-枣庄')).toMatchObject({ status: 422, code: 'ESTATE_PACK_ELSEWHERE' });
  expect(await create('ZZ')).toMatchObject({ status: 422, code: 'ESTATE_PACK_UNKNOWN' });
  expect(await create('FJ-漳平')).toMatchObject({ pack: 'FJ-漳平' });
  expect(await create('CN')).toMatchObject({ pack: 'CN' });
});
