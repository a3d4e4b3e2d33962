import { Type } from 'typebox';
import type { Deps } from '../../deps.ts';
import type { App } from '../../platform/app-type.ts';
import { ContactChangeList, ContactChangeParams, EstateParams } from '../schemas.ts';
import { confirmContactChange, contactChanges, refuseContactChange } from './contact-changes.ts';
import { contactProblems } from './problems.ts';

const tags = ['identity'];
const COMMUNITY_OR_OFFICER = { roles: ['community', 'officer'], scope: 'estate' } as const;

/** Phones that came while a vote is open, and wait for a second worker. */
export async function contactChangeRoutes(app: App, { deps }: { deps: Deps }): Promise<void> {
  app.get(
    '/api/estates/:estate/contact-changes',
    {
      config: { access: COMMUNITY_OR_OFFICER },
      schema: { tags, params: EstateParams, response: { 200: ContactChangeList } },
    },
    async (request) => [...(await contactChanges(deps, request.params.estate, request.actor!.accountId))] as never,
  );

  app.post(
    '/api/estates/:estate/contact-changes/:change/confirmation',
    {
      config: { access: COMMUNITY_OR_OFFICER },
      schema: { tags, params: ContactChangeParams, response: { 204: Type.Null() } },
    },
    async (request, reply) => {
      const result = await confirmContactChange(deps, { ...request.params, by: request.actor!.accountId });
      return result.ok ? reply.code(204).send(null) : reply.refuse(contactProblems, result.error);
    },
  );

  app.delete(
    '/api/estates/:estate/contact-changes/:change',
    {
      config: { access: COMMUNITY_OR_OFFICER },
      schema: { tags, params: ContactChangeParams, response: { 204: Type.Null() } },
    },
    async (request, reply) => {
      const result = await refuseContactChange(deps, { ...request.params, by: request.actor!.accountId });
      return result.ok ? reply.code(204).send(null) : reply.refuse(contactProblems, result.error);
    },
  );
}
