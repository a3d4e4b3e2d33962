import { COMMITTEE_VACANCY, FILING, FIRST_ASSEMBLY, RE_ELECTION, TEMPORARY_COMMITTEE } from './committee.data.ts';
import { CONTRACT, DISMISSAL, EXIT_TRIGGER } from './company.data.ts';
import { FUND_EMERGENCY, FUND_NORMAL, FUND_SMALL, FUND_TOP_UP, PUBLIC_INCOME } from './fund.data.ts';
import type { FollowUpId, Machine } from './machine.ts';

/** Every follow-up that the service knows. */
export const MACHINES: Readonly<Record<FollowUpId, Machine>> = {
  'first-assembly': FIRST_ASSEMBLY,
  're-election': RE_ELECTION,
  filing: FILING,
  'committee-vacancy': COMMITTEE_VACANCY,
  'temporary-committee': TEMPORARY_COMMITTEE,
  contract: CONTRACT,
  dismissal: DISMISSAL,
  'exit-trigger': EXIT_TRIGGER,
  'fund-normal': FUND_NORMAL,
  'fund-emergency': FUND_EMERGENCY,
  'fund-small': FUND_SMALL,
  'fund-top-up': FUND_TOP_UP,
  'public-income': PUBLIC_INCOME,
};
