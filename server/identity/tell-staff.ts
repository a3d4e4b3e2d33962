import { createHash } from 'node:crypto';
import type { Deps } from '../deps.ts';
import type { Role } from '../platform/authorize.ts';
import { messageId } from '../platform/message-id.ts';
import { underOfficeName } from '../print/sender.ts';
import { staffPhones } from './staff-phones.ts';

export interface StaffNews {
  readonly estate: string;
  /** Whoever holds several of them is told once. */
  readonly roles: readonly Role[];
  readonly text: string;
  /** The gateway picks its approved template by it. */
  readonly kind: string;
  /** Names what is told: a process that dies after it was told, and before that is kept, tells nobody twice. */
  readonly occasion: string;
}

/** Tells the staff of an estate at their phones. Somebody who cannot be told keeps no other from being told, and undoes nothing. */
export async function tellStaff(
  deps: Pick<Deps, 'db' | 'keys' | 'messages' | 'log'>,
  { estate, roles, text, kind, occasion }: StaffNews,
): Promise<void> {
  const phones = (await Promise.all(roles.map((role) => staffPhones(deps, estate, role)))).flat();
  const words = await underOfficeName(deps.db, estate, text);
  const sendings = [...new Set(phones)].map((to) =>
    deps.messages.send({ to, text: words, kind, id: idOf(`${occasion}|${to}`) }),
  );
  const failed = (await Promise.allSettled(sendings)).filter(({ status }) => status === 'rejected').length;
  if (failed > 0) deps.log.warn({ estate, kind, failed }, 'some of the staff could not be told');
}

const idOf = (words: string): string => messageId(createHash('sha256').update(words).digest());
