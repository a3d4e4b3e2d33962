import type { Deps } from '../deps.ts';
import type { App } from '../platform/app-type.ts';
import { perMinute } from '../platform/security.ts';
import { sessionProblems, signInProblems } from './problems.ts';
import { AnswerBody, EstateParams, SecondCodeParams, SecondCodeReply } from './schemas.ts';
import { answerSecondCode, startSecondCode } from './second-code.ts';
import { retryAfter } from './sign-in-routes.ts';

const tags = ['identity'];
const problems = { ...signInProblems, ...sessionProblems };

/** A code once more, within a session: for a ballot that is somebody else's, or late, and beside an officer's signing key. */
export async function secondCodeRoutes(app: App, { deps }: { deps: Deps }): Promise<void> {
  const config = {
    access: { roles: ['owner', 'officer'], scope: 'estate' },
    rateLimit: perMinute(deps.config, 20),
  } as const;

  app.post(
    '/api/estates/:estate/second-codes',
    {
      config,
      schema: {
        ...{ tags, summary: 'Sends a code to the phone of an officer, or to that whose code opened this session' },
        ...{ params: EstateParams, response: { 202: SecondCodeReply } },
      },
    },
    async (request, reply) => {
      const { estate } = request.params;
      const started = await startSecondCode(deps, { estate, session: request.sessionId! });
      return started.ok
        ? reply.code(202).send(started.value)
        : retryAfter(reply, started.error).refuse(problems, started.error);
    },
  );

  app.post(
    '/api/estates/:estate/second-codes/:challenge/answer',
    { config, schema: { tags, params: SecondCodeParams, body: AnswerBody } },
    async (request, reply) => {
      const answer = { session: request.sessionId!, challenge: request.params.challenge, code: request.body.code };
      const taken = await answerSecondCode(deps, answer);
      return taken.ok ? reply.code(204).send() : retryAfter(reply, taken.error).refuse(problems, taken.error);
    },
  );
}
