import { Type } from 'typebox';
import type { Deps } from '../../deps.ts';
import type { App } from '../../platform/app-type.ts';
import { accountabilityProblems } from '../problems.ts';
import { EstateId, EstateParams, Instant } from '../schemas.ts';
import { consentStore } from './consent-store.ts';
import { CONSENT_KINDS } from './consent-texts.ts';
import { consentsOf, giveConsent, withdrawConsent } from './consents.ts';

const tags = ['accountability'];
const OWNER = { roles: ['owner'], scope: 'estate' } as const;
const Kind = Type.Enum(CONSENT_KINDS);
const KindParams = Type.Object({ estate: EstateId, kind: Kind });
const NullableInstant = Type.Union([Instant, Type.Null()]);
const ConsentSchema = Type.Object({
  kind: Kind,
  text: Type.Object({ zh: Type.String(), en: Type.String() }),
  sha256: Type.String(),
  givenAt: NullableInstant,
  withdrawnAt: NullableInstant,
  isOfEarlierText: Type.Boolean(),
});

/** What owners agree to, and take back. */
export async function consentRoutes(app: App, { deps }: { deps: Deps }): Promise<void> {
  app.get(
    '/api/estates/:estate/consents',
    {
      config: { access: OWNER },
      schema: { tags, params: EstateParams, response: { 200: Type.Array(ConsentSchema) } },
    },
    async (request) => [...(await consentsOf(deps, request.params.estate, request.actor!.accountId))],
  );

  app.put(
    '/api/estates/:estate/consents/:kind',
    { config: { access: OWNER }, schema: { tags, params: KindParams, response: { 204: Type.Null() } } },
    async (request, reply) => {
      const given = await giveConsent(deps, { ...request.params, account: request.actor!.accountId });
      return given.ok ? reply.code(204).send(null) : reply.refuse(accountabilityProblems, given.error);
    },
  );

  app.delete(
    '/api/estates/:estate/consents/:kind',
    { config: { access: OWNER }, schema: { tags, params: KindParams, response: { 204: Type.Null() } } },
    async (request, reply) => {
      const taken = await withdrawConsent(deps, { ...request.params, account: request.actor!.accountId });
      return taken.ok ? reply.code(204).send(null) : reply.refuse(accountabilityProblems, taken.error);
    },
  );

  app.get(
    '/api/estates/:estate/consent-totals',
    {
      config: { access: { roles: ['community', 'officer', 'district'], scope: 'estate' } },
      schema: {
        ...{ tags, params: EstateParams },
        response: {
          200: Type.Array(Type.Object({ kind: Kind, standing: Type.Integer(), withdrawn: Type.Integer() })),
        },
      },
    },
    async (request) => [...(await consentStore(deps.db, request.params.estate).totals())],
  );
}
