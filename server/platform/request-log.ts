import fp from 'fastify-plugin';
import type { App } from './app-type.ts';

/** One line a request: the route's pattern, never its address with ids, never a body, a query or a client's address. */
export const requestLog = fp(
  async (app: App) => {
    app.addHook('onRequest', async (request, reply) => void reply.header('x-request-id', request.id));
    app.addHook('onResponse', async (request, reply) => {
      const route = request.routeOptions.url ?? 'unknown';
      request.log.info(
        { method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
        'request',
      );
    });
  },
  { name: 'request-log' },
);
