import type { KeyRole } from '../../../crypto/entries/fields.ts';
import type { LogState, RoleKey } from '../../../crypto/replay/state.ts';
import type { Actor, Role } from '../../platform/authorize.ts';
import { coversEstate, type AreaOf } from '../../platform/authorize.ts';

/** Whose grant in the estate a key of each role goes with. A revoked grant stops the key here before it is dismissed. */
const HOLDERS: Readonly<Record<KeyRole, readonly Role[]>> = {
  convener: ['committee'],
  clerk: ['community'],
  counter: ['community', 'committee'],
  officer: ['officer'],
  service: [],
};

/** Key roles that an account may ask for with its grants in the estate. */
export async function rolesOpenTo(actor: Actor, estate: string, areaOf: AreaOf): Promise<readonly KeyRole[]> {
  const open: KeyRole[] = [];
  for (const [role, holders] of Object.entries(HOLDERS) as [KeyRole, readonly Role[]][]) {
    const grants = actor.grants.filter((grant) => holders.includes(grant.role));
    if (await coversEstate(grants, estate, areaOf)) open.push(role);
  }
  return open;
}

/** The person's enrolled key in one of the roles; null without one, and once it was dismissed. */
export function activeKey(state: LogState, person: string, roles: readonly KeyRole[]): RoleKey | null {
  for (const key of state.roleKeys.values())
    if (key.active && key.person === person && roles.includes(key.role)) return key;
  return null;
}
