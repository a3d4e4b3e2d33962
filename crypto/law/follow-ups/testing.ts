import type { LocalDay } from '../../brands.ts';
import { day } from '../../time.ts';
import { CALENDAR_2026 } from '../calendars/2026.ts';
import { PACKS } from '../packs/all.ts';
import { art, atLeast, excerpt, read, unconfirmed, type Figures, type LegalText, type Pack } from '../packs/pack.ts';
import { resolvePack, type ResolvedPack } from '../packs/resolve.ts';
import { followUpState, type DueStep, type FollowUpState } from './due.ts';
import type { EventId } from './events.data.ts';
import type { FollowUpId } from './machine.ts';
import { MACHINES } from './machines.data.ts';

const text = (status: LegalText['status']): LegalText => ({
  zh: status === 'draft' ? '某市办法（征求意见稿）' : '某市办法',
  en: status === 'draft' ? 'A draft of some city' : 'Rules of some city',
  status,
  inForceFrom: null,
  inForceUntil: null,
  seen: 'test',
});
export const IN_FORCE = text('in-force');
export const DRAFT = text('draft');

/** A place of its own on top of the country, with figures of the kinds that matter here. */
const FIGURES: Figures = {
  filingDays: read(30, art(31), IN_FORCE),
  certificateDays: read(10, art(31), IN_FORCE),
  changeReportDays: read(30, art(31), IN_FORCE),
  firstCommitteeMeetingDays: read(7, art(30), IN_FORCE),
  prepGroupFormDays: read(60, art(21), IN_FORCE),
  prepListPostDays: read(10, art(21), IN_FORCE),
  firstAssemblyDays: read(90, art(22), IN_FORCE),
  firstNoticeDays: read(15, art(22), IN_FORCE),
  reelectionStartDaysBefore: read(90, art(33), IN_FORCE),
  reelectionInterventionDays: read(7, art(5), IN_FORCE),
  contractFilingDays: read(10, art(57), IN_FORCE),
  emergencyManagementMonthsMax: read(6, art(50), IN_FORCE),
  emergencyFundDecisionDays: read(3, art(5), DRAFT),
  exitComplaintsOver: read(20, art(8), IN_FORCE),
  exitWindowMonths: read(12, art(8), IN_FORCE),
  exitSatisfactionBelowPercent: read(50, art(8), IN_FORCE),
  exitOnRefusalToRectify: read(true, art(8), IN_FORCE),
  temporaryBodyMin: read(7, art(32), IN_FORCE),
  temporaryBodyOdd: read(true, art(32), IN_FORCE),
  temporaryBodyOwnerShareMin: read(atLeast(1, 2), art(32), IN_FORCE),
  temporaryBodyPartyShareMin: read(atLeast(1, 2), art(32), IN_FORCE),
  temporaryBodyChair: read('community-party', art(32), IN_FORCE),
  fundTopUpBelowPercent: read(30, art(13), IN_FORCE),
  fundTopUpPayDays: unconfirmed(30, art(64), IN_FORCE),
  publicIncomePeriod: read('quarter', art(8), IN_FORCE),
  publicIncomePostMonthsMin: excerpt(1, art(8), IN_FORCE),
};

export function packWith(figures: Figures = {}): ResolvedPack {
  const place: Pack = {
    id: 'X',
    division: '99',
    parent: 'CN',
    name: { zh: '某市', en: 'Some city' },
    version: '1',
    inForceFrom: null,
    inForceUntil: null,
    figures: { ...FIGURES, ...figures },
    unread: [],
  };
  const pack = resolvePack('X', day('2026-06-01'), [...PACKS, place]);
  if (!pack) throw new Error('the test pack does not resolve');
  return pack;
}

export const TEST_PACK = packWith();

/** The state of a follow-up on a day, after events written as `[event, day]`. */
export function stateOn(
  id: FollowUpId,
  today: string,
  events: readonly (readonly [EventId, string])[],
  pack: ResolvedPack = TEST_PACK,
): FollowUpState {
  const recorded = events.map(([event, on]) => ({ event, on: day(on) }));
  return followUpState(MACHINES[id], { events: recorded, pack, calendars: [CALENDAR_2026], today: day(today) });
}

export function stepOf(state: FollowUpState, id: string): DueStep {
  const step = state.steps.find((each) => each.id === id);
  if (!step) throw new Error(`no step ${id} in ${state.id}`);
  return step;
}

export const lastDay = (step: DueStep): LocalDay | null => (step.status.state === 'due' ? step.status.by : null);
