import { Type } from 'typebox';
import type { Deps } from '../deps.ts';
import { areaOf } from '../estates/estate-facts.ts';
import { coversEstate } from '../platform/authorize.ts';
import type { App } from '../platform/app-type.ts';
import { exportOwners } from './export-owners.ts';
import { exportsOf, looksAtMine, looksIn, settleAlarm } from './look-views.ts';
import { maskedOwners, ownersOfUnit } from './owner-list.ts';
import { accountabilityProblems } from './problems.ts';
import {
  AlarmParams,
  EstateParams,
  ExportBody,
  LooksQuery,
  LooksReply,
  LookUpBody,
  LookViewSchema,
  MarksBody,
  OwnLooksReply,
  Reason,
  ShownUnitSchema,
} from './schemas.ts';

const tags = ['accountability'];
const DESKS = { roles: ['committee', 'community', 'officer'], scope: 'estate' } as const;
/** Committees have the owners' own roster; the register's data is for those whom the law lets see it. */
const OFFICES = { roles: ['community', 'officer'], scope: 'estate' } as const;
const WATCH = { roles: ['officer', 'district'], scope: 'estate' } as const;

/** Owners' data on file: masked, in full with a reason, as a file with a mark. */
export async function ownerListRoutes(app: App, { deps }: { deps: Deps }): Promise<void> {
  app.addSchema(ShownUnitSchema);

  app.get(
    '/api/estates/:estate/owners',
    {
      config: { access: DESKS },
      schema: {
        ...{ tags, summary: 'Units with their owners, masked', params: EstateParams },
        response: { 200: Type.Array(Type.Ref('ShownUnit')) },
      },
    },
    async (request) => {
      const looking = { ...request.params, by: request.actor!.accountId, reason: '查看业主名单（隐去姓名号码）' };
      return [...(await maskedOwners(deps, looking))] as never;
    },
  );

  app.post(
    '/api/estates/:estate/owner-look-ups',
    {
      config: { access: OFFICES },
      schema: {
        ...{ tags, summary: 'One unit’s owners in full; the look is kept', params: EstateParams, body: LookUpBody },
        response: { 200: Type.Ref('ShownUnit') },
      },
    },
    async (request, reply) => {
      const looking = { ...request.params, ...request.body, by: request.actor!.accountId };
      const found = await ownersOfUnit(deps, looking);
      return found.ok ? (found.value as never) : reply.refuse(accountabilityProblems, found.error);
    },
  );

  app.post(
    '/api/estates/:estate/owner-exports',
    {
      config: { access: DESKS },
      schema: {
        ...{ tags, summary: 'Owners as CSV, marked for the one who asks', params: EstateParams, body: ExportBody },
        produces: ['text/csv'],
      },
    },
    async (request, reply) => {
      const { unmasked, ...asked } = request.body;
      const grants = request.actor!.grants.filter(({ role }) => role === 'community' || role === 'officer');
      if (unmasked && !(await coversEstate(grants, request.params.estate, areaOf(deps.db))))
        return reply.problem(accountabilityProblems.EXPORT_MASKED_ONLY);
      const by = request.actor!.accountId;
      const made = await exportOwners(deps, { ...request.params, ...asked, by, isUnmasked: unmasked });
      if (!made.ok) return reply.problem(accountabilityProblems.UNIT_NOT_FOUND);
      return reply
        .type('text/csv; charset=utf-8')
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="owners-${made.value.mark}.csv"`)
        .send(Buffer.from(made.value.content));
    },
  );
}

/** Who looked at what, for those who watch over it, and for owners about themselves. */
export async function lookRoutes(app: App, { deps }: { deps: Deps }): Promise<void> {
  app.addSchema(LookViewSchema);

  app.get(
    '/api/estates/:estate/looks',
    {
      config: { access: WATCH },
      schema: { tags, params: EstateParams, querystring: LooksQuery, response: { 200: LooksReply } },
    },
    async (request) => (await looksIn(deps, request.params.estate, request.query.before ?? null)) as never,
  );

  app.post(
    '/api/estates/:estate/look-alarms/:day/:account/settlement',
    {
      config: { access: { roles: ['officer'], scope: 'estate' } },
      schema: {
        ...{ tags, params: AlarmParams, body: Type.Object({ note: Reason }, { additionalProperties: false }) },
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const settled = { ...request.params, ...request.body, by: request.actor!.accountId };
      const done = await settleAlarm(deps, settled);
      return done.ok ? reply.code(204).send(null) : reply.refuse(accountabilityProblems, done.error);
    },
  );

  app.post(
    '/api/estates/:estate/export-marks',
    {
      config: { access: { roles: ['officer'], scope: 'estate' } },
      schema: {
        ...{ tags, summary: 'Whose export a text comes from', params: EstateParams, body: MarksBody },
        response: { 200: Type.Array(Type.Ref('LookView')) },
      },
    },
    async (request) => [...(await exportsOf(deps, request.params.estate, request.body.text))] as never,
  );

  app.get(
    '/api/estates/:estate/looks/mine',
    {
      config: { access: { roles: ['owner'], scope: 'estate' } },
      schema: { tags, summary: 'Who looked at my data', params: EstateParams, response: { 200: OwnLooksReply } },
    },
    async (request) => [...(await looksAtMine(deps, request.params.estate, request.actor!.accountId))] as never,
  );
}
