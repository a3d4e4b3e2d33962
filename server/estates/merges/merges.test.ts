import { expect, test } from 'vitest';
import { upgradedResidentNumber } from '../../registry/document-number.ts';
import { AREA, ESTATE, registryOf, setUpEstate, staff } from '../../testing/people.ts';
import { start } from '../../testing/start.ts';
import { unitsForRoll } from '../units-for-roll.ts';
import { likelySame, type PersonFacts } from './likely-same.ts';

const OLD = '999001700303003';
const person = (over: Partial<PersonFacts> & { person: string }): PersonFacts => ({
  ...{ kind: 'person', name: '赵三', idType: '居民身份证', idNo: null, phones: [], units: [] },
  ...over,
});

test('a number that the old one became is likely the same person, and so is a name with a phone; one of them alone is not', () => {
  const pairs = (...people: readonly PersonFacts[]) => likelySame(people).map(({ evidence }) => evidence);
  const upgraded = upgradedResidentNumber(OLD);
  expect(pairs(person({ person: 'a', idNo: OLD }), person({ person: 'b', idNo: upgraded, name: '赵叁' }))).toEqual([
    ['id-upgraded', 'near-name'],
  ]);
  const passport = { idType: '护照', idNo: 'E1', phones: ['139'] };
  expect(pairs(person({ person: 'a', ...passport }), person({ person: 'b', phones: ['139'] }))).toEqual([
    ['same-name', 'same-phone'],
  ]);
  expect(
    pairs(
      person({ person: 'a', name: '王小明', phones: ['1'] }),
      person({ person: 'b', name: '王晓明', phones: ['1'] }),
    ),
  ).toEqual([['near-name', 'same-phone']]);
  expect(pairs(person({ person: 'a' }), person({ person: 'b' }))).toEqual([]);
  expect(pairs(person({ person: 'a', phones: ['1'] }), person({ person: 'b', name: '钱大', phones: ['1'] }))).toEqual(
    [],
  );
});

test('10b-14: one person under an old number and a passport is three heads until two people have said that it is one', async () => {
  const world = await start({ webFolder: '/nonexistent' });
  const registry = registryOf();
  const owners = [
    { kind: 'person', name: '赵三', idType: '居民身份证', idNo: OLD, phone: '13900000003' },
    { kind: 'person', name: '赵三', idType: '居民身份证', idNo: upgradedResidentNumber(OLD), phone: '13900000003' },
    { kind: 'person', name: '赵叁', idType: '护照', idNo: 'E7654321', phone: '13900000003' },
  ];
  registry.units.slice(0, 3).forEach((unit, i) => Object.assign(unit, { owners: [owners[i]] }));
  await setUpEstate(world.deps, { registry });
  const headsOf = async () => (await unitsForRoll(world.db, world.deps.keys, ESTATE)).groups.length;
  const heads = await headsOf();
  const [committee, community, officer] = [
    await staff(world.app, world.deps, [{ role: 'committee', scope: 'estate', scopeId: ESTATE }]),
    await staff(world.app, world.deps, [{ role: 'community', scope: 'estate', scopeId: ESTATE }]),
    await staff(world.app, world.deps, [{ role: 'officer', scope: 'area', scopeId: AREA }]),
  ];
  const at = `/api/estates/${ESTATE}/merges`;
  const list = async () => (await world.app.inject({ url: at, headers: officer })).json<Listed[]>();
  interface Listed {
    readonly id: string | null;
    readonly people: readonly { person: string; name: string; idNo: string }[];
    readonly evidence: readonly string[];
    readonly confirmedBy: string | null;
  }
  const open = await list();
  expect(open).toHaveLength(3);
  expect(JSON.stringify(open)).not.toContain(OLD);
  const say = (who: typeof officer, { people }: Listed, verdict: string) =>
    world.app.inject({
      ...{ method: 'POST', url: at, headers: who },
      payload: { person: people[0]!.person, other: people[1]!.person, verdict, note: '看过身份证和护照原件' },
    });
  for (const pair of open.slice(0, 2)) {
    const { merge } = (await say(committee, pair, 'same')).json<{ merge: string }>();
    expect(await headsOf()).toBe(open.indexOf(pair) === 0 ? heads : heads - 1);
    const confirm = (who: typeof officer) =>
      world.app.inject({ method: 'POST', url: `${at}/${merge}/confirmation`, headers: who });
    expect((await confirm(committee)).json()).toMatchObject({ code: 'MERGE_SECOND_PERSON' });
    expect((await confirm(community)).statusCode).toBe(204);
  }
  expect(await headsOf()).toBe(heads - 2);
  // Either document still proves who he is: the group has all three ids of the one person.
  const { groups } = await unitsForRoll(world.db, world.deps.keys, ESTATE);
  expect(groups.find(({ people }) => people.includes(open[0]!.people[0]!.person))?.people).toHaveLength(3);
  expect((await say(officer, open[0]!, 'different')).json()).toMatchObject({ code: 'MERGE_SAID' });
});
