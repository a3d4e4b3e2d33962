import type { LocalDay } from '../../crypto/brands.ts';
import type { LogRef } from '../log/log-ref.ts';

/** What a message says, as it is kept: `opening`, `counted`, `change:<entry>`, `reminder:<day in Shanghai>`. */
export type RoundName = 'opening' | 'counted' | `change:${number}` | `reminder:${LocalDay}`;

export type RoundRef = LogRef & { readonly round: RoundName };

type RoundKind = 'opening' | 'counted' | 'change' | 'reminder';

export const kindOf = (round: RoundName): RoundKind => round.split(':')[0] as RoundKind;

/** The entry that a `change:` round tells of. */
export const entryOf = (round: RoundName): number => Number(round.split(':')[1]);

/** The gateway picks its approved template by it. */
export const TEMPLATES: Readonly<Record<RoundKind, string>> = {
  opening: 'opening',
  counted: 'counted',
  change: 'assembly-change',
  reminder: 'reminder',
};

/** Invitations, and what is only kind to know, stop when somebody answers T; that a vote was extended or stopped he still has to learn. */
export const heedsOptOut = (round: RoundName): boolean => kindOf(round) !== 'change';
