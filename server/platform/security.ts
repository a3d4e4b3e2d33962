import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import type { FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import type { Config } from '../config.ts';
import type { App } from './app-type.ts';
import { HEALTH } from './health.ts';
import { inlineScriptsOf } from './page.ts';
import { platformProblems } from './platform-problems.ts';

/** Only our own origin; of scripts in the page itself only those that the build put there. */
const contentSecurityPolicy = (inlineScripts: readonly string[]) => ({
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'", ...inlineScripts],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  workerSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
});

/** Largest upload of one file, and how many at once: a roster or a scan. */
export const UPLOAD_LIMITS = { fileSize: 20 * 1024 * 1024, files: 4, fields: 20, fieldSize: 64 * 1024, parts: 24 };

/** Third parties' guards, configured in one place. */
export const security = fp(
  async (app: App, { config, webFolder }: { config: Config; webFolder: string }) => {
    const directives = contentSecurityPolicy(await inlineScriptsOf(webFolder));
    await app.register(helmet, {
      contentSecurityPolicy: { useDefaults: false, directives },
      // The service itself speaks HTTP; whoever terminates TLS in front decides about HSTS for the whole host.
      strictTransportSecurity: config.mode === 'production',
      referrerPolicy: { policy: 'same-origin' },
    });
    await app.register(cookie);
    await app.register(multipart, { limits: UPLOAD_LIMITS, throwFileSizeLimit: true });
    const maxEventLoopDelay = config.overloadedAfterMs;
    await app.register(underPressure, { maxEventLoopDelay, exposeStatusRoute: false, pressureHandler });
    // Only JSON and forms with files are read: a form of another site can send plain text without asking.
    app.removeContentTypeParser('text/plain');
    app.addHook('onRequest', async (request, reply) => {
      // Replies are about people unless a route says otherwise.
      if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
      if (isForeignWrite(request)) return reply.problem(platformProblems.CROSS_SITE);
      return;
    });
  },
  { name: 'security', dependencies: ['problems'] },
);

/**
 * An interval in which nothing was sampled has a delay that is no number; only a measured delay turns people away. A process
 * that is busy lives, and whoever watches it must not end it in the middle of a rush.
 */
export async function pressureHandler(
  { routeOptions }: { readonly routeOptions: Pick<FastifyRequest['routeOptions'], 'url'> },
  _reply: unknown,
  _type: string,
  value?: number,
): Promise<void> {
  if (routeOptions.url === HEALTH) return;
  if (Number.isFinite(value)) throw Object.assign(new Error('the event loop is late'), { statusCode: 503 });
}

/** A browser says where a request comes from; another site may link to us but not act for the person. */
function isForeignWrite({ method, headers }: FastifyRequest): boolean {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return false;
  return headers['sec-fetch-site'] === 'cross-site';
}

/**
 * Counts requests for each session, else for each address. The count is kept in this process: with N processes a client gets up
 * to N times the figure, so what must hold exactly (wrong codes, one ballot) is counted in the database instead.
 * Registered after the sessions, whose actor it asks for.
 */
export const limits = fp(
  async (app: App, { config }: { config: Config }) => {
    await app.register(rateLimit, {
      global: true,
      max: config.requestsPerMinute,
      timeWindow: '1 minute',
      keyGenerator: (request) => request.actor?.accountId ?? request.ip,
    });
  },
  { name: 'limits', dependencies: ['problems'], decorators: { request: ['actor'] } },
);

/** A route's own limit, as `config.rateLimit`. Scales with the general one, so that a demonstration is not held up. */
export const perMinute = (config: Config, max: number) => ({
  max: Math.ceil((max * config.requestsPerMinute) / PRODUCTION_REQUESTS_PER_MINUTE),
  timeWindow: '1 minute',
});

const PRODUCTION_REQUESTS_PER_MINUTE = 600;
