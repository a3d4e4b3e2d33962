import type { LocalDay } from '../../crypto/brands.ts';
import type { Body } from '../../crypto/entries/bodies.ts';
import type { Motion } from '../../crypto/entries/notice.ts';
import type { EventId } from '../../crypto/law/follow-ups/events.data.ts';
import type { FollowUpId } from '../../crypto/law/follow-ups/machine.ts';
import { MACHINES } from '../../crypto/law/follow-ups/machines.data.ts';
import { matterOf } from '../../crypto/law/matters.ts';
import { localDay } from '../../crypto/time.ts';
import type { Instant } from '../../crypto/brands.ts';
import type { Deps } from '../deps.ts';
import type { LogRef } from '../log/log-ref.ts';
import type { Tx } from '../platform/database.ts';
import { followUpStore } from './follow-up-store.ts';
import { scheduleLook } from './remind.ts';

interface Begins {
  readonly kind: FollowUpId;
  readonly event: EventId;
}

type Outcome = Body<'declare'>['outcomes'][number]['outcome'];

/** What each kind of procedure takes from a decision that passed. Those that are missing are begun by hand. */
const EVENT: Partial<Record<FollowUpId, EventId>> = {
  filing: 'committee-elected',
  contract: 'company-chosen',
  dismissal: 'dismissal-decided',
  'fund-normal': 'fund-use-decided',
  'fund-top-up': 'top-up-decided',
};

/** What follows a motion with its outcome: nothing unless something was decided. */
export function follows(motion: Pick<Motion, 'matter' | 'kind'>, outcome: Outcome): readonly Begins[] {
  const isDecided = outcome === 'PASSED' || outcome === 'ELECTED';
  const ids = isDecided ? (matterOf(motion.matter)?.followUps ?? []) : [];
  // Of members one by one: who is removed leaves a seat, who is elected in a by-election fills one.
  if (motion.matter === 'M04' && isDecided)
    return [{ kind: 'committee-vacancy', event: motion.kind === 'elect' ? 'seat-filled' : 'vacancy-arisen' }];
  return ids.flatMap((kind) => {
    const event = EVENT[kind];
    return event ? [{ kind, event }] : [];
  });
}

/**
 * Begins what follows declared decisions, in the transaction of the declaration. Where a procedure of the estate waits for
 * this very event, as a re-election for its committee, the event goes there instead.
 */
export async function followDecision(
  deps: Deps,
  tx: Tx,
  { estate, assembly }: LogRef,
  decision: {
    readonly motions: readonly Motion[];
    readonly outcomes: Body<'declare'>['outcomes'];
    readonly at: Instant;
  },
): Promise<void> {
  const on = localDay(decision.at);
  for (const motion of decision.motions) {
    const outcome = decision.outcomes.find(({ id }) => id === motion.id)?.outcome;
    for (const { kind, event } of outcome ? follows(motion, outcome) : [])
      await take(deps, tx, estate, { kind, event, on, assembly, motion: motion.id, at: new Date(decision.at) });
  }
}

interface Taken extends Begins {
  readonly on: LocalDay;
  readonly assembly: string;
  readonly motion: string;
  readonly at: Date;
}

async function take(deps: Deps, tx: Tx, estate: string, taken: Taken): Promise<void> {
  const store = followUpStore(tx, estate);
  const waiting = await waitingFor(tx, estate, taken);
  const followUps =
    waiting.length > 0 ? waiting : [await store.begin({ kind: taken.kind, decision: taken }, taken.at, null)];
  for (const followUp of followUps) {
    if (followUp === null) continue;
    const { event, on, at } = taken;
    await store.record({ followUp, event, on, recordedBy: null, document: null, note: null }, at);
    await scheduleLook(deps, tx, { estate, followUp }, at);
  }
}

/** Procedures that have a step which this event completes, and that do not have it yet. */
async function waitingFor(tx: Tx, estate: string, { event }: Begins): Promise<readonly string[]> {
  const store = followUpStore(tx, estate);
  const events = await store.events();
  const all = await store.all();
  return all
    .filter(({ kind }) => MACHINES[kind].steps.some(({ done }) => done === event))
    .filter(({ followUp }) => !events.some((each) => each.followUp === followUp && each.event === event))
    .map(({ followUp }) => followUp);
}
