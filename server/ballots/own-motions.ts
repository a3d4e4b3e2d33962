import type { Motion, NoticeBody } from '../../crypto/entries/notice.ts';
import { counts } from '../../crypto/roll/electorate.ts';
import type { VoterId } from '../../crypto/brands.ts';
import { isClosedTo } from '../../crypto/replay/cast-terms.ts';
import type { LogState } from '../../crypto/replay/state.ts';
import type { RollLeaf } from '../../crypto/roll/leaf.ts';

/** Motions on which a voter votes: those in whose electorate he has a unit that counts. */
export const ownMotions = ({ motions, electorates, rules }: NoticeBody, leaf: RollLeaf): readonly Motion[] =>
  motions.filter(({ electorate }) => {
    const definition = electorates[electorate]?.definition;
    return definition !== undefined && leaf.units.some((unit) => counts(unit, definition, rules));
  });

/** Those of them on which a ballot of this person would be counted: within his power, and not voted on by an agent for some. */
export function motionsFor(
  state: LogState,
  { voter, leaf }: { readonly voter: string; readonly leaf: RollLeaf },
  person: string,
): readonly Motion[] {
  const notice = state.notice?.body;
  const isClosed = isClosedTo(state, voter as VoterId, person);
  return notice ? ownMotions(notice, leaf).filter(({ id }) => !isClosed(id)) : [];
}
