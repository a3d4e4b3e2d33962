import { broken, type Broken } from './broken.ts';
import { addBallot } from './ballot-rules.ts';
import { judgeParticipation } from './participation.ts';
import { rollHasVoter, votingFault, waitFault, type Context, type Rules } from './rule.ts';
import { voterOf, type Box, type LogState, type Paper } from './state.ts';
import { isPaused } from './windows.ts';

/** Numbered papers: issued to a voter, spoiled, taken back into a box, and the box sealed before the close. */
export const PAPER: Rules<'paper-issued' | 'paper-spoiled' | 'paper-registered' | 'box-sealed'> = {
  'paper-issued': (context) => {
    const { state, body } = context;
    const fault = votingFault(state) ?? issueFault(context);
    if (fault) return fault;
    return () => {
      for (const { serial, voter: id } of body.papers) {
        state.papers.set(serial, { serial, voter: id, state: 'issued', box: null, ballot: null, readings: [] });
        const voter = voterOf(state, id);
        voter.paper = serial;
        state.voters.set(id, voter);
      }
      state.paperNumbers.issued += body.papers.length;
    };
  },

  'paper-spoiled': ({ state, body }) => {
    const paper = outstanding(state, body.serial);
    if ('code' in paper) return paper;
    if (state.reconciled) return broken('reconciled');
    return () => {
      paper.state = 'spoiled';
      voterOf(state, paper.voter).paper = null;
      state.paperNumbers.spoiled += 1;
    };
  },

  'paper-registered': (context) => {
    const { state, body, at, seq, leaf } = context;
    const paper = outstanding(state, body.serial);
    if ('code' in paper) return paper;
    if (paper.voter !== body.voter) return broken('wrong-voter');
    const window = state.windows.get('paper');
    const box: Box = state.boxes.get(body.box) ?? {
      id: body.box,
      registered: 0,
      entered: 0,
      reviewed: 0,
      sealed: null,
    };
    const fault = votingFault(state) ?? waitFault(body.received, at);
    if (fault) return fault;
    if (!window || body.received < window.from) return broken('outside-window');
    if (box.sealed !== null) return broken('box-sealed');
    return () => {
      // A late paper is kept and does not count: whoever brought it can see that it was not lost.
      const paused = isPaused(window, body.received);
      const late = !paused && body.received >= window.to;
      const ballot = {
        ...{ seq, leaf, voter: body.voter, channel: 'paper' as const, received: body.received, order: body.received },
        ...{ person: null, commitment: null, serial: body.serial, counted: true, late, paused, disputed: false },
      };
      paper.state = 'registered';
      paper.box = box.id;
      paper.ballot = ballot;
      box.registered += 1;
      state.boxes.set(box.id, box);
      state.paperNumbers.registered += 1;
      addBallot(state, ballot);
    };
  },

  'box-sealed': ({ state, body }) => {
    const box = state.boxes.get(body.box);
    if (state.closed) return broken('closed');
    if (!box) return broken('box-empty');
    if (box.sealed !== null) return broken('box-sealed');
    return () => {
      box.sealed = body.count;
      if (body.count < box.registered) rejudgeBox(state, box.id);
    };
  },
};

function issueFault(context: Context<'paper-issued'>): Broken | null {
  const { state, body } = context;
  if (!state.windows.has('paper')) return broken('channel-not-offered');
  const serials = new Set<string>();
  const voters = new Set<string>();
  for (const { serial, voter } of body.papers) {
    if (state.papers.has(serial) || serials.has(serial)) return broken('serial-used');
    // A second paper is issued only once the first is spoiled, so that one voter never returns two.
    if (voterOf(state, voter).paper !== null || voters.has(voter)) return broken('paper-outstanding');
    if (!rollHasVoter(context, voter)) return broken('voter-not-in-roll');
    serials.add(serial);
    voters.add(voter);
  }
  return null;
}

function outstanding(state: LogState, serial: string): Paper | Broken {
  const paper = state.papers.get(serial);
  if (!paper) return broken('serial-unknown');
  if (paper.state === 'spoiled') return broken('serial-spoiled');
  return paper.state === 'registered' ? broken('paper-registered') : paper;
}

/** After something about a box has changed what its papers are worth. */
export function rejudgeBox(state: LogState, box: string): void {
  for (const paper of state.papers.values()) if (paper.box === box) judgeParticipation(state, paper.voter);
}
