import type { Instant } from '../../crypto/brands.ts';
import type { RollLeaf } from '../../crypto/roll/leaf.ts';
import type { Deps } from '../deps.ts';
import { phonesOf } from '../estates/owners.ts';
import { timeZh } from './local-time.ts';

export interface BindingNews {
  readonly estate: string;
  /** The owner, also where somebody else acts for him. */
  readonly personId: string;
  readonly leaf: RollLeaf;
  readonly at: Instant;
}

type Needs = Pick<Deps, 'db' | 'keys' | 'messages' | 'log'>;

/**
 * Tells the owner, at every phone on record, that a device may now vote for him: whoever bound it without him is found
 * out. A message that cannot be sent does not undo the binding; it is logged without the phone.
 */
export async function tellOfBinding({ db, keys, messages, log }: Needs, news: BindingNews): Promise<void> {
  const { estate, personId } = news;
  try {
    const phones = (await phonesOf(db, keys, estate, [personId])).get(personId) ?? [];
    const text = bindingText(news);
    const sent = await Promise.allSettled(phones.map((to) => messages.send({ to, text, kind: 'bound' })));
    const failed = sent.filter(({ status }) => status === 'rejected').length;
    if (failed > 0) log.warn({ failed, estate }, 'an owner could not be told of a bound device');
  } catch (error) {
    log.error({ err: error, estate }, 'an owner could not be told of a bound device');
  }
}

function bindingText({ leaf, at }: BindingNews): string {
  const [first] = leaf.units;
  const rooms = `${first?.address ?? ''}${leaf.units.length > 1 ? `等${leaf.units.length}处` : ''}`;
  return `【议决】${timeZh(at)}，一台设备已登记为${rooms}的投票设备。如非您本人操作，请立即联系社区居委会。`;
}
