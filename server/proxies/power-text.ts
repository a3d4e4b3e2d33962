import { roomsZh } from '../ballots/tell-owner.ts';
import type { RollLeaf } from '../../crypto/roll/leaf.ts';

/** 同意 · 反对 */
export type Opinion = 'for' | 'against';
const OPINIONS: Readonly<Record<Opinion, string>> = { for: '同意', against: '反对' };

interface PowerFacts {
  readonly grantor: string;
  readonly agent: string;
  readonly leaf: RollLeaf;
  readonly title: string;
  /** Titles, where they are not all. */
  readonly matters: readonly string[] | null;
  readonly until: { readonly at: string; readonly isEarlier: boolean };
  /** What the owner wants chosen, where he says so. */
  readonly opinions: readonly { readonly title: string; readonly opinion: Opinion }[];
}

/**
 * The power as both read it (Civil Code art. 165: agent, matters, extent, time). What the owner wants the agent to choose is
 * in it only where he says so; then both of them read it and nobody else. What the agent marks counts all the same.
 */
export const powerText = ({ grantor, agent, leaf, title, matters, until, opinions }: PowerFacts): string =>
  [
    `委托人：${grantor}（${roomsZh(leaf)}）`,
    `受托人：${agent}`,
    matters
      ? `委托事项：在《${title}》这一次业主大会会议上，只代为对以下事项投票：${matters.map((each) => `“${each}”`).join('、')}。其余事项由委托人自己表决。`
      : `委托事项：在《${title}》这一次业主大会会议上，代为对全部表决事项投票。`,
    `期限：自受托人接受起，至${until.isEarlier ? until.at : `本次表决截止（${until.at}）`}。`,
    ...opinions.map((each) => `委托人的意见：${each.title}——${OPINIONS[each.opinion]}。`),
    ...(opinions.length > 0 ? ['没有写明意见的事项，由受托人决定。'] : []),
    '受托人不得转委托。受托人投票前，委托人可以随时收回，也可以亲自表决。',
  ].join('\n');
