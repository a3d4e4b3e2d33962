import { addDays, addMs, dayEnd, localDay } from '../time.ts';
import { broken, type Broken } from './broken.ts';
import { judgeParticipation } from './participation.ts';
import { rootHex } from './peaks.ts';
import { MAX_WAIT_MS, milestone, type Rules } from './rule.ts';
import { ballotStatuses } from './statuses.ts';
import { lastWindowEnd, type LogState, type TreeHead } from './state.ts';

/** The vote closes, is counted by two people, objected to, and declared by the convener. */
export const CLOSING: Rules<'close' | 'tally' | 'objection' | 'objection-answered' | 'declare'> = {
  close: (context) => {
    const { state, at, seq } = context;
    const end = lastWindowEnd(state);
    if (!state.frozen || !state.countersigned || !state.notice || end === null) return broken('not-ready');
    if (state.closed) return broken('closed');
    if (state.suspended) return broken('suspended');
    // By then every ballot that was received in time is in the log.
    if (at < addMs(end, MAX_WAIT_MS)) return broken('close-too-early');
    return () => {
      // step has put this entry's leaf into the tree before.
      state.closed = { ...milestone(context), head: { root: rootHex(state.peaks), size: seq + 1 } };
      for (const paper of state.papers.values()) if (paper.ballot) judgeParticipation(state, paper.voter);
    };
  },

  tally: (context) => {
    const { state, body } = context;
    if (!state.closed || !state.notice) return broken('not-closed');
    if (state.tally) return broken('tally-exists');
    if (!sameHead(body.close, state.closed.head)) return broken('wrong-close');
    if (body.notice !== state.notice.leaf) return broken('wrong-notice');
    if (!sameIds(body.motions, state.notice.body.motions)) return broken('wrong-motions');
    if (state.paperNumbers.issued > 0 && !state.reconciled) return broken('not-reconciled');
    const unread = unreadPaper(state);
    if (unread) return unread;
    return () => {
      state.tally = milestone(context);
    };
  },

  objection: ({ state, body, seq }) => {
    if (!state.roll) return broken('roll-missing');
    if (body.about !== null && body.about >= seq) return broken('no-such-entry');
    return () => {
      state.objections.set(seq, { seq, kind: body.kind, answered: false });
      state.openObjections += 1;
    };
  },

  'objection-answered': ({ state, body }) => {
    const objection = state.objections.get(body.objection);
    if (!objection) return broken('no-such-objection');
    if (objection.answered) return broken('objection-answered');
    return () => {
      objection.answered = true;
      state.openObjections -= 1;
    };
  },

  declare: (context) => {
    const { state, body, at } = context;
    if (!state.tally || !state.notice) return broken('tally-missing');
    if (state.declared) return broken('declared');
    if (body.tally !== state.tally.leaf) return broken('wrong-tally');
    if (!sameIds(body.outcomes, state.notice.body.motions)) return broken('wrong-motions');
    if (state.openObjections > 0) return broken('objections-open');
    // Civil Code arts. 201 and 203: the day of the tally is not counted, and the last day ends at 24:00.
    const end = dayEnd(addDays(localDay(state.tally.at), state.notice.body.rules.objectionDays));
    if (at < end) return broken('objection-period', `until ${end}`);
    return () => {
      state.declared = milestone(context);
    };
  },
};

export const sameHead = (a: TreeHead, b: TreeHead): boolean => a.root === b.root && a.size === b.size;

const sameIds = (a: readonly { readonly id: string }[], b: readonly { readonly id: string }[]): boolean =>
  a.length === b.length && a.every(({ id }, index) => id === b[index]?.id);

/** A paper that counts has been read by two people before anybody states a sum. */
function unreadPaper(state: LogState): Broken | null {
  if (state.papers.size === 0) return null;
  for (const [seq, { status }] of ballotStatuses(state)) {
    const serial = status === 'effective' ? state.ballots.get(seq)?.serial : null;
    const paper = serial ? state.papers.get(serial) : undefined;
    if (paper && !paper.readings.some((reading) => reading.state === 'reviewed'))
      return broken('paper-unread', paper.serial);
  }
  return null;
}
