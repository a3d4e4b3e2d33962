import fp from 'fastify-plugin';
import type { App } from '../platform/app-type.ts';
import type { Actor, Grant } from '../platform/authorize.ts';

const HEADER = 'x-test-actor';

/** Believes a header, so that a test of another capability needs no code and no password. */
export const testSessions = fp(
  async (app: App) => {
    app.addHook('onRequest', async (request) => {
      const actor = request.headers[HEADER];
      if (typeof actor === 'string') request.actor = JSON.parse(actor) as Actor;
    });
  },
  { name: 'sessions' },
);

/** Headers with which `testSessions` takes the request for this person's. */
export const as = (actor: Actor): Record<string, string> => ({ [HEADER]: JSON.stringify(actor) });

/** Of somebody who answers every code at once, at any time. */
export const CODES_AT_HAND: Actor['codes'] = { signIn: Number.MAX_SAFE_INTEGER, again: Number.MAX_SAFE_INTEGER };

/** Somebody with the grants. */
export const actor = (accountId: string, grants: readonly Grant[] = [], personIds: Actor['personIds'] = {}): Actor => ({
  accountId,
  codes: CODES_AT_HAND,
  grants,
  personIds,
});
