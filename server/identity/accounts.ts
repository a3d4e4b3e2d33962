import { err, ok, type Result } from '../../crypto/result.ts';
import type { Deps } from '../deps.ts';
import { areaOf, findEstate } from '../estates/estate-facts.ts';
import { phoneIndex } from '../estates/personal-index.ts';
import { areaCovers, coversEstate, type Actor, type Grant } from '../platform/authorize.ts';
import { inTransaction, type Db } from '../platform/database.ts';
import { accountStore, grantStore, hasAdministrator } from './account-store.ts';
import { readPhone } from './claim.ts';

type Accounts = Pick<Deps, 'db' | 'keys' | 'clock'>;

export interface StaffMember {
  readonly name: string;
  readonly phone: string;
}

export type CreateAccountRefusal =
  | { readonly code: 'PHONE_MALFORMED'; readonly field: 'phone' }
  | { readonly code: 'ACCOUNT_EXISTS'; readonly account: string };

/** An account for a member of staff, who signs in with a code to this phone. It may do nothing until a role is granted. */
export async function createStaffAccount(
  { db, keys, clock }: Accounts,
  { name, phone }: StaffMember,
  by: string | null,
): Promise<Result<{ readonly account: string }, CreateAccountRefusal>> {
  const number = readPhone(phone);
  if (number === null) return err({ code: 'PHONE_MALFORMED', field: 'phone' });
  const index = phoneIndex(keys, number);
  const store = accountStore(db);
  const at = await clock.inTransaction(db);
  const account = await store.addStaff(keys, { name, phone: number, phoneIndex: index, by, at });
  if (account !== null) return ok({ account });
  return err({ code: 'ACCOUNT_EXISTS', account: (await store.staffByPhone(index)) ?? '' });
}

export type GrantRefusal = {
  readonly code:
    | 'ACCOUNT_NOT_FOUND'
    | 'GRANT_NOT_FOUND'
    | 'GRANT_BEYOND_SCOPE'
    | 'GRANT_TO_ONESELF'
    | 'GRANT_UNFIT'
    | 'GRANT_CONFLICTS';
};

/** Grants a role over an estate or an area that the administrator himself covers; never to himself. */
export async function grantRole(
  { db, clock }: Accounts,
  by: Actor,
  account: string,
  { reason = null, ...grant }: Grant & { readonly reason?: string | null },
): Promise<Result<{ readonly grant: string }, GrantRefusal>> {
  if (account === by.accountId) return err({ code: 'GRANT_TO_ONESELF' });
  if (!fits(grant)) return err({ code: 'GRANT_UNFIT' });
  if (!(await administers(db, by, grant))) return err({ code: 'GRANT_BEYOND_SCOPE' });
  if (!(await accountStore(db).isStaff(account))) return err({ code: 'ACCOUNT_NOT_FOUND' });
  return inTransaction<{ readonly grant: string }, GrantRefusal>(db, async (tx) => {
    for (const held of await grantStore(tx).held(account))
      if (await conflict(tx, held, grant)) return err({ code: 'GRANT_CONFLICTS' });
    const at = await clock.inTransaction(tx);
    return ok({ grant: await grantStore(tx).add({ account, ...grant, by: by.accountId, at, reason }) });
  });
}

/** Who convenes, who brings in the paper and who certifies do not trust each other: nobody is two of them in one place. */
const APART: readonly string[] = ['committee', 'community', 'officer'];

async function conflict(db: Db, a: Grant, b: Grant): Promise<boolean> {
  if (a.role === b.role || !APART.includes(a.role) || !APART.includes(b.role)) return false;
  if (a.scope === 'estate' && b.scope === 'estate') return a.scopeId === b.scopeId;
  if (a.scope === 'area' && b.scope === 'area')
    return areaCovers(a.scopeId, b.scopeId) || areaCovers(b.scopeId, a.scopeId);
  const [estate, area] = a.scope === 'estate' ? [a.scopeId, b.scopeId] : [b.scopeId, a.scopeId];
  const code = await areaOf(db)(estate);
  return code !== null && areaCovers(area, code);
}

/** Takes a role back; it ends with the next request. */
export async function revokeRole(
  { db, clock }: Accounts,
  by: Actor,
  { account, grant, reason }: { readonly account: string; readonly grant: string; readonly reason: string },
): Promise<Result<null, GrantRefusal>> {
  if (account === by.accountId) return err({ code: 'GRANT_TO_ONESELF' });
  const held = await grantStore(db).one(account, grant);
  if (!held || held.role === 'owner') return err({ code: 'GRANT_NOT_FOUND' });
  if (!(await administers(db, by, held))) return err({ code: 'GRANT_BEYOND_SCOPE' });
  await grantStore(db).revoke([grant], await clock.inTransaction(db), { by: by.accountId, reason });
  return ok(null);
}

/** Division code of a province (2 digits), city, district, street or community (12): GB/T 2260, GB/T 10114. */
export const isAreaCode = (text: string): boolean => /^\d{2}(\d{2}(\d{2}(\d{3}(\d{3})?)?)?)?$/.test(text);

/** A committee belongs to one estate, a district view to an area; nobody is granted ownership, it is proved. */
function fits({ role, scope, scopeId }: Grant): boolean {
  if (role === 'owner' || (role === 'committee' && scope !== 'estate') || (role === 'district' && scope !== 'area'))
    return false;
  return scope === 'estate' || isAreaCode(scopeId);
}

async function administers(db: Db, { grants }: Actor, { scope, scopeId }: Grant): Promise<boolean> {
  const own = grants.filter(({ role }) => role === 'administrator');
  if (scope === 'area') return own.some((grant) => grant.scope === 'area' && areaCovers(grant.scopeId, scopeId));
  return (await findEstate(db, scopeId)) !== null && coversEstate(own, scopeId, areaOf(db));
}

export type FirstAdministratorRefusal =
  CreateAccountRefusal | { readonly code: 'ADMINISTRATOR_EXISTS' } | { readonly code: 'AREA_UNKNOWN' };

/** The one who appoints all others: set up by the operator, once, for an area. */
export async function appointFirstAdministrator(
  { db, keys, clock }: Accounts,
  { area, ...member }: StaffMember & { readonly area: string },
): Promise<Result<{ readonly account: string }, FirstAdministratorRefusal>> {
  if (!isAreaCode(area)) return err({ code: 'AREA_UNKNOWN' });
  return inTransaction<{ readonly account: string }, FirstAdministratorRefusal>(
    db,
    async (tx) => {
      if (await hasAdministrator(tx)) return err({ code: 'ADMINISTRATOR_EXISTS' });
      const made = await createStaffAccount({ db: tx, keys, clock }, member, null);
      if (!made.ok) return made;
      const at = await clock.inTransaction(tx);
      const { account } = made.value;
      await grantStore(tx).add({ account, role: 'administrator', scope: 'area', scopeId: area, by: null, at });
      return made;
    },
    { isolation: 'serializable' },
  );
}
