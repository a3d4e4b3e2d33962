import { Type } from 'typebox';
import { AssemblyParams, inEstate, logOf, SeqSchema } from '../../assemblies/schemas.ts';
import type { Deps } from '../../deps.ts';
import { logProblems } from '../../log/problems.ts';
import { stateOf } from '../../log/log-service.ts';
import { rollReader } from '../../log/roll-reader.ts';
import type { App } from '../../platform/app-type.ts';
import { opinionsOf } from '../opinions/opinions.ts';
import { OpinionSchema } from '../opinions/schemas.ts';
import { setAsideBallots } from './set-aside.ts';

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);
const Words = Type.Object({ zh: Type.String(), en: Type.String() });

const SetAsideSchema = Type.Object({
  seq: SeqSchema,
  rooms: Type.Array(Type.String()),
  channel: Type.String(),
  serial: Nullable(Type.String({ description: 'Of a paper' })),
  received: Type.String(),
  status: Type.Enum(['late', 'duplicate', 'disputed', 'invalid']),
  reason: Nullable(Type.String({ description: 'Why it is invalid' })),
  rule: Nullable(Type.Object({ says: Words, clause: Nullable(Type.String()) })),
  instead: Nullable(Type.Object({ seq: SeqSchema, channel: Type.String(), received: Type.String() })),
});

/** Ballots that do not count, for officers to look at one by one. */
export function setAsideRoutes(app: App, deps: Deps): void {
  app.get(
    '/api/estates/:estate/assemblies/:assembly/set-aside-ballots',
    {
      config: { access: inEstate('officer') },
      schema: {
        tags: ['certification'],
        summary:
          'Late, duplicate, denied and invalid ballots with the reason, and what officers said of each; no marks',
        params: AssemblyParams,
        response: {
          200: Type.Object({ ballots: Type.Array(SetAsideSchema), opinions: Type.Array(OpinionSchema) }),
        },
      },
    },
    async (request, reply) => {
      const log = logOf(request.params);
      const leaves = await rollReader(deps.db).leaves(log);
      const opinions = await opinionsOf(deps, log, request.actor!.accountId);
      const state = await stateOf(deps, log);
      if (!state.ok) return reply.refuse(logProblems, state.error);
      const ballots = setAsideBallots(state.value, leaves);
      return { ballots, opinions: opinions.filter(({ ballot }) => ballot !== null) } as never;
    },
  );
}
