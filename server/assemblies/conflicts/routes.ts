import { Type } from 'typebox';
import type { Deps } from '../../deps.ts';
import type { App } from '../../platform/app-type.ts';
import { AssemblyParams, closed, inEstate, logOf, PlainText } from '../schemas.ts';
import { BASES, POSTS } from './conflict-store.ts';
import { conflictsOf, declareConflict, liftConflict } from './declare-conflict.ts';
import { conflictProblems } from './problems.ts';

const Instant = Type.String({ format: 'date-time' });
const ConflictSchema = Type.Object({
  id: Type.String({ format: 'uuid' }),
  role: Type.Enum(POSTS),
  name: Type.String({ description: 'Masked.' }),
  basis: Type.Enum(BASES),
  reason: Type.String(),
  at: Instant,
  by: Type.Enum(['himself', 'officer', 'service']),
  lifted: Type.Union([Type.Object({ at: Instant, reason: Type.String() }), Type.Null()]),
});
const ConflictParams = Type.Object({ ...AssemblyParams.properties, conflict: Type.String({ format: 'uuid' }) });
const at = '/api/estates/:estate/assemblies/:assembly/conflicts';
const tags = ['conflicts'];

/** Who has no part at the desk of this assembly; owners read it too. */
export async function conflictRoutes(app: App, { deps }: { deps: Deps }): Promise<void> {
  app.get(
    at,
    {
      config: { access: 'public' },
      schema: {
        ...{ tags, summary: 'Who is out of this vote at the desk, and why', params: AssemblyParams },
        response: { 200: Type.Object({ conflicts: Type.Array(ConflictSchema) }) },
      },
    },
    async (request) => ({ conflicts: [...(await conflictsOf(deps, logOf(request.params)))] }),
  );

  app.post(
    at,
    {
      config: { access: inEstate('committee', 'community', 'officer') },
      schema: {
        ...{ tags, summary: 'Declares an interest: one’s own, or an officer anybody’s', params: AssemblyParams },
        body: Type.Object(
          {
            account: Type.Union([Type.String({ format: 'uuid' }), Type.Null()]),
            basis: Type.Enum(BASES),
            reason: PlainText(200),
          },
          closed,
        ),
        response: { 201: Type.Object({ id: Type.String({ format: 'uuid' }) }) },
      },
    },
    async (request, reply) => {
      const result = await declareConflict(deps, logOf(request.params), request.actor!, request.body);
      return result.ok ? reply.code(201).send(result.value) : reply.refuse(conflictProblems, result.error);
    },
  );

  app.post(
    `${at}/:conflict/lifting`,
    {
      config: { access: inEstate('officer') },
      schema: {
        ...{ tags, params: ConflictParams, body: Type.Object({ reason: PlainText(200) }, closed) },
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { conflict: id } = request.params;
      const result = await liftConflict(deps, logOf(request.params), request.actor!, { id, ...request.body });
      return result.ok ? reply.code(204).send(null) : reply.refuse(conflictProblems, result.error);
    },
  );
}
