import { contestedMotions, withDisputes, type ContestedMotion } from '../../crypto/count/both-ways.ts';
import { effectiveBallots } from '../../crypto/count/effective.ts';
import { ok, type Result } from '../../crypto/result.ts';
import type { LogState } from '../../crypto/replay/state.ts';
import { rollOf } from '../../crypto/roll/roll.ts';
import { deniedBallots } from '../assemblies/objections/deny-ballot.ts';
import type { Deps } from '../deps.ts';
import type { LogRef } from '../log/log-ref.ts';
import { stateOf } from '../log/log-service.ts';
import type { LogRefusal } from '../log/problems.ts';
import { rollReader } from '../log/roll-reader.ts';
import { canBeCounted, countState, deliveredBy } from './count.ts';

export interface Contested {
  /** Disputed in the log, or denied by somebody. */
  readonly ballots: number;
  readonly disputed: number;
  /** Papers among them without a reading: they are in neither count. */
  readonly unread: number;
  /** Null before the close, where nothing is contested, and once the records were erased. */
  readonly motions: readonly (ContestedMotion & { readonly title: string })[] | null;
}

/**
 * What was decided with and without the ballots that owners deny. For the desks only, and without sums: of one ballot they
 * would tell the choice. Which of the two holds the log says: a disputed ballot does not count.
 */
export async function contestedBallots(deps: Deps, log: LogRef): Promise<Result<Contested, LogRefusal>> {
  const denied = await deniedBallots(deps, log);
  const roll = rollOf(await rollReader(deps.db).leaves(log));
  const reading = await stateOf(deps, log);
  if (!reading.ok) return reading;
  const state = reading.value;
  const disputed = [...state.ballots.values()].filter((ballot) => ballot.disputed).map(({ seq }) => seq);
  const contested = new Set([...disputed, ...denied].filter((seq) => state.ballots.has(seq)));
  const facts = { ballots: contested.size, disputed: disputed.length, unread: unreadOf(state, contested) };
  const isOpen = !state.closed || !state.notice || contested.size === 0;
  if (isOpen || !(await canBeCounted(deps, log))) return ok({ ...facts, motions: null });
  const [withThem, withoutThem] = [withDisputes(state, contested, false), withDisputes(state, contested, true)];
  const { motions } = state.notice!.body;
  const terms = { roll, delivered: await deliveredBy(deps, state) };
  const counts = {
    withThem: await countState(deps, log, { ...terms, state: withThem }),
    withoutThem: await countState(deps, log, { ...terms, state: withoutThem }),
  };
  const title = (id: string): string => motions.find((motion) => motion.id === id)?.title ?? '';
  return ok({ ...facts, motions: contestedMotions(counts).map((each) => ({ ...each, title: title(each.id) })) });
}

function unreadOf(state: LogState, contested: ReadonlySet<number>): number {
  const read = new Set(effectiveBallots(withDisputes(state, contested, false)).map(({ ballot }) => ballot.seq));
  return [...contested].filter((seq) => state.ballots.get(seq)?.serial != null && !read.has(seq)).length;
}
