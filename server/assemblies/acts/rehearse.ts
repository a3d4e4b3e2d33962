import type { Entry, EntryType } from '../../../crypto/entries/bodies.ts';
import type { Instant } from '../../../crypto/brands.ts';
import { detach, joinJws, jwsSigningInput } from '../../../crypto/jws.ts';
import { actTyp } from '../../../crypto/replay/acts.ts';
import { bodyOf } from './signed-text.ts';
import type { Broken } from '../../../crypto/replay/broken.ts';
import type { LogState, RoleKey } from '../../../crypto/replay/state.ts';
import { step } from '../../../crypto/replay/step.ts';

export interface Rehearsal {
  readonly type: EntryType;
  /** The exact text to sign. */
  readonly payload: string;
  readonly key: RoleKey;
  readonly now: Instant;
}

/**
 * Why the log would refuse the act if it were signed now, or null: the rules themselves, run on a copy of the state, so that
 * nobody signs in vain. Only for acts that one person signs. The copy costs as much as the log is long.
 */
export function rehearse(state: LogState, { type, payload, key, now }: Rehearsal): Broken | null {
  const copy = structuredClone(state);
  const header = { alg: 'ES256', kid: key.kid, typ: actTyp(type) } as const;
  const jws = detach(joinJws(jwsSigningInput(header, {}), NO_SIGNATURE));
  const at = now > copy.at ? now : copy.at;
  const entry = {
    at,
    body: { ...bodyOf(payload), jws },
    log: copy.origin,
    prev: copy.last,
    seq: copy.size,
    type,
    v: 1,
  };
  const judged = step(copy, entry as unknown as Entry, new Uint8Array(32));
  return judged.ok ? null : judged.error;
}

/** r = s = 1: of the accepted form, and nobody's. */
const NO_SIGNATURE = new Uint8Array(64);
NO_SIGNATURE[31] = 1;
NO_SIGNATURE[63] = 1;
