import type { Deps } from '../deps.ts';
import type { App } from '../platform/app-type.ts';
import { perMinute } from '../platform/security.ts';
import { signInProblems } from './problems.ts';
import { SecondCodeReply, SlipChallengeBody } from './schemas.ts';
import { retryAfter } from './sign-in-routes.ts';
import { startFromSlip } from './unit-sign-in.ts';

/** A paper slip instead of name, number and phone. */
export async function slipRoutes(app: App, { deps }: { deps: Deps }): Promise<void> {
  const config = { access: 'public', rateLimit: perMinute(deps.config, 20) } as const;

  app.post(
    '/api/identity/slip-challenges',
    {
      config,
      schema: {
        ...{ tags: ['identity'], summary: 'Sends a code to the owner of the unit that a paper slip names' },
        ...{ body: SlipChallengeBody, response: { 202: SecondCodeReply } },
      },
    },
    async (request, reply) => {
      const { estate, assembly, code, idTail } = request.body;
      const result = await startFromSlip(deps, { log: { estate, assembly }, code, idTail });
      return result.ok
        ? reply.code(202).send(result.value)
        : retryAfter(reply, result.error).refuse(signInProblems, result.error);
    },
  );
}
