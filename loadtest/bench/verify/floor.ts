import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { ENTRIES } from '../../../crypto/bundle/paths.ts';
import { eachLine, linesOf } from '../../../crypto/bundle/source.ts';
import { openBundle } from '../../../server/disclosure/bundle-source.ts';
import { startTimer, type Elapsed } from './timer.ts';

/** What no verifier can do without, on a share of the owners: their lines and signatures, ready in memory. */
export interface Share {
  /** Entries, each to be hashed once. */
  readonly lines: readonly Uint8Array[];
  /** Coordinates, and what the key signed: proof of possession and ballot. */
  readonly keys: readonly Key[];
}
interface Key {
  readonly x: string;
  readonly y: string;
  readonly signed: readonly Signed[];
}
interface Signed {
  readonly input: Uint8Array;
  readonly signature: Uint8Array;
}

/**
 * The floor: SHA-256 of every line and the check of every ES256 signature, each key read once, on so many threads, with
 * everything parsed and laid out before the clock starts. A bundle that is larger than memory is laid out part by part.
 */
export async function floorOf(folder: string, workers: number): Promise<Elapsed & { lines: number }> {
  const sum = { seconds: 0, processorSeconds: 0, lines: 0 };
  for await (const shares of sharesOf(folder, workers)) {
    const { seconds, processorSeconds } = await floorOfPart(shares);
    sum.seconds += seconds;
    sum.processorSeconds += processorSeconds;
    sum.lines += shares.reduce((lines, share) => lines + share.lines.length, 0);
  }
  return sum;
}

async function floorOfPart(shares: readonly Share[]): Promise<Elapsed> {
  const threads = shares.map((workerData) => new Worker(FLOOR, { eval: true, execArgv: [], workerData }));
  await Promise.all(threads.map((thread) => once(thread, 'message')));
  const elapsed = startTimer();
  const answers = threads.map((thread) => once(thread, 'message') as Promise<[number]>);
  for (const thread of threads) thread.postMessage('go');
  const bad = (await Promise.all(answers)).reduce((sum, [each]) => sum + each, 0);
  const measured = elapsed();
  await Promise.all(threads.map((thread) => thread.terminate()));
  if (bad > 0) throw new Error(`${bad} signatures of the bundle do not verify`);
  return measured;
}

/** Plain JavaScript, because it runs as it stands. */
const FLOOR = `
const { createPublicKey, hash, verify } = require('node:crypto');
const { parentPort, workerData: { lines, keys } } = require('node:worker_threads');
parentPort.once('message', () => {
  let bad = 0;
  for (const line of lines) hash('sha256', line, 'binary');
  for (const { x, y, signed } of keys) {
    const key = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
    for (const { input, signature } of signed)
      if (!verify('sha256', input, { key, dsaEncoding: 'ieee-p1363' }, signature)) bad += 1;
  }
  parentPort.postMessage(bad);
});
parentPort.postMessage('ready');
`;

interface Line {
  readonly type: string;
  readonly body: {
    readonly jwk?: { readonly x: string; readonly y: string };
    readonly bind?: string;
    readonly jws?: string;
  };
}

/** Entries of a part: more than a hundred thousand ballots make. */
const PART = 250_000;

async function* sharesOf(folder: string, workers: number): AsyncGenerator<readonly Share[]> {
  const empty = () => Array.from({ length: workers }, () => ({ lines: [] as Uint8Array[], keys: [] as Key[] }));
  /** Keys whose ballot is still to come: owners vote some entries after they were bound. */
  const waiting = new Map<string, Key & { readonly signed: Signed[] }>();
  let [shares, count, keys] = [empty(), 0, 0];
  for await (const bytes of entriesIn(folder)) {
    shares[count++ % workers]!.lines.push(bytes);
    const { type, body } = JSON.parse(new TextDecoder().decode(bytes)) as Line;
    if (type === 'bind') waiting.set(kidOf(body.jwk!), { ...body.jwk!, signed: [signedOf(body.bind!)] });
    else if (type === 'ballot') {
      const { kid } = headerOf(body.jws!);
      const key = waiting.get(kid)!;
      key.signed.push(signedOf(body.jws!));
      waiting.delete(kid);
      // Dealt out apart from the lines: binds may well stand on every second one.
      shares[keys++ % workers]!.keys.push(key);
    }
    if (count % PART > 0) continue;
    yield shares;
    shares = empty();
  }
  for (const key of waiting.values()) shares[keys++ % workers]!.keys.push(key);
  yield shares;
}

const headerOf = (jws: string) =>
  JSON.parse(Buffer.from(jws.split('.')[0]!, 'base64url').toString()) as { kid: string };

/** RFC 7638. */
const kidOf = ({ x, y }: { x: string; y: string }): string =>
  createHash('sha256')
    .update(JSON.stringify({ crv: 'P-256', kty: 'EC', x, y }))
    .digest('base64url');

function signedOf(jws: string): Signed {
  const end = jws.lastIndexOf('.');
  return { input: Buffer.from(jws.slice(0, end)), signature: Buffer.from(jws.slice(end + 1), 'base64url') };
}

async function* entriesIn(folder: string): AsyncGenerator<Uint8Array> {
  const source = await openBundle(folder);
  if (!source.ok) throw new Error(source.error.en);
  for await (const piece of linesOf(source.value, ENTRIES))
    for (const line of eachLine(piece)) yield new Uint8Array(line);
}
