/**
 * The load, in a process of its own. Reads ready requests from the file LOAD_REQUESTS, one JSON text a line, and sends those
 * that it is told to, as it is told to.
 */
import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { accessToken, type SignedIn } from './owners.ts';
import { Connection } from './connection.ts';

/** Which of the requests, where to, and how. */
export interface Order {
  readonly ports: readonly number[];
  /** What follows the assembly in the address. */
  readonly route: string;
  /** Whether each part goes to one of the ports, as behind a proxy that looks at the assembly; else any ballot goes to any. */
  readonly isSticky?: boolean;
  /** Stretches of the file, of one length; sent in turns. */
  readonly parts: readonly { readonly from: number; readonly count: number }[];
  readonly pace:
    | { readonly kind: 'closed'; readonly connections: number }
    /** Arrivals a second at random moments, whether or not earlier ones were answered. */
    | { readonly kind: 'open'; readonly rate: number };
}

export interface Load {
  /** From the first request to the last answer. */
  readonly seconds: number;
  /** Of each request: in an open pace from the moment at which it was due. */
  readonly ms: readonly number[];
  readonly statuses: Readonly<Record<string, number>>;
  /** One answer of each status. */
  readonly samples: Readonly<Record<string, string>>;
  /** By how much the generator's own event loop was late in its slowest hundredth, milliseconds: no fault of the service. */
  readonly ownDelayMs: number;
}

export interface ReadyRequest {
  /** Up to the assembly. */
  readonly path: string;
  readonly owner: SignedIn;
  readonly body: string;
}

const requests = readFileSync(process.env['LOAD_REQUESTS']!, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as ReadyRequest);
const secret = process.env['SESSION_SECRET']!;

function textOf({ path, owner, body }: ReadyRequest, route: string): string {
  const head = [
    `POST ${path}/${route} HTTP/1.1`,
    'host: 127.0.0.1',
    'connection: keep-alive',
    'content-type: application/json',
    `authorization: Bearer ${accessToken(secret, owner)}`,
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}

class Tally {
  readonly ms: number[] = [];
  readonly statuses: Record<string, number> = {};
  readonly samples: Record<string, string> = {};

  async of(connection: Connection, text: string, due: number): Promise<void> {
    const { status, body } = await connection.send(text);
    this.ms.push(performance.now() - due);
    this.statuses[status] = (this.statuses[status] ?? 0) + 1;
    this.samples[status] ??= body.toString('utf8');
  }
}

/** Each connection sends its next request when the last one is answered. */
async function closed(texts: readonly string[], ports: readonly number[], connections: number, tally: Tally) {
  let next = 0;
  const lane = async (_: unknown, index: number): Promise<void> => {
    const connection = new Connection(ports[index % ports.length]!);
    for (let text = texts[next++]; text !== undefined; text = texts[next++])
      await tally.of(connection, text, performance.now());
    connection.close();
  };
  await Promise.all(Array.from({ length: connections }, lane));
}

/** Exponential gaps, as of people who know nothing of each other. A request waits for nobody: it takes a free connection. */
async function open(texts: readonly string[], ports: readonly number[], rate: number, tally: Tally) {
  const free: Connection[] = [];
  const all: Connection[] = [];
  const running: Promise<void>[] = [];
  let due = performance.now();
  const send = async (text: string, index: number, at: number): Promise<void> => {
    const connection = free.pop() ?? new Connection(ports[index % ports.length]!);
    if (!all.includes(connection)) all.push(connection);
    await tally.of(connection, text, at);
    free.push(connection);
  };
  for (const [index, text] of texts.entries()) {
    due += (-Math.log(1 - Math.random()) * 1000) / rate;
    while (performance.now() < due) await sleep(due - performance.now() > 2 ? 1 : 0);
    running.push(send(text, index, due));
  }
  await Promise.all(running);
  for (const connection of all) connection.close();
}

function inTurns(parts: Order['parts']): ReadyRequest[] {
  const stretches = parts.map(({ from, count }) => requests.slice(from, from + count));
  const longest = Math.max(...stretches.map(({ length }) => length));
  return Array.from({ length: longest }, (_, i) => stretches.flatMap((each) => each[i] ?? [])).flat();
}

/** How often the event loop is looked at, milliseconds. */
const LOOK_MS = 1;

async function load({ ports, route, isSticky = false, parts, pace }: Order): Promise<Load> {
  const shares = isSticky
    ? ports.map((port, index) => ({ to: [port], of: parts.filter((_, part) => part % ports.length === index) }))
    : [{ to: ports, of: parts }];
  const ready = shares.map(({ to, of }) => ({ to, texts: inTurns(of).map((each) => textOf(each, route)) }));
  const tally = new Tally();
  const loop = monitorEventLoopDelay({ resolution: LOOK_MS });
  loop.enable();
  const begun = performance.now();
  const sent = ready.map(({ to, texts }) =>
    pace.kind === 'closed'
      ? closed(texts, to, pace.connections / ready.length, tally)
      : open(texts, to, pace.rate / ready.length, tally),
  );
  await Promise.all(sent);
  const seconds = (performance.now() - begun) / 1000;
  loop.disable();
  const { ms, statuses, samples } = tally;
  return { seconds, ms, statuses, samples, ownDelayMs: loop.percentile(99) / 1e6 - LOOK_MS };
}

process.on('message', (order: Order) => {
  void load(order).then((done) => process.send!(done));
});
process.on('disconnect', () => process.exit());
process.send!('ready');
