import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Log } from '../platform/log.ts';
import type { Answer, Witness } from './witness.ts';
import type { WitnessState } from './witness-state.ts';

/** A proof of 63 lines and a checkpoint with 16 signatures fit many times over. */
const MAX_BODY_BYTES = 64 * 1024;
const MONITORING = /^\/([0-9a-f]{64})\/checkpoint$/;

export interface WitnessFace {
  readonly witness: Witness;
  readonly state: WitnessState;
  readonly vkey: string;
  readonly log: Log;
}

/** The two addresses of c2sp.org/tlog-witness, and `/vkey` for the office's own eyes. Not listening yet. */
export function witnessServer(face: WitnessFace): Server {
  const server = createServer({ requestTimeout: 15_000, headersTimeout: 10_000, keepAliveTimeout: 60_000 });
  server.maxConnections = 200;
  server.on('request', (request, reply) => {
    answer(face, request).then(
      (found) => send(reply, found),
      (error: unknown) => {
        face.log.error({ err: error }, 'a request was not answered');
        send(reply, { status: 500, body: 'not cosigned: the witness cannot work at the moment\n' });
      },
    );
  });
  return server;
}

interface Reply {
  readonly status: number;
  readonly body: string;
  readonly type?: string;
}

async function answer({ witness, state, vkey }: WitnessFace, request: IncomingMessage): Promise<Reply> {
  const { method, url = '/' } = request;
  if (url === '/add-checkpoint') {
    if (method !== 'POST') return { status: 405, body: 'POST only\n' };
    const body = await readBody(request);
    return body ? toReply(await witness.addCheckpoint(body)) : { status: 413, body: 'too long\n' };
  }
  if (method !== 'GET' && method !== 'HEAD') return NOT_FOUND;
  if (url === '/vkey') return { status: 200, body: `${vkey}\n` };
  const note = await state.noteByHash(MONITORING.exec(url)?.[1] ?? '');
  return note === null ? NOT_FOUND : { status: 200, body: note };
}

const NOT_FOUND: Reply = { status: 404, body: 'not found\n' };
const toReply = (found: Answer): Reply => found;

async function readBody(request: IncomingMessage): Promise<Uint8Array | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MAX_BODY_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function send(reply: ServerResponse, { status, body, type = 'text/plain; charset=utf-8' }: Reply): void {
  reply.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    // What is left of a body that was too long is not read.
    ...(status === 413 && { connection: 'close' }),
  });
  reply.end(reply.req.method === 'HEAD' ? undefined : body);
}
