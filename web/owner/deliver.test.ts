import { expect, test } from 'vitest';
import { deliver, type DeliveryPorts } from './deliver.ts';

const PATH = 'http://vote.example.org/ballots';
const reply = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers });
const refusal = (status: number, code: string) =>
  reply(status, { code, title: '表决已截止', detail: '您的选择没有被记录。', status });

/** A service that answers as written down, one answer an attempt; null is a reply lost on the way. */
function service(...answers: (Response | null)[]) {
  const sent: string[] = [];
  const pauses: number[] = [];
  const ports: DeliveryPorts = {
    send: async (request) => {
      sent.push(await request.text());
      const answer = answers.shift();
      if (!answer) throw new TypeError('network');
      return answer;
    },
    pause: async (ms) => void pauses.push(ms),
  };
  return { sent, pauses, ports };
}

test('after lost replies the very same bytes are sent again until they are answered', async () => {
  const { sent, ports } = service(null, null, reply(201, { code: 'A' }));
  let retries = 0;
  expect(await deliver(PATH, '{"jws":"x"}', () => retries++, ports)).toEqual({ code: 'A' });
  expect(sent).toEqual(['{"jws":"x"}', '{"jws":"x"}', '{"jws":"x"}']);
  expect(retries).toBe(2);
});

test('a reply cut off in its middle counts as lost', async () => {
  const { sent, ports } = service(new Response('{"code":', { status: 201 }), reply(200, { code: 'A' }));
  expect(await deliver(PATH, 'b', () => undefined, ports)).toEqual({ code: 'A' });
  expect(sent).toHaveLength(2);
});

test('a busy service is asked again when it says, and pauses grow when it says nothing', async () => {
  const busy = (after?: string) => reply(503, {}, after ? { 'retry-after': after } : {});
  const { pauses, ports } = service(busy('7'), busy(), busy(), reply(201, { ok: true }));
  await deliver(PATH, 'b', () => undefined, ports);
  expect(pauses).toEqual([7000, 2000, 4000]);
});

test('a refusal is final: it is not sent again', async () => {
  const { sent, ports } = service(refusal(409, 'VOTING_CLOSED'), reply(201, {}));
  await expect(deliver(PATH, 'b', () => undefined, ports)).rejects.toMatchObject({ code: 'VOTING_CLOSED' });
  expect(sent).toHaveLength(1);
});

test('a fault of the service is tried again, because the ballot may have been recorded, but not for ever', async () => {
  const faults = Array.from({ length: 10 }, () => reply(500, {}));
  const { sent, ports } = service(...faults);
  await expect(deliver(PATH, 'b', () => undefined, ports)).rejects.toThrow('HTTP 500');
  expect(sent).toHaveLength(6);
});
