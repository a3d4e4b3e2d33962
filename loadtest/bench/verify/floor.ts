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
  readonly keys: readonly { readonly x: string; readonly y: string; readonly signed: readonly Signed[] }[];
}
interface Signed {
  readonly input: Uint8Array;
  readonly signature: Uint8Array;
}

/**
 * The floor: SHA-256 of every line and the check of every ES256 signature, each key read once, on so many threads, with
 * everything parsed and laid out before the clock starts.
 */
export async function floorOf(folder: string, workers: number): Promise<Elapsed & { lines: number }> {
  const shares = await sharesOf(folder, workers);
  const threads = shares.map((workerData) => new Worker(FLOOR, { eval: true, execArgv: [], workerData }));
  await Promise.all(threads.map((thread) => once(thread, 'message')));
  const elapsed = startTimer();
  const answers = threads.map((thread) => once(thread, 'message') as Promise<[number]>);
  for (const thread of threads) thread.postMessage('go');
  const bad = (await Promise.all(answers)).reduce((sum, [each]) => sum + each, 0);
  const measured = elapsed();
  await Promise.all(threads.map((thread) => thread.terminate()));
  if (bad > 0) throw new Error(`${bad} signatures of the bundle do not verify`);
  return { ...measured, lines: shares.reduce((sum, { lines }) => sum + lines.length, 0) };
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

async function sharesOf(folder: string, workers: number): Promise<Share[]> {
  const shares = Array.from({ length: workers }, () => ({
    lines: [] as Uint8Array[],
    keys: [] as Share['keys'][number][],
  }));
  const byKid = new Map<string, Signed[]>();
  let [count, keys] = [0, 0];
  for await (const bytes of entriesIn(folder)) {
    shares[count++ % workers]!.lines.push(bytes);
    const { type, body } = JSON.parse(new TextDecoder().decode(bytes)) as Line;
    if (type === 'bind') {
      const signed = [signedOf(body.bind!)];
      byKid.set(kidOf(body.jwk!), signed);
      // Dealt out apart from the lines: binds may well stand on every second one.
      shares[keys++ % workers]!.keys.push({ ...body.jwk!, signed });
    } else if (type === 'ballot') byKid.get(headerOf(body.jws!).kid)!.push(signedOf(body.jws!));
  }
  return shares;
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
