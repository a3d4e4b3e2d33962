import { Type } from 'typebox';
import type { Deps } from '../deps.ts';
import type { App } from '../platform/app-type.ts';
import { createEstate } from './create-estate.ts';
import { estateFacts, listEstates } from './estate-facts.ts';
import type { OwnershipListener } from './import-registry.ts';
import { estateProblems } from './problems.ts';
import { mergeRoutes } from './merges/routes.ts';
import { registryRoutes } from './registry-routes.ts';
import { rosterRoutes } from './roster-routes.ts';
import { EstateFacts, EstateParams, EstateSummary, NewEstate } from './schemas.ts';

export interface EstateRoutesOptions {
  readonly deps: Deps;
  /** Ends the rights of former owners when an import changes ownership. */
  readonly ownershipChanged: OwnershipListener;
}

const tags = ['estates'];

export async function estateRoutes(app: App, { deps, ownershipChanged }: EstateRoutesOptions): Promise<void> {
  app.addSchema(EstateSummary);
  app.addSchema(EstateFacts);

  app.get(
    '/api/estates',
    { config: { access: 'public' }, schema: { tags, response: { 200: Type.Array(Type.Ref('Estate')) } } },
    async () => [...(await listEstates(deps.db))],
  );

  app.get(
    '/api/estates/:estate',
    {
      config: { access: 'public' },
      schema: { tags, params: EstateParams, response: { 200: Type.Ref('EstateFacts') } },
    },
    async (request, reply) => {
      const facts = await estateFacts(deps.db, request.params.estate);
      return facts ?? reply.problem(estateProblems.ESTATE_NOT_FOUND);
    },
  );

  app.post(
    '/api/estates',
    {
      config: { access: { roles: ['administrator'], scope: 'none' } },
      schema: { tags, body: NewEstate, response: { 201: Type.Ref('Estate') } },
    },
    async (request, reply) => {
      const result = await createEstate(deps, request.actor!, request.body);
      return result.ok ? reply.code(201).send(result.value) : reply.refuse(estateProblems, result.error);
    },
  );

  await app.register(registryRoutes, { deps, ownershipChanged });
  await app.register(rosterRoutes, { deps });
  await app.register(mergeRoutes, { deps });
}
