import { Type } from 'typebox';
import type { Deps } from '../deps.ts';
import type { App } from '../platform/app-type.ts';
import { recordLook } from '../accountability/record-look.ts';
import { hasOpenVote } from '../assemblies/view/open-vote.ts';
import { importRoster } from './import-roster.ts';
import { maskedReconciliation, personalCells } from './masked-findings.ts';
import { estateProblems } from './problems.ts';
import { answerDoubt, latestReconciliation } from './reconciliation.ts';
import { DoubtAnswerBody, DoubtParams, EstateParams, ReconciliationLookBody, ReconciliationSchema } from './schemas.ts';
import { readUpload } from './upload.ts';

const tags = ['estates'];
/** Who may see raw cells of a roster, which hold names and numbers. */
const ROSTER_KEEPERS = { roles: ['committee', 'administrator'], scope: 'estate' } as const;

export async function rosterRoutes(app: App, { deps }: { deps: Deps }): Promise<void> {
  app.addSchema(ReconciliationSchema);

  app.post(
    '/api/estates/:estate/roster',
    {
      config: { access: ROSTER_KEEPERS },
      schema: {
        tags,
        consumes: ['multipart/form-data'],
        description: 'Part `file`: the committee’s roster as it is, .xlsx, .xls, HTML or text in any Chinese encoding.',
        params: EstateParams,
        response: { 200: Type.Ref('Reconciliation') },
      },
    },
    async (request, reply) => {
      const upload = await readUpload(request);
      if (!upload) return reply.problem(estateProblems.FILE_MISSING);
      const { estate } = request.params;
      const keepsContacts = await hasOpenVote(deps, estate);
      const result = await importRoster(deps, { estate, ...upload, by: request.actor!.accountId, keepsContacts });
      if (!result.ok) return reply.refuse(estateProblems, result.error);
      const found = await latestReconciliation(deps.db, deps.keys, estate);
      return found ? maskedReconciliation(found) : reply.problem(estateProblems.ROSTER_NOT_IMPORTED);
    },
  );

  app.get(
    '/api/estates/:estate/reconciliation',
    {
      config: { access: ROSTER_KEEPERS },
      schema: { tags, params: EstateParams, response: { 200: Type.Ref('Reconciliation') } },
    },
    async (request, reply) => {
      const found = await latestReconciliation(deps.db, deps.keys, request.params.estate);
      return found ? maskedReconciliation(found) : reply.problem(estateProblems.ROSTER_NOT_IMPORTED);
    },
  );

  app.put(
    '/api/estates/:estate/reconciliation/doubts/:position',
    {
      config: { access: ROSTER_KEEPERS },
      schema: { tags, params: DoubtParams, body: DoubtAnswerBody, response: { 204: Type.Null() } },
    },
    async (request, reply) => {
      const { run, answer, remark = null } = request.body;
      const result = await answerDoubt(deps, { ...request.params, run, answer, remark, by: request.actor!.accountId });
      return result.ok ? reply.code(204).send(null) : reply.refuse(estateProblems, result.error);
    },
  );

  lookRoute(app, deps);
}

/** Every cell in full, once somebody has said why he looks. */
function lookRoute(app: App, deps: Deps): void {
  app.post(
    '/api/estates/:estate/reconciliation/looks',
    {
      config: { access: ROSTER_KEEPERS },
      schema: {
        ...{ tags, summary: 'The same with every cell in full; the look is kept with its reason' },
        ...{ params: EstateParams, body: ReconciliationLookBody, response: { 200: Type.Ref('Reconciliation') } },
      },
    },
    async (request, reply) => {
      const { estate } = request.params;
      const found = await latestReconciliation(deps.db, deps.keys, estate);
      if (!found) return reply.problem(estateProblems.ROSTER_NOT_IMPORTED);
      await deps.db.transaction().execute((tx) =>
        recordLook(deps, tx, {
          ...{ estate, by: request.actor!.accountId, reason: request.body.reason, kind: 'roster-doubts' },
          ...{ isUnmasked: true, people: personalCells(found) },
        }),
      );
      return found;
    },
  );
}
