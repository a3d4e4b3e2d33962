import { Type } from 'typebox';
import { AssemblyParams, closed, inEstate, logOf, SeqSchema } from '../../assemblies/schemas.ts';
import type { Deps } from '../../deps.ts';
import { logProblems } from '../../log/problems.ts';
import { stateOf } from '../../log/log-service.ts';
import type { App } from '../../platform/app-type.ts';
import { FILE_CHECKS } from '../file-checks.ts';
import { certificationProblems } from '../problems.ts';
import { isSetAside } from '../set-aside/set-aside.ts';
import { giveOpinion, opinionsOf } from './opinions.ts';
import { Opinion, OpinionSchema } from './schemas.ts';

const PATH = '/api/estates/:estate/assemblies/:assembly/opinions';
const tags = ['certification'];
const config = { access: inEstate('officer') };
const Check = Type.Enum([...FILE_CHECKS]);

/** What officers think of each check: only added, and read by every officer of the file. */
export async function opinionRoutes(app: App, { deps }: { deps: Deps }): Promise<void> {
  app.get(
    PATH,
    {
      config,
      schema: {
        ...{ tags, summary: "Officers' opinions on the checks of the file, oldest first", params: AssemblyParams },
        response: { 200: Type.Object({ opinions: Type.Array(OpinionSchema) }) },
      },
    },
    async (request) => ({
      opinions: [...(await opinionsOf(deps, logOf(request.params), request.actor!.accountId))],
    }),
  );

  app.post(
    PATH,
    {
      config,
      schema: {
        ...{ tags, summary: 'Adds an opinion; nothing that was said before is changed', params: AssemblyParams },
        body: Type.Object(
          {
            check: Check,
            ballot: Type.Optional(
              Type.Unsafe<number>({
                ...SeqSchema,
                description: 'One that does not count; belongs to the check `ballots`',
              }),
            ),
            opinion: Opinion,
            note: Type.String({ maxLength: 1000, description: 'No names and no numbers of documents' }),
          },
          closed,
        ),
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const log = logOf(request.params);
      const state = await stateOf(deps, log);
      if (!state.ok) return reply.refuse(logProblems, state.error);
      const { check, ballot = null, opinion, note } = request.body;
      if (ballot !== null && !(check === 'ballots' && isSetAside(state.value, ballot)))
        return reply.problem(certificationProblems.BALLOT_NOT_SET_ASIDE);
      await giveOpinion(deps, log, request.actor!, { check, ballot, opinion, note });
      return reply.code(204).send(null);
    },
  );
}
