import { expect, test } from 'vitest';
import { act, stateOf, succeed } from '../assemblies/testing.ts';
import { startVoting } from '../paper/testing.ts';

test('a round of deliveries to units that have a vote is written down at once, the last line of a unit holds, and the delivered ones go into the log', async () => {
  const { send, clerks, convener, app, log, voters } = await startVoting({ rules: { silent: 'join-majority' } });
  const [clerk] = clerks;
  const register = () => succeed(send(clerk, 'GET', '/deliveries'));
  const { units, sums } = await register();
  expect(sums).toMatchObject({ units: units.length, none: units.length, delivered: 0 });
  const onRoll = voters.flatMap(({ leaf }) => leaf.units);
  const voting = onRoll.filter(({ use }) => use !== '车位').map(({ id }) => id);
  expect(voting.length).toBeLessThan(onRoll.length);
  expect(units.map(({ unit }: { unit: string }) => unit).sort()).toEqual(voting.sort());
  const [first, second] = units.map(({ unit }: { unit: string }) => unit);
  const at = app.clock.now().toISOString();
  const record = (who: typeof clerk, over: object) =>
    send(who, 'POST', '/deliveries', {
      ...{ units: [first, second], method: 'in-person', result: 'delivered', proof: null, at },
      ...over,
    });
  await succeed(record(clerk, {}));
  app.clock.forward({ seconds: 1 });
  await succeed(record(convener, { units: [second], method: 'registered-mail', result: 'returned' }));
  const later = await register();
  expect(later.sums).toMatchObject({ delivered: 1, returned: 1, none: units.length - 2 });
  expect(later.units.find(({ unit }: { unit: string }) => unit === second).last).toMatchObject({
    ...{ method: 'registered-mail', result: 'returned', attempts: 2 },
  });
  expect((await record(clerk, { units: ['NOBODY'] })).body.code).toBe('DELIVERY_UNIT_UNKNOWN');
  expect((await record(clerk, { proof: 'a'.repeat(64) })).body.code).toBe('DELIVERY_PROOF_UNKNOWN');
  const future = new Date(app.clock.now().getTime() + 60_000).toISOString();
  expect((await record(clerk, { at: future })).body.code).toBe('DELIVERY_OF_THE_FUTURE');

  const served = later.units.filter(({ last }: { last: { result: string } | null }) => last?.result === 'delivered');
  const addresses = served.map(({ address }: { address: string }) => address);
  await succeed(act(app, log.assembly, 'delivery', { method: '逐户送达登记', served: addresses }, convener));
  expect((await stateOf(app, log.assembly)).deliveryLists).toHaveLength(1);
  expect(voters.length).toBeGreaterThan(1);
});

test('the call list masks names and numbers and lists only units that nothing has reached; it is a look that is kept', async () => {
  const { send, clerks, convener, app } = await startVoting();
  const [clerk] = clerks;
  const { units } = await succeed(send(clerk, 'GET', '/deliveries'));
  const at = app.clock.now().toISOString();
  const delivered = { units: [units[0].unit], method: 'letterbox', result: 'delivered', proof: null, at };
  await succeed(send(clerk, 'POST', '/deliveries', delivered));
  const list = await succeed(send(clerk, 'GET', '/deliveries/call-list'));
  expect(list.units).toHaveLength(units.length - 1);
  expect(
    list.units.flatMap(({ names }: { names: string[] }) => names).every((name: string) => /^.\*+$/.test(name)),
  ).toBe(true);
  expect((await send(convener, 'GET', '/deliveries/call-list')).status).toBe(403);
  app.clock.forward({ seconds: 1 });
  await succeed(send(clerk, 'POST', '/deliveries/numbers', { unit: units[1].unit }));
  const looks = await app.db.selectFrom('personal_look').select(['kind', 'is_unmasked']).orderBy('looked_at').execute();
  expect(looks).toEqual([
    { kind: 'delivery-list', is_unmasked: false },
    { kind: 'owner', is_unmasked: true },
  ]);
});

test('turnout stands by building and floor, whether and never how; rooms are for those who go from door to door', async () => {
  const { send, clerks, convener, vote, voters } = await startVoting();
  const inTwo = voters.find(({ leaf }) => leaf.units.every(({ building }) => building === '2'))!;
  await vote(inTwo, { m1: 'against' });
  const grid = await succeed(send(clerks[0], 'GET', '/turnout'));
  const two = grid.buildings.find(({ building }: { building: string }) => building === '2');
  expect(two.participating.heads).toBe(1);
  const heads = grid.buildings.reduce(
    (sum: number, each: { electorate: { heads: number } }) => sum + each.electorate.heads,
    0,
  );
  expect(heads).toBe(voters.length);
  expect(two.floors[0].rooms.filter(({ voted }: { voted: boolean }) => voted)).toHaveLength(inTwo.leaf.units.length);
  expect(JSON.stringify(grid)).not.toContain('against');
  const forCommittee = await succeed(send(convener, 'GET', '/turnout'));
  expect(forCommittee.buildings[0].floors[0].rooms).toBeNull();
});
