import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import type { Deps } from '../deps.ts';
import type { App } from '../platform/app-type.ts';
import { platformProblems } from '../platform/platform-problems.ts';
import { perMinute } from '../platform/security.ts';
import { answerChallenge } from './answer-challenge.ts';
import { sessionProblems, signInProblems } from './problems.ts';
import { clearRefreshCookie, isOwnPage, refreshCookie, setRefreshCookie } from './refresh-cookie.ts';
import {
  AccessReply,
  AnswerBody,
  ChallengeParams,
  ChallengeReply,
  OwnerChallengeBody,
  StaffChallengeBody,
} from './schemas.ts';
import { endOtherSessions, endSession, refreshSession, type OpenedSession } from './sessions.ts';
import { startOwnerChallenge, startStaffChallenge } from './start-challenge.ts';

const tags = ['identity'];

/** Says when to try again, where the refusal knows it. */
export const retryAfter = (reply: FastifyReply, refusal: object): FastifyReply =>
  'retryAfterSeconds' in refusal ? reply.header('retry-after', String(refusal.retryAfterSeconds)) : reply;

export async function signInRoutes(app: App, { deps }: { deps: Deps }): Promise<void> {
  const { config } = deps;
  const guessing = { access: 'public', rateLimit: perMinute(config, 20) } as const;
  const signedIn = (reply: FastifyReply, opened: OpenedSession) => {
    setRefreshCookie(config, reply, opened);
    return app.accessToken(opened);
  };

  app.post(
    '/api/identity/challenges',
    { config: guessing, schema: { tags, body: OwnerChallengeBody, response: { 202: ChallengeReply } } },
    async (request, reply) => {
      const result = await startOwnerChallenge(deps, request.body);
      return result.ok
        ? reply.code(202).send(result.value)
        : retryAfter(reply, result.error).refuse(signInProblems, result.error);
    },
  );

  app.post(
    '/api/identity/staff-challenges',
    { config: guessing, schema: { tags, body: StaffChallengeBody, response: { 202: ChallengeReply } } },
    async (request, reply) => {
      const result = await startStaffChallenge(deps, request.body.phone);
      return result.ok
        ? reply.code(202).send(result.value)
        : retryAfter(reply, result.error).refuse(signInProblems, result.error);
    },
  );

  app.post(
    '/api/identity/challenges/:challenge/answer',
    { config: guessing, schema: { tags, params: ChallengeParams, body: AnswerBody, response: { 200: AccessReply } } },
    async (request, reply) => {
      const result = await answerChallenge(deps, { ...request.params, ...request.body });
      return result.ok
        ? signedIn(reply, result.value)
        : retryAfter(reply, result.error).refuse(signInProblems, result.error);
    },
  );

  app.post(
    '/api/sessions/refresh',
    {
      config: { access: 'public', rateLimit: perMinute(config, 60) },
      schema: { tags, response: { 200: AccessReply } },
    },
    async (request, reply) => {
      if (!isOwnPage(request)) return reply.problem(platformProblems.CROSS_SITE);
      const token = refreshCookie(config, request);
      const result = token === null ? null : await refreshSession(deps, token);
      if (result?.ok) return signedIn(reply, result.value);
      clearRefreshCookie(config, reply);
      return reply.problem(sessionProblems.SESSION_ENDED);
    },
  );

  app.delete('/api/sessions/current', { config: { access: 'signed-in' }, schema: { tags } }, async (request, reply) => {
    if (request.sessionId) await endSession(deps, request.sessionId);
    clearRefreshCookie(config, reply);
    return reply.code(204).send();
  });

  app.delete(
    '/api/sessions/others',
    {
      config: { access: 'signed-in' },
      schema: { tags, summary: 'Signs this account out everywhere else', response: { 204: Type.Null() } },
    },
    async ({ actor, sessionId }, reply) => {
      if (sessionId) await endOtherSessions(deps, actor!.accountId, sessionId);
      return reply.code(204).send(null);
    },
  );
}
