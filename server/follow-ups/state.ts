import type { LocalDay } from '../../crypto/brands.ts';
import { CALENDARS } from '../../crypto/law/calendars/all.ts';
import { followUpState, type FollowUpState } from '../../crypto/law/follow-ups/due.ts';
import { ESTATE_WIDE } from '../../crypto/law/follow-ups/events.data.ts';
import { MACHINES } from '../../crypto/law/follow-ups/machines.data.ts';
import { resolvePack, type ResolvedPack } from '../../crypto/law/packs/resolve.ts';
import { instant, localDay } from '../../crypto/time.ts';
import { findEstate } from '../estates/estate-facts.ts';
import type { Deps } from '../deps.ts';
import type { Db, Tx } from '../platform/database.ts';
import { followUpStore, type FollowUp, type RecordedEvent } from './follow-up-store.ts';

export interface FollowUpReading extends FollowUp {
  readonly state: FollowUpState;
  readonly events: readonly RecordedEvent[];
}

export const todayOf = ({ clock }: Pick<Deps, 'clock'>): LocalDay => localDay(instant(clock.now().getTime()));

/** The rules of the estate's place as they stand today; null where there is no such estate or pack. */
export async function packOf(db: Db, estate: string, today: LocalDay): Promise<ResolvedPack | null> {
  const found = await findEstate(db, estate);
  return found && resolvePack(found.pack, today);
}

/** Every follow-up of an estate with its state on a day. */
export async function followUpsOf(
  db: Db | Tx,
  estate: string,
  pack: ResolvedPack,
  today: LocalDay,
): Promise<readonly FollowUpReading[]> {
  const [followUps, events] = await Promise.all([followUpStore(db, estate).all(), followUpStore(db, estate).events()]);
  return followUps.map((each) => {
    const own = events.filter(({ followUp }) => followUp === each.followUp);
    const began = own[0]?.on;
    const shared = events.filter(({ event, on }) => ESTATE_WIDE.has(event) && began !== undefined && on >= began);
    const facts = { events: [...new Set([...own, ...shared])], pack, calendars: CALENDARS, today };
    return { ...each, events: own, state: followUpState(MACHINES[each.kind], facts) };
  });
}
