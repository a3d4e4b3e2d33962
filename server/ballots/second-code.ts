import type { Instant } from '../../crypto/brands.ts';
import { codeHolds } from '../identity/code-holds.ts';
import type { Actor } from '../platform/authorize.ts';
import type { Standing } from './standing.ts';

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
  return known.some((at) => codeHolds(at, received)) ? null : { code: 'SECOND_CODE_NEEDED' };
}
