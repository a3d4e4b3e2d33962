import type { Deps } from '../deps.ts';
import { createEstate } from '../estates/create-estate.ts';
import { importRegistry } from '../estates/import-registry.ts';
import { createStaffAccount } from '../identity/accounts.ts';
import { endFormerOwners } from '../identity/former-owners.ts';
import { grantStore } from '../identity/account-store.ts';
import { openSession } from '../identity/sessions.ts';
import type { App } from '../platform/app-type.ts';
import type { Grant } from '../platform/authorize.ts';
import { readRegistryFile } from '../registry/read-registry-file.ts';
import { CODES_AT_HAND } from './sessions.ts';

/** A small estate with people whose names say what they are for. Numbers carry no region's code and valid check digits. */
export const PEOPLE = {
  li: { kind: 'person', name: '李一', idType: '居民身份证', idNo: '999001199001010011', phone: '13900000001' },
  wang: { kind: 'person', name: '王二', idType: '居民身份证', idNo: '999001198502020029', phone: '13900000002' },
  zhao: { kind: 'person', name: '赵三', idType: '居民身份证', idNo: '999001197003030033', phone: '13900000003' },
  chen: { kind: 'person', name: '陈四', idType: '护照', idNo: 'E12345678', phone: '13900000004' },
  shop: {
    kind: 'organisation',
    name: '晴川商贸有限公司',
    idType: '统一社会信用代码',
    idNo: '91350100M000100Y43',
    phone: '13900000005',
  },
} as const;

/** Somebody who owns nothing. */
export const STRANGER = {
  name: '孙五',
  idType: '居民身份证',
  idNo: '99900119920505004X',
  phone: '13900000009',
} as const;

const unit = (number: number, room: string, owners: readonly object[], use = '住宅') => ({
  unitCode: `999001001001GB00001F0001${String(number).padStart(4, '0')}`,
  address: `晴川苑1幢${room}`,
  building: '1',
  entrance: null,
  room,
  floor: 1,
  use,
  areaSource: '登记',
  grossAreaM2: '100.00',
  status: '现势',
  delivered: true,
  owners,
});

/** Li owns 101, Li and Wang 102, Zhao 103, Chen 104, the company a shop. */
export const registryOf = (estateName = '晴川苑') => ({
  estate: estateName,
  asOf: '2026-02-28',
  units: [
    unit(1, '101', [PEOPLE.li]),
    unit(2, '102', [PEOPLE.li, PEOPLE.wang]),
    unit(3, '103', [PEOPLE.zhao]),
    unit(4, '104', [PEOPLE.chen]),
    unit(5, '商铺1', [PEOPLE.shop], '商业'),
  ],
});

export const ESTATE = 'qingchuan';
export const AREA = '999001001';

export interface EstateSetup {
  readonly estate?: string;
  readonly areaCode?: string;
  readonly registry?: ReturnType<typeof registryOf>;
}

/** Sets the estate up and imports its register. */
export async function setUpEstate(
  deps: Deps,
  { estate = ESTATE, areaCode = AREA, registry = registryOf() }: EstateSetup = {},
): Promise<void> {
  const by = {
    ...{ accountId: '00000000-0000-4000-8000-000000000000', codes: CODES_AT_HAND },
    ...{ grants: [administers(areaCode)], personIds: {} },
  };
  await createEstate(deps, by, { estate, name: registry.estate, address: '枫桥市晴川路1号', areaCode, pack: 'CN' });
  await importUnits(deps, estate, registry);
}

const administers = (scopeId: string): Grant => ({ role: 'administrator', scope: 'area', scopeId });

export async function importUnits(deps: Deps, estate: string, registry: object): Promise<void> {
  const file = Buffer.from(JSON.stringify(registry));
  const feed = readRegistryFile(file);
  if (!feed.ok) throw new Error(feed.error.why);
  const by = '00000000-0000-4000-8000-000000000000';
  const result = await importRegistry(
    deps,
    { estate, file, feed: feed.value, by, mayLoseUnits: true },
    endFormerOwners(deps),
  );
  if (!result.ok) throw new Error(result.error.code);
}

let phones = 0;

/** A member of staff with the grants; his phone is made up. */
export async function staffAccount(deps: Deps, grants: readonly Grant[], phone?: string): Promise<string> {
  const number = phone ?? `138${String(++phones).padStart(8, '0')}`;
  const made = await createStaffAccount(deps, { name: '工作人员', phone: number }, null);
  if (!made.ok) throw new Error(made.error.code);
  const { account } = made.value;
  for (const grant of grants) await grantStore(deps.db).add({ account, ...grant, by: null, at: deps.clock.now() });
  return account;
}

export type Bearer = Readonly<Record<'authorization', string>>;

/** Headers of a session of the account, opened without a code. */
export async function bearer(app: App, { db, clock }: Deps, account: string): Promise<Bearer> {
  const opened = await db.transaction().execute((tx) => openSession(tx, account, clock.now()));
  return { authorization: `Bearer ${app.accessToken(opened).accessToken}` };
}

/** A signed-in member of staff. */
export const staff = async (app: App, deps: Deps, grants: readonly Grant[]): Promise<Bearer> =>
  bearer(app, deps, await staffAccount(deps, grants));
