import { expect, test } from 'vitest';
import { areaCm2 } from '../../../crypto/brands.ts';
import {
  act,
  begun,
  enrolBy,
  feed,
  noticed,
  openLogBy,
  pathOf,
  REGISTER,
  registryUnit,
  send,
  succeed,
} from '../testing.ts';

test('a new roll is laid beside that of the last vote: totals for everybody, each unit for the desk', async () => {
  const { app, assembly: earlier, convener, officers } = await noticed();
  const first = await succeed(send(app, null, 'GET', pathOf(earlier, '/roll/comparison')));
  expect(first).toMatchObject({ last: null, before: null, changes: null, basis: 'roll' });

  app.clock.set(new Date(app.clock.now().getTime() + 86_400_000));
  const shop = { building: '商', room: '01', m2: 300, use: '商业', owners: [8] } as const;
  const units = [...REGISTER, registryUnit(shop, REGISTER.length)].map((unit) => {
    if (unit.address.endsWith('1幢201')) return { ...unit, owners: registryUnit({ ...shop, owners: [9] }, 0).owners };
    return unit.address.endsWith('2幢101') ? { ...unit, grossArea: areaCm2(1_010_000) } : unit;
  });
  await feed(app.deps, units);
  const assembly = await begun(app, convener);
  const path = pathOf(assembly, '/roll/comparison');
  expect((await send(app, null, 'GET', path)).status).toBe(404);
  const draft = await succeed(send(app, convener, 'GET', path));
  expect(draft).toMatchObject({
    basis: 'register',
    last: { assembly: earlier, title: '2026年第一次临时业主大会会议' },
  });

  await openLogBy(app, assembly, officers[0]);
  await enrolBy(app, assembly, officers[0], convener, 'convener');
  await succeed(act(app, assembly, 'roll-published', {}, convener));
  const found = await succeed(send(app, officers[0], 'GET', path));
  expect(found).toMatchObject({
    basis: 'roll',
    before: { units: 9, heads: 7 },
    after: { units: 10, heads: 8 },
    counts: { added: 1, gone: 0, area: 1, use: 0, owners: 1 },
  });
  expect(found.after.areaCm2 - found.before.areaCm2).toBe(3_000_000 + 10_000);
  expect(found.changes).toEqual(draft.changes);
  expect(found.changes).toContainEqual(
    expect.objectContaining({ what: 'area', address: '枫林花园2幢101', beforeCm2: 1_000_000, afterCm2: 1_010_000 }),
  );
  const seen = await succeed(send(app, null, 'GET', path));
  expect(seen).toEqual({ ...found, changes: null });
});
