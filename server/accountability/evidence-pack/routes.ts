import { Type } from 'typebox';
import { AssemblyParams, closed, inEstate, logOf } from '../../assemblies/schemas.ts';
import type { Deps } from '../../deps.ts';
import { logProblems } from '../../log/problems.ts';
import type { App } from '../../platform/app-type.ts';
import { accountabilityProblems } from '../problems.ts';
import { Reason } from '../schemas.ts';
import { evidencePack } from './make-pack.ts';

const UnitId = Type.String({ pattern: '^[0-9A-Z]{1,40}$' });

/** What somebody needs who has to answer one owner in court. */
export async function evidencePackRoutes(app: App, { deps }: { deps: Deps }): Promise<void> {
  app.post(
    '/api/estates/:estate/assemblies/:assembly/evidence-packs',
    {
      config: { access: inEstate('committee', 'officer') },
      schema: {
        ...{ tags: ['accountability'], summary: 'Everything about one owner for a court, as a zip; the look is kept' },
        ...{ params: AssemblyParams, body: Type.Object({ unit: UnitId, reason: Reason }, closed) },
        produces: ['application/zip'],
      },
    },
    async (request, reply) => {
      const asked = { log: logOf(request.params), ...request.body, by: request.actor!.accountId };
      const pack = await evidencePack(deps, asked);
      if (!pack.ok) return reply.refuse({ ...logProblems, ...accountabilityProblems }, pack.error);
      return reply
        .type('application/zip')
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="evidence-${asked.unit}.zip"`)
        .send(Buffer.from(pack.value));
    },
  );
}
