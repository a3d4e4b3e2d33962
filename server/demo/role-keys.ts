import type { Deps } from '../deps.ts';
import type { Desk } from './set-up-estate.ts';

/**
 * The seeded staff's signing keys, so that a newcomer who signs in as one of them can go on where the seed stopped. In real
 * life such a key never leaves the browser in which it was made; this table exists for the demonstration alone.
 */
export async function keepRoleKeys({ db }: Deps, estate: string, desk: Desk): Promise<void> {
  const rows = [...desk.values()].flatMap(({ account, keys }) =>
    [...keys].map(([assembly, { privateJwk }]) => ({
      estate_id: estate,
      assembly_id: assembly,
      account_id: account,
      jwk: JSON.stringify(privateJwk),
    })),
  );
  if (rows.length > 0) await db.insertInto('demo_role_key').values(rows).execute();
}

/** The key that was made for this account in the seed, or null. */
export async function roleKeyOf(
  { db }: Deps,
  { estate, assembly, account }: { estate: string; assembly: string; account: string },
): Promise<unknown> {
  const row = await db
    .selectFrom('demo_role_key')
    .select('jwk')
    .where('estate_id', '=', estate)
    .where('assembly_id', '=', assembly)
    .where('account_id', '=', account)
    .executeTakeFirst();
  return row?.jwk ?? null;
}
