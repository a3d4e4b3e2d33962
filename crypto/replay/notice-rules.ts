import type { Body } from '../entries/bodies.ts';
import { CHANNELS, DELIVERY_LIST_TYPE, type Channel } from '../entries/fields.ts';
import { noticeClock, NOTICE_DAYS } from '../law/clocks.ts';
import { broken, nothing, type Broken } from './broken.ts';
import { noticeFault } from './notice-content.ts';
import { milestone, type Rules } from './rule.ts';
import type { LogState } from './state.ts';

/** The convener tells the owners: party gate, notice, delivery, and postings. */
export const NOTICE: Rules<'consent' | 'notice' | 'delivery' | 'announce'> = {
  consent: ({ state, body }) => {
    if (state.closed) return broken('closed');
    return () => {
      state.consent = { result: body.result, hasDocument: body.document !== null };
    };
  },

  notice: (context) => {
    const { state, body, at } = context;
    if (!state.roll) return broken('roll-missing');
    if (state.notice) return broken('notice-exists');
    if (body.root !== state.roll.root) return broken('roll-differs');
    const fault = noticeFault(body) ?? windowFault(body);
    if (fault) return fault;
    // Regulations on Property Management art. 14: fifteen full days; local law may only lengthen it.
    const earliest = noticeClock(at, NOTICE_DAYS).opensNotBefore;
    if (offered(body).some(([, { from }]) => from < earliest)) return broken('notice-too-short');
    return () => {
      state.notice = milestone(context);
      for (const [channel, { from, to }] of offered(body)) state.windows.set(channel, { from, to, pauses: [] });
    };
  },

  delivery: ({ state, body }) => {
    if (!state.notice) return broken('notice-missing');
    if (state.closed) return broken('closed');
    return () => {
      if (body.document.type === DELIVERY_LIST_TYPE) state.deliveryLists.push(body.document);
    };
  },

  announce: ({ state, body, authority }) => {
    const fault = announcementFault(state, body.subject);
    if (fault) return fault;
    if (body.subject !== 'correction') return nothing;
    // Whoever ordered it cannot say that it was done.
    if (authority.signers[0]?.role !== 'convener') return broken('wrong-role', 'the convener announces a correction');
    return () => {
      state.openReturn = null;
      state.openOrder = null;
    };
  },
};

const offered = ({ channels }: Body<'notice'>) =>
  CHANNELS.flatMap((channel): [Channel, NonNullable<Body<'notice'>['channels'][Channel]>][] => {
    const window = channels[channel];
    return window ? [[channel, window]] : [];
  });

const windowFault = (body: Body<'notice'>): Broken | null =>
  offered(body).every(([, { from, to }]) => from < to) ? null : broken('bad-window');

function announcementFault(state: LogState, subject: Body<'announce'>['subject']): Broken | null {
  switch (subject) {
    case 'roll':
      return state.roll ? null : broken('roll-missing');
    case 'notice':
      return state.notice ? null : broken('notice-missing');
    case 'provisional':
      return state.tally ? null : broken('tally-missing');
    case 'result':
      return state.declared ? null : broken('not-declared');
    case 'correction':
      return state.openReturn || state.openOrder ? null : broken('nothing-to-correct');
    case 'minutes':
      return state.closed ? null : broken('not-closed');
    case 'other':
      return null;
  }
}
