import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** Where the visitors of a load test read the codes that the service sent them. */
export interface Gateway {
  readonly url: string;
  close(): Promise<void>;
}

/** An SMS gateway that keeps the last text to each number, and shows it where the demonstration shows its outbox. */
export async function startGateway(): Promise<Gateway> {
  const texts = new Map<string, string>();
  const server = createServer((request, reply) => {
    const url = new URL(request.url!, 'http://gateway');
    if (request.method === 'GET') {
      const text = texts.get(url.searchParams.get('to') ?? '');
      reply.setHeader('content-type', 'application/json');
      reply.end(JSON.stringify(text === undefined ? [] : [{ kind: 'sign-in-code', text }]));
      return;
    }
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { to, text, kind } = JSON.parse(Buffer.concat(chunks).toString()) as Record<'to' | 'text' | 'kind', string>;
      if (kind === 'sign-in-code') texts.set(to, text);
      reply.end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
