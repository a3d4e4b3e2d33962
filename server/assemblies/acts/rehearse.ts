import type { Instant } from '../../../crypto/brands.ts';
import type { Entry, EntryType } from '../../../crypto/entries/bodies.ts';
import { SIGNERS } from '../../../crypto/entries/signers.ts';
import { detach, joinJws, jwsSigningInput, parseDetachedJws } from '../../../crypto/jws.ts';
import { actTyp } from '../../../crypto/replay/acts.ts';
import type { Broken } from '../../../crypto/replay/broken.ts';
import type { LogState, RoleKey } from '../../../crypto/replay/state.ts';
import { refusalOf } from '../../../crypto/replay/step.ts';
import { bodyOf } from './signed-text.ts';

export interface Rehearsal {
  readonly type: EntryType;
  /** The exact text to sign. */
  readonly payload: string;
  readonly now: Instant;
}

/**
 * Why the log would refuse the act if this key signed it now, or null: the rules themselves, so that nobody signs in vain. Only
 * for acts that one person signs.
 */
export const rehearse = (state: LogState, act: Rehearsal, { kid }: Pick<RoleKey, 'kid'>): Broken | null =>
  rehearseWith(state, act, { jws: unsigned(act.type, kid) });

/** The same of an act that has the first of its two signatures, if anybody is there who could give the second. */
export function rehearseSecond(state: LogState, act: Rehearsal, first: string): Broken | null {
  const given = parseDetachedJws(first);
  const signer = given.ok && state.roleKeys.get(given.value.header.kid);
  const isOther = ({ active, person, role }: RoleKey): boolean =>
    active && signer !== false && person !== signer?.person && (SIGNERS[act.type].jws2?.includes(role) ?? false);
  const other = [...state.roleKeys.values()].find(isOther);
  return other ? rehearseWith(state, act, { jws: first, jws2: unsigned(act.type, other.kid) }) : null;
}

function rehearseWith(state: LogState, { type, payload, now }: Rehearsal, signatures: object): Broken | null {
  const at = now > state.at ? now : (state.at as Instant);
  return refusalOf(state, { type, body: { ...bodyOf(payload), ...signatures }, at } as unknown as Entry);
}

/** r = s = 1: of the accepted form, and nobody's. */
function unsigned(type: EntryType, kid: string): string {
  const signature = new Uint8Array(64);
  signature[31] = 1;
  signature[63] = 1;
  return detach(joinJws(jwsSigningInput({ alg: 'ES256', kid, typ: actTyp(type) }, {}), signature));
}
