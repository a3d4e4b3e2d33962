import { expect, test } from 'vitest';
import { areaCm2 } from '../../../crypto/brands.ts';
import { act, feed, noticed, pathOf, REGISTER, registryUnit, send, stateOf, succeed } from '../testing.ts';

test('10b-9, 10b-19: what the register says otherwise after the roll was frozen stands at the desk, with both totals, and changes no vote', async () => {
  const { app, assembly, convener, officers } = await noticed();
  const changes = () => succeed(send(app, convener, 'GET', pathOf(assembly, '/roll/changes')));
  expect(await changes()).toMatchObject({ totalsDiffer: false, changes: [] });
  const before = (await stateOf(app, assembly)).roll!;
  // 201 is auctioned to somebody new, 101 was measured again, and a shop that nobody knew of is registered.
  const shop = { building: '商', room: '01', m2: 300, use: '商业', owners: [8] } as const;
  const units = [...REGISTER, registryUnit(shop, REGISTER.length)].map((unit) => {
    if (unit.address.endsWith('1幢201')) return { ...unit, owners: registryUnit({ ...shop, owners: [9] }, 0).owners };
    return unit.address.endsWith('2幢101') ? { ...unit, grossArea: areaCm2(1_010_000) } : unit;
  });
  await feed(app.deps, units);
  const found = await changes();
  expect(found).toMatchObject({
    totalsDiffer: true,
    roll: { units: before.units, areaCm2: before.areaCm2 },
    register: { units: before.units + 1, areaCm2: before.areaCm2 + 10_000 + 3_000_000 },
  });
  expect(found.changes).toHaveLength(3);
  expect(found.changes).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ what: 'sold', address: '枫林花园1幢201', voted: false }),
      expect.objectContaining({ what: 'area', rollCm2: 1_000_000, registerCm2: 1_010_000 }),
      expect.objectContaining({ what: 'added', rollCm2: null, registerCm2: 3_000_000 }),
    ]),
  );
  // The roll of the log is what it was: nobody amends a frozen roll, an officer calls the assembly off with the reason.
  expect((await stateOf(app, assembly)).roll).toEqual(before);
  const amended = await act(app, assembly, 'roll-amended', { objection: null, reason: '漏登商铺' }, convener);
  expect(amended).toMatchObject({ status: 409, body: { code: 'ENTRY_REFUSED' } });
  expect((await send(app, null, 'GET', pathOf(assembly, '/roll/changes'))).status).toBe(401);
  expect((await send(app, officers[0], 'GET', pathOf(assembly, '/roll/changes'))).status).toBe(200);
});
