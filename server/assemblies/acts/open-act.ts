import type { EntryType } from '../../../crypto/entries/bodies.ts';
import type { LogState, RoleKey } from '../../../crypto/replay/state.ts';
import { err, ok, type Result } from '../../../crypto/result.ts';
import { instant } from '../../../crypto/time.ts';
import type { Deps } from '../../deps.ts';
import type { LogRef } from '../../log/log-ref.ts';
import { logWriter } from '../../log/log-service.ts';
import type { Actor } from '../../platform/authorize.ts';
import { areaOf } from '../estates-port.ts';
import { rolePersons } from '../keys/role-store.ts';
import type { ActContext, ActDefinition } from './act-definition.ts';
import { signingRoles } from './check-signature.ts';
import { activeKey, rolesOpenTo } from './signing-key.ts';

/** The kinds of act that the product knows, by type. */
export type Acts = ReadonlyMap<EntryType, ActDefinition>;

export const actsByType = (definitions: readonly ActDefinition[]): Acts => {
  const byType = new Map(definitions.map((definition) => [definition.type, definition]));
  if (byType.size !== definitions.length) throw new Error('two definitions for one type of act');
  return byType;
};

export interface Caller {
  readonly deps: Deps;
  readonly acts: Acts;
  readonly log: LogRef;
  readonly actor: Actor;
}

export type AccessRefusal = { readonly code: 'LOG_NOT_FOUND' | 'KEY_NOT_ENROLLED' };

export interface Standing {
  readonly state: LogState;
  readonly key: RoleKey;
}

/** Whether the caller may sign this type of act now: by his grants in the estate, and by a key that the log knows. */
export async function standingOf(caller: Caller, type: EntryType): Promise<Result<Standing, AccessRefusal>> {
  const standing = await standings(caller);
  if (!standing) return err({ code: 'LOG_NOT_FOUND' });
  const key = standing.keyFor(type);
  return key ? ok({ state: standing.state, key }) : err({ code: 'KEY_NOT_ENROLLED' });
}

/** The same for any type; null if there is no such log. */
export async function standings({ deps, log, actor }: Caller) {
  const holder = await rolePersons(deps.db, log).find(actor.accountId);
  const open = await rolesOpenTo(actor, log.estate, areaOf(deps.db));
  const state = await logWriter(deps).state(log);
  if (!state) return null;
  const keyFor = (type: EntryType): RoleKey | null => {
    const roles = signingRoles(type).filter((role) => open.includes(role));
    return holder && activeKey(state, holder.person, roles);
  };
  return { state, keyFor };
}

export const contextOf = ({ deps, log, actor }: Caller, { state, key }: Standing, act: string): ActContext => ({
  deps,
  log,
  state,
  actor,
  key,
  act,
  now: instant(deps.clock.now().getTime()),
});
