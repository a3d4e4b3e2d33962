import { expect, test } from 'vitest';
import { readRegistryFile } from '../registry/read-registry-file.ts';
import { startDeps } from '../testing/start.ts';
import { createEstate } from './create-estate.ts';
import { importRegistry } from './import-registry.ts';
import { unitsForRoll } from './units-for-roll.ts';
import { CODES_AT_HAND } from '../testing/sessions.ts';

const BY = '11111111-1111-4111-8111-111111111111';
const ADMINISTRATOR = {
  accountId: BY,
  grants: [{ role: 'administrator', scope: 'area', scopeId: '99' } as const],
  codes: CODES_AT_HAND,
  personIds: {},
};

const DEVELOPER = {
  kind: 'organisation',
  name: '某置业有限公司',
  idType: '统一社会信用代码',
  idNo: '91350100M000100Y43',
  phone: null,
};
const person = (name: string, idNo: string | null) => ({
  kind: 'person',
  name,
  idType: '居民身份证',
  idNo,
  phone: null,
});
const LI = person('李一', '11010519491231002X');
const WANG = person('王二', '440524188001010014');

const unit = (number: number, owners: readonly object[], over: object = {}) => ({
  unitCode: `999001001001GB00001F0001${String(number).padStart(4, '0')}`,
  address: `某园1幢${number}`,
  building: '1',
  entrance: null,
  room: String(number),
  floor: 1,
  use: '住宅',
  areaSource: '登记',
  grossAreaM2: '100.00',
  status: '现势',
  delivered: true,
  owners,
  ...over,
});

async function rollOf(units: readonly object[]) {
  const { deps, db } = await startDeps();
  await createEstate(deps, ADMINISTRATOR, {
    estate: 'mou',
    name: '某园',
    address: '某路',
    areaCode: '999001001',
    pack: 'CN',
  });
  const file = Buffer.from(JSON.stringify({ estate: '某园', asOf: '2026-01-31', units }));
  const feed = readRegistryFile(file);
  if (!feed.ok) throw new Error(JSON.stringify(feed.error));
  const load = async () => {
    const result = await importRegistry(deps, { estate: 'mou', file, feed: feed.value, by: BY, mayLoseUnits: false });
    if (!result.ok) throw new Error(result.error.code);
    return unitsForRoll(db, deps.keys, 'mou');
  };
  return { first: await load(), again: await load() };
}

const roomsByGroup = ({ groups, units }: Awaited<ReturnType<typeof rollOf>>['first']) =>
  groups
    .map((group) =>
      units
        .filter((each) => each.group === group.key)
        .map(({ room }) => room)
        .join(),
    )
    .sort();

test('husband 101, wife 102 and both 103 are three voters; the same couple in any order is one', async () => {
  const { first } = await rollOf([unit(101, [LI]), unit(102, [WANG]), unit(103, [LI, WANG]), unit(104, [WANG, LI])]);
  expect(roomsByGroup(first)).toEqual(['101', '102', '103,104']);
});

test('what the developer has not sold or not handed over is one voter, and the developer speaks for it', async () => {
  const { first } = await rollOf([
    unit(101, [LI]),
    unit(102, [DEVELOPER], { delivered: false }),
    unit(103, [DEVELOPER]),
    unit(104, [WANG], { delivered: false }),
  ]);
  expect(roomsByGroup(first)).toEqual(['101', '102,103,104']);
  const developer = first.groups.find(({ kind }) => kind === 'developer')!;
  expect(developer.people.map((id) => first.people.get(id)?.name)).toEqual(['某置业有限公司']);
});

test('groups keep their keys from one import to the next', async () => {
  const { first, again } = await rollOf([unit(101, [LI]), unit(102, [LI, WANG]), unit(103, [person('赵三', null)])]);
  expect(again.groups).toEqual(first.groups);
});

test('owners of a unit come with name and document number, for the owner hash', async () => {
  const { first } = await rollOf([unit(101, [LI, WANG])]);
  const [only] = first.units;
  expect(only?.owners.map((id) => first.people.get(id))).toMatchObject([
    { name: '李一', idNo: '11010519491231002X', kind: 'person' },
    { name: '王二', idNo: '440524188001010014', kind: 'person' },
  ]);
  expect(first.asOf).toBe('2026-01-31');
});
