import type { Channel } from '../entries/fields.ts';
import { broken, type Broken } from './broken.ts';
import { milestone, type Context, type Rules } from './rule.ts';
import { lastWindowEnd, type LogState } from './state.ts';
import { afterOutage, resumed, suspended, type Window } from './windows.ts';

/** The time of a vote changes: extended, suspended and resumed, or lengthened by an outage under the frozen rule. */
export const TIME: Rules<'extend' | 'suspend' | 'resume' | 'incident'> = {
  extend: (context) => {
    const { state, body, at } = context;
    const end = lastWindowEnd(state);
    if (!state.notice || end === null) return broken('notice-missing');
    if (!mayExtend(state)) return broken('not-extendable');
    if (state.suspended) return broken('suspended');
    // An ended vote is never reopened.
    if (state.closed || at >= end) return broken('too-late-to-extend');
    if (body.to <= end) return broken('bad-window');
    return () => {
      // A channel that has ended stays ended, though others go on.
      changeWindows(state, (window) => (at < window.to ? { ...window, to: body.to } : window));
      state.timeChanges.push({ type: 'extend', ...milestone(context) });
    };
  },

  suspend: (context) => {
    const { state, body, at } = context;
    const end = lastWindowEnd(state);
    if (!state.notice || end === null) return broken('notice-missing');
    if (state.suspended) return broken('suspended');
    if (state.closed || at >= end) return broken('too-late-to-suspend');
    const fault = officerFault(context, body.cause);
    if (fault) return fault;
    return () => {
      changeWindows(state, (window) => suspended(window, at));
      state.suspended = milestone(context);
      state.timeChanges.push({ type: 'suspend', ...milestone(context) });
    };
  },

  resume: (context) => {
    const { state, at } = context;
    if (!state.suspended) return broken('not-suspended');
    const fault = officerFault(context, state.suspended.body.cause);
    if (fault) return fault;
    return () => {
      changeWindows(state, (window) => resumed(window, at));
      state.suspended = null;
      state.timeChanges.push({ type: 'resume', ...milestone(context) });
    };
  },

  incident: (context) => {
    const { state, body, at } = context;
    if (!state.notice) return broken('notice-missing');
    if (state.closed) return broken('closed');
    if (state.suspended) return broken('suspended');
    if (body.from >= body.to || body.to > at) return broken('bad-incident');
    const { rules } = state.notice.body;
    if (state.timeChanges.some((change) => change.type === 'incident' && overlaps(change.body, body)))
      return broken('incident-overlaps');
    return () => {
      changeWindows(state, (window) => afterOutage(window, body, rules, at));
      state.timeChanges.push({ type: 'incident', ...milestone(context) });
    };
  },
};

type Period = { readonly from: string; readonly to: string };
const overlaps = (a: Period, b: Period): boolean => a.from < b.to && b.from < a.to;

function changeWindows({ windows }: LogState, change: (window: Window) => Window): void {
  for (const [channel, window] of [...windows] as [Channel, Window][]) windows.set(channel, change(window));
}

function mayExtend({ notice }: LogState): boolean {
  const { rules, motions } = notice!.body;
  if (rules.extension === 'not-elections') return motions.every(({ kind }) => kind !== 'elect');
  return rules.extension === 'allowed';
}

/** A convener stops a vote for an outage and no other reason; orders are recorded by the office that has them. */
function officerFault({ authority }: Pick<Context<'suspend'>, 'authority'>, cause: string): Broken | null {
  if (cause === 'outage' || authority.signers[0]?.role === 'officer') return null;
  return broken('wrong-role', 'an order is recorded by an officer');
}
