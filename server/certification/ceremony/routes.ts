import { Type } from 'typebox';
import { AssemblyParams, inEstate, logOf } from '../../assemblies/schemas.ts';
import type { Deps } from '../../deps.ts';
import { logProblems } from '../../log/problems.ts';
import type { App } from '../../platform/app-type.ts';
import { defineProblems } from '../../platform/problems.ts';
import { certificationProblems } from '../problems.ts';
import { papersToCall } from './ceremony.ts';

const ceremonyProblems = defineProblems({
  CEREMONY_NOT_YET: {
    status: 409,
    zh: {
      title: '还不能唱票',
      detail: '没有任何改动。截止、纸质票由两人读完并核对数目之后，才能在大屏上逐张唱票。',
    },
    en: {
      title: 'Papers cannot be called out yet',
      detail: 'Nothing was changed. First the vote closes, two people read every paper, and the numbers add up.',
    },
  },
});

/** Papers called out one by one before witnesses. */
export function ceremonyRoutes(app: App, deps: Deps): void {
  app.get(
    '/api/estates/:estate/assemblies/:assembly/ceremony',
    {
      config: { access: inEstate('community', 'officer') },
      schema: {
        ...{ tags: ['certification'], summary: 'Papers that count, as they are called out', params: AssemblyParams },
        response: {
          200: Type.Object({
            papers: Type.Array(
              Type.Object({
                serial: Type.String(),
                rooms: Type.Union([Type.Array(Type.String()), Type.Null()], {
                  description: 'Null unless the notice lets rooms and marks be seen',
                }),
                marks: Type.Record(Type.String(), Type.Unknown(), { description: 'A mark or a reading by motion' }),
              }),
            ),
          }),
        },
      },
    },
    async (request, reply) => {
      const papers = await papersToCall(deps, logOf(request.params));
      if (!papers.ok)
        return reply.refuse({ ...logProblems, ...ceremonyProblems, ...certificationProblems }, papers.error);
      return reply.header('cache-control', 'no-store').send({ papers: papers.value as never });
    },
  );
}
