import type { Deps } from '../deps.ts';
import { coversEstate, type Actor, type Role } from '../platform/authorize.ts';
import { areaOf } from './estates-port.ts';

/** Whether the actor holds one of the roles in the estate or in an area that covers it. */
export const holdsRole = (deps: Deps, actor: Actor, estate: string, roles: readonly Role[]): Promise<boolean> =>
  coversEstate(
    actor.grants.filter((grant) => roles.includes(grant.role)),
    estate,
    areaOf(deps.db),
  );
