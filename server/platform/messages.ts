import { randomUUID } from 'node:crypto';
import type { Clock } from './clock.ts';
import type { Db } from './database.ts';

/** A text message to a phone. Texts carry codes and names, so they are never logged. */
export interface Message {
  readonly to: string;
  readonly text: string;
  /** What it is for, e.g. `sign-in-code`, `bound`, `opening`: the gateway picks its approved template by it. */
  readonly kind: string;
  /** The same in every attempt, so that a message whose end was lost is not handed over twice; drawn where it is missing. */
  readonly id?: string;
}

export interface MessageGateway {
  /** Resolves when the gateway took the message over; throws `MessageNotSent` otherwise. Never call it inside a transaction. */
  send(message: Message): Promise<void>;
  /** Writes down now what is still being gathered about it. */
  settle?(): Promise<void>;
}

/** The gateway refused or did not answer. Says why without the phone number or the text. */
export class MessageNotSent extends Error {}

/** Hands a message over; false where the gateway did not take it. */
export async function isTaken(gateway: MessageGateway, message: Message): Promise<boolean> {
  try {
    await gateway.send(message);
    return true;
  } catch (error) {
    if (error instanceof MessageNotSent) return false;
    throw error;
  }
}

export interface GatewayAddress {
  readonly url: string;
  readonly token: string | null;
}

const ATTEMPTS = 3;
const PATIENCE_MS = 5_000;

/** Posts `{id, to, text, kind}` as JSON with a bearer token; `id` stays the same when it is tried again. */
export const httpGateway = ({ url, token }: GatewayAddress): MessageGateway => ({
  async send(message) {
    const body = JSON.stringify({ id: randomUUID(), ...message });
    const headers = {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    };
    let fault = '';
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const answer = await post(url, headers, body);
      if (answer === 'taken') return;
      fault = answer.fault;
      if (answer.isFinal) break;
    }
    throw new MessageNotSent(`the SMS gateway did not take the message: ${fault}`);
  },
});

async function post(
  url: string,
  headers: Record<string, string>,
  body: string,
): Promise<'taken' | { fault: string; isFinal: boolean }> {
  try {
    const reply = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(PATIENCE_MS) });
    await reply.body?.cancel();
    return reply.ok ? 'taken' : { fault: `status ${reply.status}`, isFinal: reply.status < 500 };
  } catch (error) {
    return { fault: (error as Error).name, isFinal: false };
  }
}

/** The demonstration's phones: whoever looks at the outbox reads them all. */
export const outboxGateway = (db: Db, clock: Clock): MessageGateway => ({
  async send({ to, text, kind, id = randomUUID() }) {
    await db
      .insertInto('demo_outbox')
      .values({ sent_at: clock.now(), recipient: to, kind, body: text, message_id: id })
      .onConflict((conflict) => conflict.column('message_id').doNothing())
      .execute();
  },
});
