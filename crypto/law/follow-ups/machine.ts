/** Follow-ups of a decision as data: which steps come, who takes them, and by what clock of the rule pack. */
import type { LocalDay } from '../../brands.ts';
import type { Article, Bilingual } from '../findings.ts';
import type { FigureKey } from '../packs/figures.ts';
import type { EventId } from './events.data.ts';

export const FOLLOW_UPS = [
  'first-assembly',
  're-election',
  'filing',
  'committee-vacancy',
  'temporary-committee',
  'contract',
  'dismissal',
  'exit-trigger',
  'fund-normal',
  'fund-emergency',
  'fund-small',
  'fund-top-up',
  'public-income',
] as const;
export type FollowUpId = (typeof FOLLOW_UPS)[number];

/** Who has to act; `provider` is the service company, which has no desk here. */
export type Duty = 'committee' | 'community' | 'street' | 'provider';

/**
 * How a step is timed. The first figure that the pack knows gives the length and, by its unit, whether days, months or
 * years are meant.
 */
export interface Clock {
  readonly kind:
    | /** At the latest so long after; a last day off moves to the next working day (art. 203). */ 'within'
    | /** At the earliest so long after, counted in the same way. */ 'not-before'
    | /** Lasts at most so long; nothing lengthens it. */ 'at-most'
    | /** At the latest so long before the day; never moved, because a later day would come too late. */ 'before'
    | /** Once in each calendar period. */ 'each'
    | /** On a track that is open up to a sum. */ 'sum';
  readonly figures: readonly [FigureKey, ...FigureKey[]];
}

export interface Step {
  readonly id: string;
  readonly name: Bilingual;
  readonly who: Duty;
  /** The event from which it can be taken and from whose day, not counted itself, the clock runs. */
  readonly after: EventId;
  readonly done: EventId;
  readonly clock: Clock | null;
  /** Where the step itself stands; the clock's citation comes from the pack. */
  readonly article: Article;
  /** May never be needed: its absence does not keep the follow-up open. */
  readonly optional?: true;
}

export interface Machine {
  readonly id: FollowUpId;
  readonly name: Bilingual;
  /** The event with which it begins. */
  readonly start: EventId;
  /** The event that ends it, whatever was done. */
  readonly end: EventId | null;
  readonly steps: readonly Step[];
}

/** Something that happened on a Shanghai day, as it was recorded. */
export interface FollowUpEvent {
  readonly event: EventId;
  readonly on: LocalDay;
}
