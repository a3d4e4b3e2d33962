import type { Hex32, Instant, VoterId } from '../brands.ts';
import type { Body } from '../entries/bodies.ts';
import type { Channel, KeyRole } from '../entries/fields.ts';
import { broken, type Broken } from './broken.ts';
import { activeDevice } from './key-rules.ts';
import { judgeParticipation } from './participation.ts';
import { powerFault } from './proxy-rules.ts';
import { rollHasVoter, votingFault, waitFault, type Rules } from './rule.ts';
import { voterOf, withOneMore, type Ballot, type LogState } from './state.ts';
import { isOpenAt, isPaused } from './windows.ts';

/** Ballots by a device key, ballots that the service or a clerk signs for an owner, and ballots that are disputed. */
export const BALLOTS: Rules<'ballot' | 'ballot-attested' | 'dispute'> = {
  ballot: ({ state, body, at, seq, leaf, authority }) => {
    const { ballot, device } = authority;
    if (!ballot || !device) return broken('key-not-bound');
    const fault =
      votingFault(state) ?? noticeFault(state, ballot.notice) ?? receiptFault(state, ballot.channel, body.received, at);
    if (fault) return fault;
    return () => {
      const order = device.order > body.received ? (device.order as Instant) : body.received;
      // The voter's name is taken from the device's bind: the same text, of which there need not be another.
      fileBallot(state, {
        seq,
        leaf,
        voter: device.voter,
        channel: ballot.channel,
        received: body.received,
        order,
        person: device.person,
        counted: ballot.n > device.counter,
        late: false,
        paused: false,
        commitment: ballot.commitment,
        serial: null,
        disputed: false,
      });
      device.counter = Math.max(device.counter, ballot.n);
      device.order = order;
    };
  },

  'ballot-attested': (context) => {
    const { state, body, at, seq, leaf, authority } = context;
    const key = authority.signers[0];
    if (!key) return broken('signature-missing');
    if (!mayAttest(key.role, body.channel)) return broken('channel-not-offered', `${key.role}: ${body.channel}`);
    const fault =
      votingFault(state) ?? noticeFault(state, body.notice) ?? receiptFault(state, body.channel, body.received, at);
    if (fault) return fault;
    if (!rollHasVoter(context, body.voter)) return broken('voter-not-in-roll');
    if (isSucceeded(state, body)) return broken('voter-succeeded');
    return () => {
      const counter = key.counters.get(body.voter) ?? -1;
      addBallot(state, {
        ...{ seq, leaf, voter: body.voter, channel: body.channel, received: body.received, order: body.received },
        ...{ person: body.person, commitment: body.commitment, serial: null },
        ...{ counted: body.n > counter, late: false, paused: false, disputed: false },
      });
      key.counters.set(body.voter, Math.max(counter, body.n));
    };
  },

  dispute: ({ state, body }) => {
    const ballot = state.ballots.get(body.ballot);
    if (!ballot) return broken('no-such-ballot');
    if (ballot.disputed) return broken('already-disputed');
    if (state.tally) return broken('tally-exists');
    return () => {
      ballot.disputed = true;
      judgeParticipation(state, ballot.voter);
    };
  },
};

/** Files a ballot; every condition has been checked. */
export const addBallot = (state: LogState, ballot: Ballot): void => fileBallot(state, compact(ballot));

function fileBallot(state: LogState, ballot: Ballot): void {
  const voter = voterOf(state, ballot.voter);
  voter.ballots = withOneMore(voter.ballots, ballot);
  state.voters.set(ballot.voter, voter);
  state.ballots.set(ballot.seq, ballot);
  const mayStand = ballot.counted && !ballot.late && !ballot.paused && powerFault(state, ballot) === null;
  if (!voter.participates && mayStand) {
    voter.participates = true;
    state.participants += 1;
    state.joined.push(ballot.voter);
  }
}

/**
 * The fields in one order: an object put together from parts is kept as a dictionary, twice as large and slower to read, and
 * there may be a million of these.
 */
const compact = (ballot: Ballot): Ballot => ({
  seq: ballot.seq,
  leaf: ballot.leaf,
  voter: ballot.voter,
  channel: ballot.channel,
  received: ballot.received,
  order: ballot.order,
  person: ballot.person,
  counted: ballot.counted,
  late: ballot.late,
  paused: ballot.paused,
  commitment: ballot.commitment,
  serial: ballot.serial,
  disputed: ballot.disputed,
});

const noticeFault = (state: LogState, notice: Hex32): Broken | null =>
  notice === state.notice?.leaf ? null : broken('wrong-notice');

/** In the channel's window by the moment of receipt, whenever it was appended. */
function receiptFault(state: LogState, channel: Channel, received: Instant, at: Instant): Broken | null {
  const window = state.windows.get(channel);
  if (!window) return broken('channel-not-offered');
  if (isPaused(window, received)) return broken('suspended');
  if (!isOpenAt(window, received)) return broken('outside-window');
  return waitFault(received, at);
}

/** After a sale or a death only those vote whom a bind has named since. */
function isSucceeded(state: LogState, { voter, person }: Pick<Body<'ballot-attested'>, 'voter' | 'person'>): boolean {
  return voterOf(state, voter).succeeded && activeDevice(state, voter, person) === null;
}

/**
 * What stands in lines of its own in the result stays apart here too: a key of the service speaks only for owners without
 * JavaScript, whose ballots are assisted, and nobody attests what a device or a paper should say.
 */
function mayAttest(role: KeyRole, channel: Body<'ballot-attested'>['channel']): boolean {
  if (channel === 'assisted') return true;
  return role === 'clerk' && (channel === 'phone' || channel === 'video');
}

/** Ballots of a voter, oldest first. */
export const ballotsOf = (state: LogState, voter: VoterId): readonly Ballot[] => state.voters.get(voter)?.ballots ?? [];
