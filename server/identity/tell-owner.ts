import type { Deps } from '../deps.ts';
import { phonesOf } from '../estates/owners.ts';
import { phoneIndex } from '../estates/personal-index.ts';
import { recordUnreached } from '../messages/unreached.ts';
import { underOfficeName } from '../print/sender.ts';
import { MessageNotSent } from '../platform/messages.ts';

export interface OwnerNews {
  readonly estate: string;
  readonly person: string;
  /** The phone that brought the news itself. */
  readonly except: Buffer | null;
  /** Gets the phone that was used or bound, if it is one of the person's. */
  readonly text: (phone: string) => string;
}

/** Tells a person at the other phones on record. A message that cannot be sent must not undo what happened. */
export async function tellOtherPhones(
  { db, keys, messages, log, clock }: Pick<Deps, 'db' | 'keys' | 'messages' | 'log' | 'clock'>,
  { estate, person, except, text }: OwnerNews,
): Promise<void> {
  const phones = (await phonesOf(db, keys, estate, [person])).get(person) ?? [];
  const isUsed = (phone: string) => except !== null && phoneIndex(keys, phone).equals(except);
  const used = phones.find(isUsed) ?? '';
  const words = await underOfficeName(db, estate, text(used));
  const sendings = phones
    .filter((phone) => !isUsed(phone))
    .map((to) => messages.send({ to, text: words, kind: 'identity-notice' }));
  const results = await Promise.allSettled(sendings);
  const failed = results.filter(({ status }) => status === 'rejected');
  if (failed.some((result) => result.status === 'rejected' && !(result.reason instanceof MessageNotSent)))
    throw new Error('a message failed for another reason than the gateway');
  if (failed.length === 0) return;
  log.warn({ failed: failed.length }, 'a notice about an identity could not be sent');
  const news = { estate, people: [person], kind: 'identity-notice', reason: 'gateway', at: clock.now() } as const;
  await recordUnreached(db, news);
}
