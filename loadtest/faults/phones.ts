import { setTimeout as sleep } from 'node:timers/promises';
import type { LogRef } from '../../server/log/log-ref.ts';
import type { SignedBallot, VoterDevice } from '../../server/testing/voter-device.ts';
import { accessToken, type SignedIn } from '../bench/ballots/owners.ts';

/** Somebody who is signed in, with his key. */
export interface Phone {
  readonly device: VoterDevice;
  readonly owner: SignedIn;
  /** With which the service signs its sessions: the phone refreshes its token at every call. */
  readonly secret: string;
}

/** What the service told a phone when it recorded a ballot. */
export interface Receipt {
  readonly seq: number;
  readonly entry: string;
  readonly receipt: string;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** As long as the app waits. */
const PATIENCE_MS = 10_000;
/** A token outlives the jumps of the service's clock; a real phone would refresh it. */
const AHEAD_MS = 2 * 3_600_000;

/** Null if no answer came. */
export async function post(url: string, { log, phone, path, body }: Posting): Promise<Answer | null> {
  try {
    const reply = await fetch(`${url}/api/estates/${log.estate}/assemblies/${log.assembly}/${path}`, {
      method: 'POST',
      headers: {
        ...{ 'content-type': 'application/json', 'x-yijue': '1' },
        authorization: `Bearer ${accessToken(phone.secret, phone.owner, Date.now() + AHEAD_MS)}`,
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return { status: reply.status, text: await reply.text() };
  } catch {
    return null;
  }
}

interface Posting {
  readonly log: LogRef;
  readonly phone: Phone;
  readonly path: 'ballots' | 'bindings';
  readonly body: object;
}

/** What the phones were told in the course of a fault. */
export interface Told {
  readonly receipts: Receipt[];
  /** 503 with a time to come back. */
  later: number;
  /** No answer: the connection was refused or broke, or nothing came in ten seconds. */
  unanswered: number;
  /** Anything else, word for word. */
  readonly refused: string[];
}

export interface Load {
  readonly told: Told;
  /** Sends no new ballots, and waits until each that was signed has its receipt. */
  stop(): Promise<void>;
}

export interface LoadSetup {
  readonly log: LogRef;
  readonly phones: readonly Phone[];
  /** Where the service is now; several take turns, as behind a balancer. */
  readonly urls: () => readonly string[];
  /** Phones that vote at the same moment. */
  readonly lanes?: number;
  /** Whether every ballot goes to every server at the same moment. */
  readonly toAll?: boolean;
}

const LANES = 16;
const PAUSE_MS = 20;
/** A ballot that finds nobody for so long is given up: the run has failed. */
const GIVE_UP_MS = 90_000;

/** Votes all the time, one ballot after the other in each lane, and sends the same bytes again until there is a receipt. */
export function startLoad({ log, phones, urls, lanes = LANES, toAll = false }: LoadSetup): Load {
  const told: Told = { receipts: [], later: 0, unanswered: 0, refused: [] };
  let isStopping = false;
  let turn = 0;

  const take = (answer: Answer | null): boolean => {
    if (answer === null) told.unanswered++;
    else if (answer.status === 503) told.later++;
    else if (answer.status === 200 || answer.status === 201) told.receipts.push(JSON.parse(answer.text) as Receipt);
    else told.refused.push(`${answer.status} ${answer.text.slice(0, 300)}`);
    return answer !== null && answer.status !== 503;
  };

  async function deliver(phone: Phone, ballot: SignedBallot): Promise<void> {
    for (const until = Date.now() + GIVE_UP_MS; Date.now() < until; await sleep(50)) {
      const all = urls();
      const chosen = toAll ? all : all.slice(turn % all.length, (turn % all.length) + 1);
      turn++;
      const answers = await Promise.all(chosen.map((url) => post(url, { log, phone, path: 'ballots', body: ballot })));
      if (answers.map(take).some(Boolean)) return;
    }
    told.refused.push('a ballot found nobody');
  }

  const lane = async (first: number): Promise<void> => {
    for (let i = first; !isStopping; i = (i + lanes) % phones.length) {
      const phone = phones[i]!;
      await deliver(phone, phone.device.sign({ m1: i % 3 === 0 ? 'against' : 'for' }));
      await sleep(PAUSE_MS * Math.random() * 2);
    }
  };
  // Whoever holds a phone sends one ballot after the other, so lanes must not share phones.
  if (phones.length % lanes !== 0) throw new Error('the lanes must share the phones out evenly');
  const running = Promise.all(Array.from({ length: lanes }, (_, index) => lane(index)));
  return {
    told,
    async stop() {
      isStopping = true;
      await running;
    },
  };
}

/** Each phone binds its key, as before a first ballot. */
export async function bindAll(url: string, log: LogRef, phones: readonly Phone[]): Promise<void> {
  const answers = await Promise.all(
    phones.map((phone) => post(url, { log, phone, path: 'bindings', body: phone.device.bindingRequest() })),
  );
  const failed = answers.find((answer) => answer?.status !== 201);
  if (failed !== undefined) throw new Error(`a key was not bound: ${JSON.stringify(failed)}`);
}
