import type { Instant } from '../../crypto/brands.ts';
import type { Actor } from '../platform/authorize.ts';
import type { Standing } from './standing.ts';

/** How long a one-time code speaks for who submits. */
export const CODE_HOLDS_MINUTES = 10;
const HOLDS_MS = CODE_HOLDS_MINUTES * 60_000;

export interface SecondCodeNeeded {
  readonly code: 'SECOND_CODE_NEEDED';
}

/**
 * Whether one more code is asked for before this ballot: the newest is too old, or the ballot is somebody else's, for which
 * the code that opened the session does not speak. Null if not.
 */
export function secondCodeFault(
  { codes }: Pick<Actor, 'codes'>,
  { capacity }: Pick<Standing, 'capacity'>,
  received: Instant,
): SecondCodeNeeded | null {
  const known = [codes.again, capacity === 'owner' ? codes.signIn : null];
  const speaks = known.some((at) => at !== null && Date.parse(received) - at <= HOLDS_MS);
  return speaks ? null : { code: 'SECOND_CODE_NEEDED' };
}
