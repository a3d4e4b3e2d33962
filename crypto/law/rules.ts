/**
 * The rules that a notice freezes for its assembly. Keys and values go on the wire as they stand here.
 * What each means, and what a choice must rest on, is in rule-catalogue.data.ts.
 */
import type { Hex32 } from '../brands.ts';

export type HeadcountRule = 'owner' | 'unit';
export type ParkingRule = 'excluded' | 'included';
export type ChangePolicy = 'final' | 'once' | 'until-close';
export type CollisionRule = 'first' | 'online' | 'paper';
export type BlankItemRule = 'not-participating' | 'abstain';
export type InvalidItemRule = 'not-participating' | 'participating';
export type OvervoteRule = 'item' | 'ballot';
export type FollowMajorityRule = 'off' | 'on';
export type SilentRule = 'not-counted' | 'join-majority' | 'join-majority-of-all';
export type CoOwnersRule = 'first' | 'unanimous';
export type ExtensionRule = 'none' | 'allowed' | 'not-elections';
export type DisclosureLevel = 'totals' | 'rooms' | 'rooms-and-marks';
export type TieBreakRule = 'run-off' | 'area';

/** Every contested choice, decided before anybody votes. */
export interface FrozenRules {
  readonly headcountRule: HeadcountRule;
  readonly parking: ParkingRule;
  readonly changePolicy: ChangePolicy;
  readonly collision: CollisionRule;
  readonly blankItem: BlankItemRule;
  readonly invalidItem: InvalidItemRule;
  readonly overvote: OvervoteRule;
  readonly followMajority: FollowMajorityRule;
  readonly silent: SilentRule;
  readonly coOwners: CoOwnersRule;
  /** Most principals for whom one proxy may vote, 0 to 10. */
  readonly proxyLimit: number;
  readonly extension: ExtensionRule;
  /** An outage adds time if it falls into so many last hours of the vote; 0: never. */
  readonly outageHours: number;
  /** And only if it lasts longer than so many minutes. */
  readonly outageMinutes: number;
  /** Days for objections to the provisional result, 1 to 60. */
  readonly objectionDays: number;
  readonly disclosure: DisclosureLevel;
  readonly tieBreak: TieBreakRule;
}

export type RuleKey = keyof FrozenRules;

/** Where a choice stands: the clause, the page it is on, and a scan of that page. */
export interface RuleBasis {
  /** As cited to owners, for example 议事规则第十二条. */
  readonly clause: string;
  readonly page: number | null;
  readonly document: Hex32 | null;
}

/** What a convener has chosen so far; values come from outside and are not trusted. */
export type RulesDraft = { readonly [Key in RuleKey]?: unknown };
export type RuleBases = { readonly [Key in RuleKey]?: RuleBasis };
