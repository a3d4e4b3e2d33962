import fp from 'fastify-plugin';
import type { App } from './app-type.ts';
import type { Metrics } from './metrics.ts';

/** One line a request: the route's pattern, never its address with ids, never a body, a query or a client's address. */
export const requestLog = fp(
  async (app: App, { metrics }: { metrics: Metrics }) => {
    app.addHook('onRequest', async (request, reply) => void reply.header('x-request-id', request.id));
    app.addHook('onResponse', async (request, reply) => {
      const route = request.routeOptions.url ?? 'unknown';
      const { method } = request;
      metrics.request({ method, route, status: reply.statusCode, seconds: reply.elapsedTime / 1000 });
      request.log.info({ method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'request');
    });
  },
  { name: 'request-log' },
);
