import type { Deps } from '../deps.ts';
import { phoneIndex } from '../estates/personal-index.ts';
import { accountStore, grantStore } from '../identity/account-store.ts';
import type { Grant } from '../platform/authorize.ts';

/** An account of the staff that messages reach. */
export async function staffWithPhone(
  { keys, db, clock }: Pick<Deps, 'keys' | 'db' | 'clock'>,
  phone: string,
  { role, scope, scopeId }: Grant,
): Promise<void> {
  const at = clock.now();
  const who = { name: '测试', phone, phoneIndex: phoneIndex(keys, phone), by: null, at };
  const account = (await accountStore(db).addStaff(keys, who))!;
  await grantStore(db).add({ account, role, scope, scopeId, by: null, at });
}
