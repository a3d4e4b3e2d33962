import { authorisation, fetchRefreshing } from '../api/client.ts';
import { isProblem } from '../api/problem.ts';

const ANSWER_WITHIN_MS = 15_000;
const LONGEST_PAUSE_MS = 15_000;
/** A fault of the service is tried again a few times: the ballot may have been recorded before it. */
const FAULTS_BORNE = 6;

export interface DeliveryPorts {
  readonly send: (request: Request) => Promise<Response>;
  readonly pause: (ms: number) => Promise<void>;
}

const browser: DeliveryPorts = {
  send: fetchRefreshing,
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

/**
 * Sends one and the same text until the service has answered: a lost reply, a dead lift, a busy evening end in the
 * receipt of the first ballot, never in a second one. Refusals are thrown as the service words them.
 */
export async function deliver<Reply>(
  path: string,
  body: string,
  onRetry: () => void,
  ports: DeliveryPorts = browser,
): Promise<Reply> {
  let faults = 0;
  for (let attempt = 1; ; attempt++) {
    const reply = await sendOnce(path, body, ports).catch(() => null);
    if (reply?.ok) {
      const value = await reply.json().catch(() => null);
      if (value !== null) return value as Reply;
    } else if (reply && !isPassing(reply.status)) {
      if (reply.status < 500 || ++faults >= FAULTS_BORNE) throw await refusal(reply);
    }
    onRetry();
    await ports.pause(pauseBefore(attempt, reply));
  }
}

async function sendOnce(path: string, body: string, { send }: DeliveryPorts): Promise<Response> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), ANSWER_WITHIN_MS);
  try {
    return await send(
      new Request(path, {
        method: 'POST',
        headers: { ...authorisation(), 'content-type': 'application/json' },
        body,
        signal: limit.signal,
      }),
    );
  } finally {
    clearTimeout(timer);
  }
}

/** Too many at once, or the service is being moved: wait and ask again. */
const isPassing = (status: number): boolean => [408, 425, 429, 502, 503, 504].includes(status);

function pauseBefore(attempt: number, reply: Response | null): number {
  const asked = Number(reply?.headers.get('retry-after'));
  return asked > 0 ? Math.min(asked * 1000, 60_000) : Math.min(1000 * 2 ** (attempt - 1), LONGEST_PAUSE_MS);
}

async function refusal(reply: Response): Promise<unknown> {
  const value: unknown = await reply.json().catch(() => null);
  return isProblem(value) ? value : new Error(`HTTP ${reply.status}`);
}
