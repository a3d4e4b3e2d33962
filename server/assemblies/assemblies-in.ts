import type { Deps } from '../deps.ts';
import type { LogRef } from '../log/log-ref.ts';
import type { Actor, Role } from '../platform/authorize.ts';
import { holdsRole } from './actor-roles.ts';
import { assemblyStore } from './assembly-store.ts';
import { estates } from './estates-port.ts';

export interface AssemblyInArea {
  readonly log: LogRef;
  readonly estateName: string;
  readonly title: string;
}

/** Every assembly that was handed in, where the caller holds one of the roles; oldest first. */
export async function assembliesIn(deps: Deps, actor: Actor, roles: readonly [Role, ...Role[]]) {
  const names = new Map<string, string>();
  for (const { estate, name } of await estates(deps.db))
    if (await holdsRole(deps, actor, estate, [...roles])) names.set(estate, name);
  const found = await assemblyStore(deps.db).submitted([...names.keys()]);
  return found.map(({ estate, assembly, draft }): AssemblyInArea => ({
    log: { estate, assembly },
    estateName: names.get(estate) ?? '',
    title: draft.title,
  }));
}
