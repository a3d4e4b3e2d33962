import type { NoticeBody, Motion } from '../../crypto/entries/notice.ts';
import { counts } from '../../crypto/roll/electorate.ts';
import type { RollLeaf } from '../../crypto/roll/leaf.ts';

/** Motions that stand on a voter's paper: those in whose electorate he has a unit that counts. */
export const motionsOf = ({ motions, electorates, rules }: NoticeBody, leaf: RollLeaf): readonly Motion[] =>
  motions.filter(({ electorate }) => {
    const definition = electorates[electorate]?.definition;
    return definition !== undefined && leaf.units.some((unit) => counts(unit, definition, rules));
  });
