import type { Instant } from '../../../crypto/brands.ts';
import type { Channel } from '../../../crypto/entries/fields.ts';
import type { Bilingual } from '../../../crypto/law/findings.ts';
import { RULE_CATALOGUE } from '../../../crypto/law/rule-catalogue.data.ts';
import type { Ballot, LogState } from '../../../crypto/replay/state.ts';
import { voterStatuses, type BallotStatus, type InvalidReason } from '../../../crypto/replay/statuses.ts';
import type { RollLeaf } from '../../../crypto/roll/leaf.ts';

/** A ballot that does not count, and why; never how it was marked. */
export interface SetAside {
  readonly seq: number;
  readonly rooms: readonly string[];
  readonly channel: Channel;
  readonly serial: string | null;
  readonly received: Instant;
  readonly status: 'late' | 'duplicate' | 'disputed' | 'invalid';
  readonly reason: InvalidReason | null;
  /** The frozen rule that keeps a duplicate out, with the clause where it stands. */
  readonly rule: { readonly says: Bilingual; readonly clause: string | null } | null;
  /** The ballot of the same voter that counts. */
  readonly instead: Pick<Ballot, 'seq' | 'channel' | 'received'> | null;
}

/**
 * Ballots that officers look at one by one, in the order of the log. One that its voter himself replaced as the rules allow
 * is not among them.
 */
export function setAsideBallots(state: LogState, leaves: readonly RollLeaf[]): readonly SetAside[] {
  const rooms = new Map(leaves.map(({ voter, units }) => [voter, units.map(({ address }) => address)]));
  const found: SetAside[] = [];
  for (const [voter, { ballots }] of state.voters) {
    if (ballots.length === 0) continue;
    const judged = voterStatuses(state, voter);
    const standing = judged.find(({ status }) => status === 'effective')?.ballot ?? null;
    for (const each of judged) {
      const { status, ballot } = each;
      if (status === 'effective' || status === 'superseded') continue;
      const { seq, channel, serial, received } = ballot;
      found.push({
        ...{ seq, channel, serial, received, status, rooms: rooms.get(voter) ?? [] },
        reason: each.status === 'invalid' ? each.reason : null,
        rule: status === 'duplicate' && standing ? ruleBetween(state, ballot, standing) : null,
        instead: standing && { seq: standing.seq, channel: standing.channel, received: standing.received },
      });
    }
  }
  return found.sort((a, b) => a.seq - b.seq);
}

/** Whether it is a ballot of this kind. */
export function isSetAside(state: LogState, seq: number): boolean {
  const voter = state.ballots.get(seq)?.voter;
  const judged = voter && voterStatuses(state, voter).find(({ ballot }) => ballot.seq === seq);
  return judged !== undefined && needsLook(judged);
}

export const needsLook = ({ status }: BallotStatus): boolean => status !== 'effective' && status !== 'superseded';

/** Why the one stands and the other does not. */
function ruleBetween({ notice }: LogState, out: Ballot, standing: Ballot): SetAside['rule'] {
  const { rules, bases } = notice!.body;
  const isPaper = ({ serial }: Ballot): boolean => serial !== null;
  const key =
    isPaper(out) !== isPaper(standing)
      ? 'collision'
      : out.person !== null && standing.person !== null && out.person !== standing.person
        ? 'coOwners'
        : 'changePolicy';
  const { choices } = RULE_CATALOGUE[key];
  const { zh, en } = choices.find(({ value }) => value === rules[key])!;
  return { says: { zh, en }, clause: bases[key]?.clause ?? null };
}
