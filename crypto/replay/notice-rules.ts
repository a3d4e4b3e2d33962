import type { Body } from '../entries/bodies.ts';
import { CHANNELS, DELIVERY_LIST_TYPE, type Channel } from '../entries/fields.ts';
import { noticeClock, NOTICE_DAYS } from '../law/clocks.ts';
import { broken, nothing, type Broken } from './broken.ts';
import { noticeFault } from './notice-content.ts';
import { milestone, type Rules } from './rule.ts';
import { lastWindowEnd, type LogState } from './state.ts';

/** The convener tells the owners: party gate, notice, delivery, postings, and an extension where the notice allows one. */
export const NOTICE: Rules<'consent' | 'notice' | 'delivery' | 'announce' | 'extend'> = {
  consent: ({ state, body }) => {
    if (state.closed) return broken('closed');
    return () => {
      state.consent = body.result;
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
      for (const [channel, { from, to }] of offered(body)) state.windows.set(channel, { from, to });
    };
  },

  delivery: ({ state, body }) => {
    if (!state.notice) return broken('notice-missing');
    if (state.closed) return broken('closed');
    return () => {
      if (body.document.type === DELIVERY_LIST_TYPE) state.deliveryLists.push(body.document);
    };
  },

  announce: ({ state, body }) => announcementFault(state, body.subject) ?? nothing,

  extend: ({ state, body, at }) => {
    const end = lastWindowEnd(state);
    if (!state.notice || end === null) return broken('notice-missing');
    if (state.notice.body.rules.extension !== 'allowed') return broken('not-extendable');
    // An ended vote is never reopened.
    if (state.closed || at >= end) return broken('too-late-to-extend');
    if (body.to <= end) return broken('bad-window');
    return () => {
      // A channel that has ended stays ended, though others go on.
      for (const [channel, { from, to }] of state.windows)
        if (at < to) state.windows.set(channel, { from, to: body.to });
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
    case 'other':
      return null;
  }
}
