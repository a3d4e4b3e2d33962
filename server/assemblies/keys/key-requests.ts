import type { KeyRole } from '../../../crypto/entries/fields.ts';
import type { LogState } from '../../../crypto/replay/state.ts';
import { err, ok, type Result } from '../../../crypto/result.ts';
import type { Deps } from '../../deps.ts';
import type { LogRef } from '../../log/log-ref.ts';
import { staffName } from '../../identity/staff-name.ts';
import { logWriter, signatureChecks } from '../../log/log-service.ts';
import { originOf } from '../../log/open-log.ts';
import { serviceKey, type ServiceKey } from '../../log/service-key.ts';
import type { Actor } from '../../platform/authorize.ts';
import { rolesOpenTo } from '../acts/signing-key.ts';
import { areaOf } from '../estates-port.ts';
import { provenKey, type KeyTerms, type OfferedKey } from './key-proof.ts';
import { keyRequestStore, rolePersons, type KeyRequest } from './role-store.ts';

export type KeyRequestState = 'waiting' | 'enrolled' | 'dismissed';

export interface KeyRequestView {
  readonly kid: string;
  readonly person: string;
  readonly role: KeyRole;
  readonly state: KeyRequestState;
  readonly requestedAt: string;
}

/** What the caller's new key has to sign; null if the assembly has no log yet. */
export async function keyTerms(
  deps: Deps,
  log: LogRef,
  actor: Actor,
): Promise<(Omit<KeyTerms, 'role'> & { readonly roles: readonly KeyRole[] }) | null> {
  if (!(await logWriter(deps).state(log))) return null;
  const { person, nonce } = await rolePersons(deps.db, log).named(actor.accountId);
  const roles = await rolesOpenTo(actor, log.estate, areaOf(deps.db));
  return { aud: originOf(deps.config, log.assembly), nonce, person, roles };
}

export type KeyRequestRefusal = {
  readonly code: 'LOG_NOT_FOUND' | 'KEY_ROLE_NOT_YOURS' | 'KEY_PROOF_WRONG' | 'KEY_HELD';
};

/** Asks for a key to be enrolled. A request that still waits is replaced; a working key is not. */
export async function requestKey(
  deps: Deps,
  log: LogRef,
  actor: Actor,
  { role, ...offered }: OfferedKey & { readonly role: KeyRole },
): Promise<Result<KeyRequestView, KeyRequestRefusal>> {
  const terms = await keyTerms(deps, log, actor);
  if (!terms) return err({ code: 'LOG_NOT_FOUND' });
  if (!terms.roles.includes(role)) return err({ code: 'KEY_ROLE_NOT_YOURS' });
  const proven = await provenKey({ ...terms, role }, offered, signatureChecks(deps));
  if (!proven) return err({ code: 'KEY_PROOF_WRONG' });
  const { kid } = proven;
  const state = await logWriter(deps).state(log);
  if (!state || state.roleKeys.has(kid)) return err({ code: 'KEY_HELD' });
  const isHolder = [...state.roleKeys.values()].some((key) => key.active && key.person === terms.person);
  if (isHolder) return err({ code: 'KEY_HELD' });
  const request = { kid, accountId: actor.accountId, role, ...offered };
  const requestedAt = await deps.db.transaction().execute(async (tx) => {
    const store = keyRequestStore(tx, log);
    const at = await deps.clock.inTransaction(tx);
    const waiting = await store.ofAccount(actor.accountId);
    if (waiting?.kid === kid) return waiting.requestedAt;
    if (waiting) await store.withdraw(waiting.kid, at);
    return (await store.add({ ...request, requestedAt: at })) ? at : null;
  });
  if (requestedAt === null) return err({ code: 'KEY_HELD' });
  return ok({ kid, person: terms.person, role, state: 'waiting', requestedAt: requestedAt.toISOString() });
}

/** The caller's own key; null if he never asked, or was turned down. */
export async function myKey(deps: Deps, log: LogRef, actor: Actor): Promise<KeyRequestView | null> {
  const request = await keyRequestStore(deps.db, log).ofAccount(actor.accountId);
  const state = await logWriter(deps).state(log);
  return request && state && toView(state, request);
}

export interface KeyRequestLine extends KeyRequestView {
  /** Null for the service's own key, which nobody holds. */
  readonly accountId: string | null;
  /** Whose key it would be; null where the account has no name. */
  readonly name: string | null;
}

/** Every key that was asked for, for the officers who enrol them and have to know whose it is. */
export async function keyRequests(deps: Deps, log: LogRef): Promise<readonly KeyRequestLine[]> {
  const requests = await keyRequestStore(deps.db, log).list();
  const names = await Promise.all(requests.map(({ accountId }) => staffName(deps, accountId)));
  const state = await logWriter(deps).state(log);
  const service = await serviceKey(deps, log);
  if (!state) return [];
  const people = requests.map((request, index) => {
    return { ...toView(state, request), accountId: request.accountId, name: names[index] ?? null };
  });
  return service ? [...people, serviceLine(state, service)] : people;
}

/** The service asks from the opening of the log on, and it is for the officers whether it ever may sign. */
function serviceLine(state: LogState, { kid, person }: ServiceKey): KeyRequestLine {
  const requestedAt = new Date(state.opened!.at);
  return { ...toView(state, { kid, person, role: 'service', requestedAt }), accountId: null, name: null };
}

type Asked = Pick<KeyRequest, 'kid' | 'person' | 'role' | 'requestedAt'>;

function toView(state: LogState, { kid, person, role, requestedAt }: Asked): KeyRequestView {
  const enrolled = state.roleKeys.get(kid);
  const standing = !enrolled ? 'waiting' : enrolled.active ? 'enrolled' : 'dismissed';
  return { kid, person, role, state: standing, requestedAt: requestedAt.toISOString() };
}
