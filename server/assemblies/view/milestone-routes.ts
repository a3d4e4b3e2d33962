import { Type } from 'typebox';
import { KEY_ROLES } from '../../../crypto/entries/fields.ts';
import type { Deps } from '../../deps.ts';
import { logWriter } from '../../log/log-service.ts';
import { logProblems } from '../../log/problems.ts';
import type { App } from '../../platform/app-type.ts';
import { AssemblyParams, logOf, SeqSchema } from '../schemas.ts';
import { milestonesOf } from './milestones.ts';

const MilestoneSchema = Type.Object({
  type: Type.String({ description: 'Type of the entry' }),
  seq: SeqSchema,
  at: Type.String(),
  signatures: Type.Array(
    Type.Object({
      role: Type.Enum([...KEY_ROLES]),
      person: Type.String({ description: "The signer's name in this log" }),
      kid: Type.String({ description: 'RFC 7638 thumbprint of the key' }),
    }),
  ),
});

/** Whose signature stands under which step, for everybody. */
export function milestoneRoutes(app: App, deps: Deps): void {
  app.get(
    '/api/estates/:estate/assemblies/:assembly/milestones',
    {
      config: { access: 'public' },
      schema: {
        tags: ['assemblies'],
        summary: 'The steps that stand in the log: when, and by which keys',
        params: AssemblyParams,
        response: { 200: Type.Object({ milestones: Type.Array(MilestoneSchema) }) },
      },
    },
    async (request, reply) => {
      const state = await logWriter(deps).state(logOf(request.params));
      if (!state) return reply.problem(logProblems.LOG_NOT_FOUND);
      return {
        milestones: milestonesOf(state).map(({ signatures, ...rest }) => ({ ...rest, signatures: [...signatures] })),
      };
    },
  );
}
