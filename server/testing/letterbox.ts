import type { Message, MessageGateway } from '../platform/messages.ts';

export interface Letterbox extends MessageGateway {
  readonly all: readonly Message[];
  to(recipient: string): readonly Message[];
}

/** Keeps what would have been sent. */
export function letterbox(): Letterbox {
  const all: Message[] = [];
  return {
    all,
    send: async (message) => void all.push(message),
    to: (recipient) => all.filter((message) => message.to === recipient),
  };
}
