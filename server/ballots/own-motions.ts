import type { Motion, NoticeBody } from '../../crypto/entries/notice.ts';
import { counts } from '../../crypto/roll/electorate.ts';
import type { RollLeaf } from '../../crypto/roll/leaf.ts';

/** Motions on which a voter votes: those in whose electorate he has a unit that counts. */
export const ownMotions = ({ motions, electorates, rules }: NoticeBody, leaf: RollLeaf): readonly Motion[] =>
  motions.filter(({ electorate }) => {
    const definition = electorates[electorate]?.definition;
    return definition !== undefined && leaf.units.some((unit) => counts(unit, definition, rules));
  });
