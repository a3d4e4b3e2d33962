import type { VoterId } from '../../../crypto/brands.ts';
import type { NoticeBody } from '../../../crypto/entries/notice.ts';
import { reaches } from '../../../crypto/law/thresholds.ts';
import { voterOf, type LogState, type Paper } from '../../../crypto/replay/state.ts';
import { voterStatuses } from '../../../crypto/replay/statuses.ts';
import { weightsOf } from '../../../crypto/roll/electorate.ts';
import type { RollLeaf } from '../../../crypto/roll/leaf.ts';

/** What a box is worth: how many of its papers count, and whether two thirds take part with it and without it. */
export interface BoxEffect {
  readonly counting: number;
  readonly disputed: number;
  readonly motions: readonly {
    readonly id: string;
    readonly with: Participation;
    readonly without: Participation;
  }[];
}

export interface Participation {
  readonly heads: number;
  readonly areaCm2: number;
  /** Two thirds of both, Civil Code art. 278(2). */
  readonly quorum: boolean;
}

/** Participation only: which way a paper went, nobody looks at for this. */
export function boxEffect(state: LogState, leaves: readonly RollLeaf[], notice: NoticeBody, box: string): BoxEffect {
  const papers = [...state.papers.values()].filter((paper) => paper.box === box);
  const inBox = new Set<VoterId>(
    papers.filter(({ voter, ballot }) => isStanding(state, voter, ballot?.seq)).map(({ voter }) => voter),
  );
  const taking = leaves.filter(({ voter }) => voterOf(state, voter).participates);
  const others = taking.filter(({ voter }) => !inBox.has(voter));
  return {
    counting: inBox.size,
    disputed: papers.filter((paper) => isDisputed(state, paper)).length,
    motions: notice.motions.map(({ id, electorate }) => {
      const { definition, heads, areaCm2 } = notice.electorates[electorate]!;
      const participation = (some: readonly RollLeaf[]): Participation => {
        const { total } = weightsOf(some, definition, notice.rules);
        const quorum = reaches('two-thirds', total.heads, heads) && reaches('two-thirds', total.areaCm2, areaCm2);
        return { ...total, quorum };
      };
      return { id, with: participation(taking), without: participation(others) };
    }),
  };
}

/** What became of a ballot stands with the ballots; a paper only says which one it is. */
export const isDisputed = ({ ballots }: LogState, { ballot }: Paper): boolean =>
  ballot !== null && (ballots.get(ballot.seq)?.disputed ?? false);

const isStanding = (state: LogState, voter: VoterId, seq: number | undefined): boolean =>
  seq !== undefined &&
  voterStatuses(state, voter).some(({ status, ballot }) => status === 'effective' && ballot.seq === seq);
