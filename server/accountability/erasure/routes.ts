import { Type } from 'typebox';
import type { Deps } from '../../deps.ts';
import type { App } from '../../platform/app-type.ts';
import { accountabilityProblems } from '../problems.ts';
import { EstateId, EstateParams, Instant, Reason } from '../schemas.ts';
import { askErasure, confirmErasure } from './erase.ts';
import { ERASURE_SCOPES, erasureStore } from './erasure-store.ts';
import { erasurePage } from './views.ts';

const tags = ['accountability'];
const OFFICER = { roles: ['officer'], scope: 'estate' } as const;
const closed = { additionalProperties: false } as const;
const AssemblyId = Type.String({ pattern: '^[0-9a-f]{16}$' });
const nullable = <T extends ReturnType<typeof Type.String>>(schema: T) => Type.Union([schema, Type.Null()]);
const Scope = Type.Enum(ERASURE_SCOPES);
const Uuid = Type.String({ format: 'uuid' });
const ErasureParams = Type.Object({ estate: EstateId, erasure: Uuid });
const Page = Type.Object({
  retention: Type.Array(
    Type.Object({
      ...{ assembly: AssemblyId, title: Type.String(), endedOn: Type.String(), years: Type.Integer() },
      ...{ keepUntil: Type.String(), isDue: Type.Boolean(), erased: Type.Array(Scope) },
      basis: Type.Object({ zh: Type.String(), en: Type.String() }),
    }),
  ),
  erasures: Type.Array(
    Type.Object({
      ...{ id: Uuid, assembly: nullable(Type.String()), scope: Scope, reason: Type.String(), askedAt: Instant },
      ...{ askedBy: nullable(Type.String()), isOwn: Type.Boolean(), confirmedBy: nullable(Type.String()) },
      ...{ doneAt: nullable(Instant), withdrawnAt: nullable(Instant) },
      removed: Type.Union([Type.Integer(), Type.Null()]),
    }),
  ),
});

/** How long records are kept, and how two officers erase them. */
export async function erasureRoutes(app: App, { deps }: { deps: Deps }): Promise<void> {
  app.get(
    '/api/estates/:estate/erasures',
    {
      config: { access: { roles: ['officer', 'district'], scope: 'estate' } },
      schema: { tags, params: EstateParams, response: { 200: Page } },
    },
    async (request) => (await erasurePage(deps, request.params.estate, request.actor!.accountId)) as never,
  );

  app.post(
    '/api/estates/:estate/erasures',
    {
      config: { access: OFFICER },
      schema: {
        ...{ tags, summary: 'An officer asks for an erasure', params: EstateParams },
        body: Type.Object({ assembly: nullable(AssemblyId), scope: Scope, reason: Reason }, closed),
        response: { 201: Type.Object({ erasure: Uuid }) },
      },
    },
    async (request, reply) => {
      const asked = { ...request.params, ...request.body, by: request.actor!.accountId };
      const result = await askErasure(deps, asked);
      return result.ok ? reply.code(201).send(result.value) : reply.refuse(accountabilityProblems, result.error);
    },
  );

  app.post(
    '/api/estates/:estate/erasures/:erasure/confirmation',
    {
      config: { access: OFFICER },
      schema: {
        ...{ tags, summary: 'Another officer confirms: it is done at once', params: ErasureParams },
        response: { 200: Type.Object({ removed: Type.Record(Type.String(), Type.Integer()) }) },
      },
    },
    async (request, reply) => {
      const result = await confirmErasure(deps, { ...request.params, by: request.actor!.accountId });
      return result.ok ? (result.value as never) : reply.refuse(accountabilityProblems, result.error);
    },
  );

  app.delete(
    '/api/estates/:estate/erasures/:erasure',
    { config: { access: OFFICER }, schema: { tags, params: ErasureParams, response: { 204: Type.Null() } } },
    async (request, reply) => {
      const at = await deps.clock.inTransaction(deps.db);
      const { estate, erasure } = request.params;
      const withdrawn = await erasureStore(deps.db, estate).withdraw(erasure, at);
      return withdrawn ? reply.code(204).send(null) : reply.problem(accountabilityProblems.ERASURE_UNKNOWN);
    },
  );
}
