import { BALLOT_STATES } from './ballot-states.ts';
import { LINK_STATES } from './link-states.ts';
import { PUBLIC_STATES } from './public-states.ts';
import { RECEIPT_STATES } from './receipt-states.ts';
import { REQUEST_STATES } from './request-states.ts';
import { SENDING_STATES } from './sending-states.ts';
import { SIGN_IN_STATES } from './sign-in-states.ts';
import type { State } from './scene.ts';

/**
 * Every state of the screens that owners and the public meet, errors and empty ones too, as one table: what is looked at for
 * barriers and what pictures are made of. Nothing here is recorded, so they can be visited in any order and again.
 */
export const STATES: readonly State[] = [
  ...PUBLIC_STATES,
  ...SIGN_IN_STATES,
  ...BALLOT_STATES,
  ...SENDING_STATES,
  ...RECEIPT_STATES,
  ...REQUEST_STATES,
  ...LINK_STATES,
];
