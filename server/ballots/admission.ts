import { shortCode } from '../../crypto/ballot/short-code.ts';
import type { Instant } from '../../crypto/brands.ts';
import { fromHex } from '../../crypto/bytes.ts';
import type { Channel } from '../../crypto/entries/fields.ts';
import { castTerms, nextCounter } from '../../crypto/replay/cast-terms.ts';
import { powerOf } from '../../crypto/replay/proxy-rules.ts';
import type { Ballot, DeviceKey, LogState } from '../../crypto/replay/state.ts';
import { voterStatuses } from '../../crypto/replay/statuses.ts';
import { isPaused } from '../../crypto/replay/windows.ts';
import { timeZh } from './local-time.ts';
import type { VotingRefusal } from './problems.ts';
import type { ReadBallot } from './submission.ts';
import type { VotingRight } from './voting-right.ts';

/** The log has this nonce of this key: the same text sent again, or another one under its number. */
export interface Repeated {
  readonly code: 'REPEATED';
}

/**
 * Whether a ballot received at this instant may stand, as far as the state decides; null if so. Judged twice: before the
 * signature is verified, and again inside the append, where nothing can come between.
 */
export function admissionFault(
  state: LogState,
  { kid, payload }: ReadBallot,
  right: VotingRight,
  received: Instant,
): VotingRefusal | Repeated | null {
  const device = state.devices.get(kid);
  if (device?.nonces.includes(payload.nonce)) return { code: 'REPEATED' };
  const fault = windowFault(state, 'online', received) ?? deviceFault(device, right, payload.voter);
  if (fault || !device) return fault;
  if (payload.aud !== state.origin || payload.notice !== state.notice?.leaf) return { code: 'NOTICE_DIFFERS' };
  if (payload.n <= device.counter) return { code: 'BALLOT_OUT_OF_ORDER', nextN: nextCounter(state, kid) };
  return termsFault(state, device, received);
}

/** Whether a channel takes ballots at this instant. */
export function windowFault(state: LogState, channel: Channel, received: Instant): VotingRefusal | null {
  const window = state.windows.get(channel);
  if (!window || !state.notice || !state.frozen || !state.countersigned || state.cancelled)
    return { code: 'VOTING_NOT_READY' };
  // Before its end is looked at: while it is suspended nobody knows when the vote ends.
  if (isPaused(window, received)) return { code: 'VOTING_SUSPENDED' };
  if (state.closed || received >= window.to)
    return { code: 'VOTING_CLOSED', closedAt: window.to, closedAtZh: timeZh(window.to) };
  if (received < window.from) return { code: 'VOTING_NOT_OPEN', opensAt: window.from, opensAtZh: timeZh(window.from) };
  return null;
}

/** The key must be bound to this voter, and to the very person for whom the session may act. */
function deviceFault(device: DeviceKey | undefined, { represented }: VotingRight, voter: string): VotingRefusal | null {
  if (!device?.active || device.voter !== voter) return { code: 'DEVICE_NOT_BOUND' };
  return represented.some(({ person }) => person === device.person) ? null : { code: 'NOT_YOUR_VOTE' };
}

const BECAUSE = {
  'already-cast': 'ALREADY_VOTED',
  'change-used': 'CHANGE_USED',
  'paper-stands': 'PAPER_STANDS',
} as const;

/** Whether one more ballot of this person would count under the frozen rules. */
export function termsFault(
  state: LogState,
  { voter, person }: Pick<DeviceKey, 'voter' | 'person'>,
  received: Instant,
): VotingRefusal | null {
  const terms = castTerms(state, voter, person, received);
  if (terms.admitted) return null;
  const { because } = terms;
  if (because === 'proxy-ended') {
    const at = powerOf(state, voter, person, state.size)!.until!;
    return { code: 'PROXY_ENDED', at, atZh: timeZh(at) };
  }
  if (because === 'proxy-limit') return { code: 'PROXY_BEYOND_LIMIT', limit: state.notice!.body.rules.proxyLimit };
  const ballot = standingBallot(state, voter);
  if (!ballot) throw new Error('a ballot stands in the way and none stands');
  return {
    code: because === 'co-owner-cast' ? castByOther(state, ballot, person) : BECAUSE[because],
    ...{ channel: ballot.channel, channelZh: CHANNEL_ZH[ballot.channel], receiptCode: codeOf(ballot) },
    ...{ at: ballot.received, atZh: timeZh(ballot.received) },
  };
}

/** Somebody else has voted for this voter: the agent, the owner whose agent asks, or a co-owner. */
function castByOther(
  state: LogState,
  standing: Ballot,
  person: string,
): 'AGENT_VOTED' | 'PRINCIPAL_VOTED' | 'CO_OWNER_VOTED' {
  const { voter } = standing;
  if (powerOf(state, voter, standing.person, standing.seq)) return 'AGENT_VOTED';
  return powerOf(state, voter, person, state.size) ? 'PRINCIPAL_VOTED' : 'CO_OWNER_VOTED';
}

/** The newest ballot of a voter that counts as things stand. */
export function standingBallot(state: LogState, voter: DeviceKey['voter']): Ballot | null {
  const standing = voterStatuses(state, voter).filter(({ status }) => status === 'effective');
  return standing.at(-1)?.ballot ?? null;
}

/** Receipt number of a ballot. */
export const codeOf = ({ leaf }: Pick<Ballot, 'leaf'>): string => shortCode(fromHex(leaf)!);

export const CHANNEL_ZH: Readonly<Record<Channel, string>> = {
  online: '线上',
  paper: '纸质',
  assisted: '协助办理',
  phone: '电话',
  video: '视频',
};
