import { Type } from 'typebox';
import { AssemblyParams, inEstate, logOf } from '../assemblies/schemas.ts';
import type { Deps } from '../deps.ts';
import { logProblems } from '../log/problems.ts';
import type { App } from '../platform/app-type.ts';
import { perMinute } from '../platform/security.ts';
import { certificationProblems } from './problems.ts';
import { recount } from './recount.ts';

const Weight = Type.Union([Type.Object({ heads: Type.Integer(), areaCm2: Type.Integer() }), Type.Null()]);
const Recount = Type.Object(
  {
    same: Type.Boolean(),
    lines: Type.Array(
      Type.Object({
        ...{ motion: Type.String(), line: Type.String(), same: Type.Boolean() },
        ...{ announced: Weight, recounted: Weight },
      }),
    ),
    outcomes: Type.Array(Type.Object({ motion: Type.String(), announced: Type.String(), recounted: Type.String() })),
  },
  { $id: 'Recount', description: 'What was announced beside what the ballots give now' },
);

/** The announced numbers against a fresh count. */
export function recountRoutes(app: App, deps: Deps): void {
  app.post(
    '/api/estates/:estate/assemblies/:assembly/recount',
    {
      config: { access: inEstate('officer'), rateLimit: perMinute(deps.config, 6) },
      schema: {
        ...{ tags: ['certification'], summary: 'Counts every ballot again and compares with what was announced' },
        ...{ params: AssemblyParams, response: { 200: Recount } },
      },
    },
    async (request, reply) => {
      const result = await recount(deps, logOf(request.params));
      return result.ok
        ? (result.value as never)
        : reply.refuse({ ...logProblems, ...certificationProblems }, result.error);
    },
  );
}
