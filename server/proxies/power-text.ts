import { roomsZh } from '../ballots/tell-owner.ts';
import type { RollLeaf } from '../../crypto/roll/leaf.ts';

interface PowerFacts {
  readonly grantor: string;
  readonly agent: string;
  readonly leaf: RollLeaf;
  readonly title: string;
  readonly until: string;
}

/**
 * The power as both read it (Civil Code art. 165: agent, matters, extent, time). What the owner wants the agent to choose is
 * not in it: no record of ours says how anybody is to vote.
 */
export const powerText = ({ grantor, agent, leaf, title, until }: PowerFacts): string =>
  [
    `委托人：${grantor}（${roomsZh(leaf)}）`,
    `受托人：${agent}`,
    `委托事项：在《${title}》这一次业主大会会议上，代为对全部表决事项投票。`,
    `期限：自受托人接受起，至本次表决截止（${until}）。`,
    '受托人不得转委托。受托人投票前，委托人可以随时收回，也可以亲自表决。',
  ].join('\n');
