import { expect, test } from 'vitest';
import { ownerHash } from '../../../crypto/roll/leaf.ts';
import type { RollSource } from '../estates-port.ts';
import { snapshotRoll, type Draw } from './snapshot.ts';

const counting = (before = 0): Draw => {
  let drawn = before;
  return (bytes) => new Uint8Array(bytes).fill(++drawn);
};

const unit = (id: string, group: string) => ({
  ...{ id, group, address: id, building: '1', entrance: null, floor: 1, room: id, use: '住宅' },
  ...{ areaCm2: 1_000_000, areaSource: 'register', delivered: true, owners: [] },
});

const source = (groups: readonly { readonly people: readonly string[]; readonly units: readonly string[] }[]) =>
  ({
    asOf: null,
    units: groups.flatMap(({ units }, index) => units.map((id) => unit(id, String(index)))),
    groups: groups.map(({ people, units }, index) => ({ key: String(index), kind: 'owners', people, units })),
    people: new Map(
      ['p1', 'p2', 'p3'].map((person) => [
        person,
        { person, name: `名${person}`, idNo: `9${person}`, kind: 'person', idType: null },
      ]),
    ),
  }) as unknown as RollSource;

test('every voter gets a fresh name, a fresh salt, and a hash of exactly his owners', () => {
  const { voters, totals } = snapshotRoll(
    source([
      { people: ['p1'], units: ['A1', 'A2'] },
      { people: ['p2', 'p3'], units: ['A3'] },
    ]),
    [],
    counting(),
  );
  expect(totals).toMatchObject({ areaCm2: 3_000_000, units: 3, voters: 2 });
  const [first, second] = voters;
  expect(first!.leaf.owner).toBe(ownerHash(first!.ownerSalt, [{ idNo: '9p1', name: '名p1' }]));
  expect(second!.people.map(({ personId }) => personId)).toEqual(['p2', 'p3']);
  const names = [
    ...voters.map(({ leaf }) => leaf.voter as string),
    ...voters.flatMap(({ people }) => people.map(({ person }) => person)),
  ];
  expect(new Set(names).size).toBe(names.length);
});

test('the same people keep their name and salt from one roll to the next, whatever they own now', () => {
  const before = snapshotRoll(
    source([
      { people: ['p1'], units: ['A1'] },
      { people: ['p2'], units: ['A2'] },
    ]),
    [],
    counting(),
  );
  const after = snapshotRoll(source([{ people: ['p1'], units: ['A1', 'A2'] }]), before.voters, () =>
    expect.fail('nothing is drawn'),
  );
  expect(after.voters[0]!.leaf).toMatchObject({
    voter: before.voters[0]!.leaf.voter,
    owner: before.voters[0]!.leaf.owner,
  });
});

test('two groups of the same people are never taken for each other', () => {
  const twice = source([
    { people: [], units: ['A1'] },
    { people: [], units: ['A2'] },
  ]);
  const before = snapshotRoll(twice, [], counting());
  const again = snapshotRoll(twice, before.voters, counting(100));
  const old = new Set(before.voters.map(({ leaf }) => leaf.voter));
  expect(again.voters.filter(({ leaf }) => old.has(leaf.voter))).toEqual([]);
});
