import type { Body } from '../../crypto/entries/bodies.ts';
import type { Motion } from '../../crypto/entries/notice.ts';
import type { LogState } from '../../crypto/replay/state.ts';
import { err, ok, type Result } from '../../crypto/result.ts';
import { dayEnd, parseLocalDay } from '../../crypto/time.ts';
import type { PowerRefusal } from './power-faults.ts';
import type { PowerScope } from './power-store.ts';

interface Wanted {
  readonly motions?: readonly string[];
  readonly lastDay?: string;
}

/**
 * For which of the voter's motions and how long a power is to last, as its entry will state it: in the notice's order, and
 * neither where it is for all of them until voting ends.
 */
export function scopeIn(
  { notice, windows }: LogState,
  own: readonly Motion[],
  { motions: wanted, lastDay }: Wanted,
  now: Date,
): Result<PowerScope, PowerRefusal> {
  const motions = (notice?.body.motions ?? []).map(({ id }) => id).filter((id) => wanted?.includes(id));
  if (wanted && !own.some(({ id }) => motions.includes(id))) return err({ code: 'PROXY_COVERS_NOTHING' });
  const isPart = wanted !== undefined && own.some(({ id }) => !motions.includes(id));
  const until = lastDay === undefined ? null : endOf(lastDay);
  if (lastDay !== undefined && (until === null || until <= now.toISOString())) return err({ code: 'PROXY_DAY_WRONG' });
  const end = windows.get('online')?.to;
  const isEarlier = until !== null && (end === undefined || until < end);
  return ok({ ...(isPart && { motions }), ...(isEarlier && { until }) });
}

function endOf(lastDay: string): string | null {
  const day = parseLocalDay(lastDay);
  return day && dayEnd(day);
}

/** Of the voter's motions, those that the power covers. */
export const inScope = (own: readonly Motion[], { motions }: PowerScope): readonly Motion[] =>
  motions ? own.filter(({ id }) => motions.includes(id)) : own;

/** The same as fields of the entry. */
export const entryScope = (scope: PowerScope) => scope as Pick<Body<'proxy-granted'>, 'motions' | 'until'>;
