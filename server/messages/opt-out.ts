import { timingSafeEqual } from 'node:crypto';
import type { Deps } from '../deps.ts';
import { phoneIndex } from '../estates/personal-index.ts';
import type { Tx } from '../platform/database.ts';

/** 回T不再提醒, however a phone writes it. */
const saysStop = (text: string): boolean => /^\s*(t|td|退订|不再提醒)\s*[。.!！]?\s*$/i.test(text.normalize('NFKC'));

/** Somebody answered a message. `T` stops reminders to that phone for good; anything else is nobody's business here. */
export async function heedReply(deps: Deps, { from, text }: { from: string; text: string }): Promise<boolean> {
  if (!saysStop(text)) return false;
  await deps.db
    .insertInto('message_opt_out')
    .values({ phone_index: phoneIndex(deps.keys, from), said_at: deps.clock.now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return true;
}

/** An owner says on his own page whether he wants reminders, for all his phones. */
export async function setReminders(
  { keys, clock }: Pick<Deps, 'keys' | 'clock'>,
  tx: Tx,
  phones: readonly string[],
  wanted: boolean,
): Promise<void> {
  for (const phone of phones) {
    const index = phoneIndex(keys, phone);
    if (wanted) await tx.deleteFrom('message_opt_out').where('phone_index', '=', index).execute();
    else
      await tx
        .insertInto('message_opt_out')
        .values({ phone_index: index, said_at: await clock.inTransaction(tx) })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
  }
}

/** The gateway shows the token by which it is addressed itself. The demonstration's phones have none. */
export function isGateway({ config }: Pick<Deps, 'config'>, authorization: string | undefined): boolean {
  if (config.sms === null) return config.mode === 'demo';
  if (config.sms.token === null) return false;
  const [given, wanted] = [Buffer.from(authorization ?? ''), Buffer.from(`Bearer ${config.sms.token}`)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
