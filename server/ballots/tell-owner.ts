import type { Instant } from '../../crypto/brands.ts';
import type { RollLeaf } from '../../crypto/roll/leaf.ts';
import type { Deps } from '../deps.ts';
import { phonesOf } from '../estates/owners.ts';
import { timeZh } from './local-time.ts';

type Needs = Pick<Deps, 'db' | 'keys' | 'messages' | 'log'>;

interface News {
  readonly estate: string;
  readonly personIds: readonly string[];
  readonly text: string;
  /** The gateway's template. */
  readonly kind: string;
}

/**
 * Tells owners, at every phone on record, what somebody did in their name: whoever did it without them is found out. A
 * message that cannot be sent undoes nothing; it is logged without the phone.
 */
async function tellPeople({ db, keys, messages, log }: Needs, { estate, personIds, text, kind }: News): Promise<void> {
  if (personIds.length === 0) return;
  try {
    const phones = await phonesOf(db, keys, estate, personIds);
    const all = [...new Set([...phones.values()].flat())];
    const sent = await Promise.allSettled(all.map((to) => messages.send({ to, text, kind })));
    const failed = sent.filter(({ status }) => status === 'rejected').length;
    if (failed > 0) log.warn({ failed, estate, kind }, 'an owner could not be told what was done in his name');
  } catch (error) {
    log.error({ err: error, estate, kind }, 'an owner could not be told what was done in his name');
  }
}

const roomsZh = ({ units }: Pick<RollLeaf, 'units'>): string =>
  `${units[0]?.address ?? ''}${units.length > 1 ? `等${units.length}处` : ''}`;

const NOT_YOU = '如非您本人意思，请立即联系社区居委会提出异议。';

export interface BindingNews {
  readonly estate: string;
  /** The owner, also where somebody else acts for him. */
  readonly personId: string;
  readonly leaf: RollLeaf;
  readonly at: Instant;
}

/** A device may now vote for the owner. */
export const tellOfBinding = (needs: Needs, { estate, personId, leaf, at }: BindingNews): Promise<void> =>
  tellPeople(needs, {
    ...{ estate, personIds: [personId], kind: 'bound' },
    text: `【议决】${timeZh(at)}，一台设备已登记为${roomsZh(leaf)}的投票设备。如非您本人操作，请立即联系社区居委会。`,
  });

export interface BallotNews {
  readonly estate: string;
  /** The voter's people who did not cast it themselves. */
  readonly personIds: readonly string[];
  readonly leaf: Pick<RollLeaf, 'units'>;
  readonly received: Instant;
}

/** A co-owner, a guardian, or whoever acts for a company has voted. Which way is in no message. */
export const tellOfBallot = (needs: Needs, { estate, personIds, leaf, received }: BallotNews): Promise<void> =>
  tellPeople(needs, {
    ...{ estate, personIds, kind: 'ballot-by-other' },
    text: `【议决】${timeZh(received)}，共有人或代表人已为${roomsZh(leaf)}提交线上表决。${NOT_YOU}`,
  });

/** A worker has registered a paper as the owner's. */
export const tellOfPaper = (needs: Needs, { estate, personIds, leaf, received }: BallotNews): Promise<void> =>
  tellPeople(needs, {
    ...{ estate, personIds, kind: 'paper-registered' },
    text: `【议决】${timeZh(received)}，社区已登记收到${roomsZh(leaf)}的纸质表决票。${NOT_YOU}`,
  });

/** A ballot that the owner denied no longer counts. */
export const tellOfDispute = (needs: Needs, { estate, personIds, leaf, received }: BallotNews): Promise<void> =>
  tellPeople(needs, {
    ...{ estate, personIds, kind: 'ballot-disputed' },
    text: `【议决】${roomsZh(leaf)}${timeZh(received)}的一张表决票已列为争议票，不计入。为安全起见，登录已全部退出；截止前，请重新核验身份后再表决。`,
  });
