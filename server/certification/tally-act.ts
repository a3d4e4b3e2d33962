import { Type } from 'typebox';
import { canonicalize, type Json, type JsonObject } from '../../crypto/canonical.ts';
import { effectiveBallotsOf } from '../../crypto/count/effective.ts';
import { talliesOf } from '../../crypto/count/tally.ts';
import { broken, type Broken } from '../../crypto/replay/broken.ts';
import type { LogState } from '../../crypto/replay/state.ts';
import { voterStatuses } from '../../crypto/replay/statuses.ts';
import { err, ok } from '../../crypto/result.ts';
import { defineAct } from '../assemblies/acts/act-definition.ts';
import { scheduleResultEnd } from '../assemblies/timing/publication-ends.ts';
import { entryRefused } from '../log/problems.ts';
import { scheduleCounted } from '../messages/rounds.ts';
import { countNow } from './count.ts';
import { certificationProblems, type CertificationRefusal } from './problems.ts';

export const closed = { additionalProperties: false } as const;

/**
 * The sums, counted by the service and signed by two people. Counted again before the second signature takes effect: a
 * ballot that was disputed meanwhile must not be in a tally.
 */
export const tallyVotes = defineAct('tally', {
  input: Type.Object({}, closed),
  opening: null,
  problems: certificationProblems,
  prepare: async ({ deps, log, state }) => {
    const fault = countFault(state);
    if (fault) return err(entryRefused(fault));
    const { count } = await countNow(deps, log);
    return ok({ fields: tallyFields(state, talliesOf(count) as unknown as Json) });
  },
  finish: async ({ deps, log, state }, { fields }) => {
    const fault = countFault(state);
    if (fault) return err(entryRefused(fault));
    const { count, size } = await countNow(deps, log);
    const outdated: CertificationRefusal = { code: 'TALLY_OUTDATED' };
    const now = tallyFields(state, talliesOf(count) as unknown as Json);
    if (canonicalize(now) !== canonicalize(fields)) return err(outdated);
    const days = state.notice!.body.rules.objectionDays;
    return ok({
      guard: (current) => (current.size === size ? null : outdated),
      within: async (tx, { seq, at }) => {
        await scheduleResultEnd(deps, tx, { ...log, days, tally: seq }, at);
        await scheduleCounted(deps, tx, log, at);
      },
    });
  },
});

const tallyFields = ({ closed: end, notice }: LogState, motions: Json): JsonObject => ({
  close: { ...end!.head },
  motions,
  notice: notice!.leaf,
});

/** What keeps an assembly from being counted, as the log will say. */
function countFault(state: LogState): Broken | null {
  if (!state.closed || !state.notice) return broken('not-closed');
  if (state.tally) return broken('tally-exists');
  if (state.paperNumbers.issued > 0 && !state.reconciled) return broken('not-reconciled');
  for (const { ballot, voter, serial } of papers(state)) {
    if (!ballot || !isEffective(state, voter, ballot.seq)) continue;
    if (!effectiveBallotsOf(state, voter).some((each) => each.ballot.seq === ballot.seq))
      return broken('paper-unread', serial);
  }
  return null;
}

const papers = (state: LogState) => [...state.papers.values()];

const isEffective = (state: LogState, voter: Parameters<typeof voterStatuses>[1], seq: number): boolean =>
  voterStatuses(state, voter).some(({ status, ballot }) => status === 'effective' && ballot.seq === seq);
