import jwt from '@fastify/jwt';
import type { FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import type { Deps } from '../deps.ts';
import type { App } from '../platform/app-type.ts';
import { batched } from '../platform/batched.ts';
import { loadActors } from './load-actor.ts';
import { ACCESS_MINUTES, type OpenedSession } from './sessions.ts';

/** What an access token says. Rights are not in it: they are asked at every request. */
interface AccessClaims {
  readonly account: string;
  readonly session: string;
  /** Seconds since 1970 on the service's own clock, which the demonstration moves. */
  readonly iat: number;
  readonly exp: number;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Session of the access token; null when nobody is signed in. */
    sessionId: string | null;
  }
  interface FastifyInstance {
    /** An access token for a session that was just opened or refreshed. */
    accessToken(session: Pick<OpenedSession, 'account' | 'session'>): {
      readonly accessToken: string;
      readonly expiresAt: string;
    };
  }
}

/** Reads `Authorization: Bearer …` and says who it is. A bad token is no token: public pages stay public. */
export const identitySessions = fp(
  async (app: App, { deps }: { deps: Deps }) => {
    const claimsOf = await readAccess(app, deps);
    app.decorateRequest('sessionId', null);
    app.decorate('accessToken', ({ account, session }) => {
      const iat = Math.floor(deps.clock.now().getTime() / 1000);
      const exp = iat + ACCESS_MINUTES * 60;
      return {
        accessToken: app.jwt.sign({ account, session, iat, exp }),
        expiresAt: new Date(exp * 1000).toISOString(),
      };
    });
    const actorOf = batched((sessions: readonly string[]) => loadActors(deps.db, sessions, deps.clock.now()));
    app.addHook('onRequest', async (request) => {
      const claims = claimsOf(request);
      if (!claims) return;
      const actor = await actorOf(claims.session);
      if (actor?.accountId !== claims.account) return;
      request.actor = actor;
      request.sessionId = claims.session;
    });
  },
  { name: 'sessions', decorators: { request: ['actor'] } },
);

/** Reads a request's access token: null without one that is signed by this service and current. Looks nothing up. */
export async function readAccess(
  app: App,
  { keys, clock }: Pick<Deps, 'keys' | 'clock'>,
): Promise<(request: FastifyRequest) => AccessClaims | null> {
  await app.register(jwt, {
    secret: keys.sessionSecret,
    sign: { algorithm: 'HS256' },
    // Expiry is judged by the service's clock, below.
    verify: { algorithms: ['HS256'], ignoreExpiration: true },
  });
  return (request) => readClaims(app, request, clock.now());
}

function readClaims(app: App, request: FastifyRequest, now: Date): AccessClaims | null {
  const [scheme, token] = (request.headers.authorization ?? '').split(' ');
  if (scheme !== 'Bearer' || token === undefined) return null;
  const claims = verified(app, token);
  const isCurrent = claims !== null && isClaims(claims) && claims.exp * 1000 > now.getTime();
  return isCurrent ? claims : null;
}

function verified(app: App, token: string): unknown {
  try {
    return app.jwt.verify(token);
  } catch {
    return null;
  }
}

const isClaims = (value: unknown): value is AccessClaims => {
  const { account, session, exp } = (value ?? {}) as Partial<AccessClaims>;
  return typeof account === 'string' && typeof session === 'string' && Number.isSafeInteger(exp);
};
