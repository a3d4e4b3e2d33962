import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Deps } from '../../deps.ts';
import type { App } from '../../platform/app-type.ts';
import { holdsRole } from '../actor-roles.ts';
import { assemblyProblems } from '../problems.ts';
import { AssemblyParams, logOf } from '../schemas.ts';
import { assembliesOf, assemblyView } from './assembly-view.ts';
import { milestoneRoutes } from './milestone-routes.ts';
import { officeQueue } from './office-queue.ts';
import { AssemblyListSchema, AssemblyViewSchema, OfficeQueueSchema } from './schemas.ts';

/** What everybody may read about assemblies, and the street office's list of them. */
export async function viewRoutes(app: App, { deps }: { deps: Deps }): Promise<void> {
  const isStaff = ({ actor }: FastifyRequest, estate: string) =>
    actor ? holdsRole(deps, actor, estate, ['committee', 'community', 'officer', 'district']) : Promise.resolve(false);

  app.get(
    '/api/estates/:estate/assemblies',
    {
      config: { access: 'public' },
      schema: {
        tags: ['assemblies'],
        summary: 'Assemblies of an estate, newest first; drafts only for its staff',
        params: Type.Object({ estate: Type.String({ maxLength: 40 }) }),
        response: { 200: AssemblyListSchema },
      },
    },
    async (request) => {
      const { estate } = request.params;
      return { assemblies: (await assembliesOf(deps, estate, await isStaff(request, estate))) as never };
    },
  );

  app.get(
    '/api/estates/:estate/assemblies/:assembly',
    {
      config: { access: 'public' },
      schema: {
        tags: ['assemblies'],
        summary: 'The assembly: notice with full texts, rules in words, roll, clock and log',
        params: AssemblyParams,
        response: { 200: AssemblyViewSchema },
      },
    },
    async (request, reply) => {
      const log = logOf(request.params);
      const view = await assemblyView(deps, log, await isStaff(request, log.estate));
      return view ? reply.send(view as never) : reply.problem(assemblyProblems.ASSEMBLY_UNKNOWN);
    },
  );

  milestoneRoutes(app, deps);

  app.get(
    '/api/office/assemblies',
    {
      config: { access: { roles: ['officer', 'district'], scope: 'none' } },
      schema: {
        tags: ['assemblies'],
        summary: 'Assemblies in your area that were handed in, oldest first',
        response: { 200: OfficeQueueSchema },
      },
    },
    async (request) => ({ assemblies: (await officeQueue(deps, request.actor!)) as never }),
  );
}
