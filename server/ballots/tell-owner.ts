import type { Instant } from '../../crypto/brands.ts';
import type { RollLeaf } from '../../crypto/roll/leaf.ts';
import type { Deps } from '../deps.ts';
import { phonesOf } from '../estates/owners.ts';
import { recordUnreached } from '../messages/unreached.ts';
import { underOfficeName } from '../print/sender.ts';
import { timeZh } from './local-time.ts';

type Needs = Pick<Deps, 'db' | 'keys' | 'messages' | 'log' | 'clock'>;

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
export async function tellPeople(needs: Needs, { estate, personIds, text: words, kind }: News): Promise<void> {
  const { db, keys, messages, log } = needs;
  if (personIds.length === 0) return;
  try {
    const [phones, text] = await Promise.all([
      phonesOf(db, keys, estate, personIds),
      underOfficeName(db, estate, words),
    ]);
    const all = [...new Set([...phones.values()].flat())];
    const sent = await Promise.allSettled(all.map((to) => messages.send({ to, text, kind })));
    const lost = all.filter((_, index) => sent[index]?.status === 'rejected');
    await leaveToDesk(needs, { estate, kind, phones, lost });
    if (lost.length > 0) log.warn({ failed: lost.length, estate, kind }, 'an owner could not be told what was done');
  } catch (error) {
    log.error({ err: error, estate, kind }, 'an owner could not be told what was done in his name');
  }
}

interface Silence {
  readonly estate: string;
  readonly kind: string;
  readonly phones: ReadonlyMap<string, readonly string[]>;
  readonly lost: readonly string[];
}

/** Whoever heard of it at no phone at all is for the community to find. */
async function leaveToDesk({ db, clock }: Needs, { estate, kind, phones, lost }: Silence): Promise<void> {
  const at = clock.now();
  const people = [...phones].filter(([, known]) => known.every((phone) => lost.includes(phone)));
  const named = (isKnown: boolean) => people.filter(([, all]) => all.length > 0 === isKnown).map(([person]) => person);
  await recordUnreached(db, { estate, people: named(true), kind, reason: 'gateway', at });
  await recordUnreached(db, { estate, people: named(false), kind, reason: 'no-phone', at });
}

export const roomsZh = ({ units }: Pick<RollLeaf, 'units'>): string =>
  `${units[0]?.address ?? ''}${units.length > 1 ? `等${units.length}处` : ''}`;

export const NOT_YOU = '如非您本人意思，请立即联系社区居委会提出异议。';

export interface BindingNews {
  readonly estate: string;
  /** The owner, also where somebody else acts for him. */
  readonly personIds: readonly string[];
  readonly leaf: RollLeaf;
  readonly at: Instant;
}

/** A device may now vote for the owner. */
export const tellOfBinding = (needs: Needs, { estate, personIds, leaf, at }: BindingNews): Promise<void> =>
  tellPeople(needs, {
    ...{ estate, personIds, kind: 'bound' },
    text: `【议决】${timeZh(at)}，一台设备已登记为${roomsZh(leaf)}的投票设备。如非您本人操作，请立即联系社区居委会。`,
  });

/** A device votes for nobody any more. */
export const tellOfEndedDevice = (needs: Needs, { estate, personIds, leaf, at }: BindingNews): Promise<void> =>
  tellPeople(needs, {
    ...{ estate, personIds, kind: 'device-ended' },
    text: `【议决】${timeZh(at)}，${roomsZh(leaf)}的一台投票设备已停用，之前提交的票仍有效。登录已全部退出；截止前，您可以用验证码重新登录后表决。${NOT_YOU}`,
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

export interface AttestedNews extends BallotNews {
  /** Of these, who was signed in. */
  readonly himself: readonly string[];
}

/**
 * The page without scripts was used: no key of the owner's own signed, so he is told himself, too, and everybody who holds
 * the units with him. Which way is in no message.
 */
export async function tellOfAttestedBallot(needs: Needs, { himself, ...news }: AttestedNews): Promise<void> {
  const { estate, personIds, leaf, received } = news;
  const others = personIds.filter((personId) => !himself.includes(personId));
  const text = `【议决】${timeZh(received)}，已收到您用不用脚本的网页为${roomsZh(leaf)}提交的表决。${NOT_YOU}`;
  await Promise.all([
    tellPeople(needs, { estate, personIds: himself, kind: 'ballot-attested', text }),
    tellOfBallot(needs, { estate, personIds: others, leaf, received }),
  ]);
}

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

/** The box in which a paper lay has a gap in its record, so the street office takes its papers out of the count. */
export const tellOfVoidedPaper = (needs: Needs, { estate, personIds, leaf, received }: BallotNews): Promise<void> =>
  tellPeople(needs, {
    ...{ estate, personIds, kind: 'paper-voided' },
    text: `【议决】${roomsZh(leaf)}${timeZh(received)}登记的纸质票所在票箱保管记录有缺口，街道已将该箱的票列为争议票，不计入。截止前，您可以重新表决，或到社区窗口领取新票。`,
  });
