import { AssemblyParams, inEstate, logOf } from '../assemblies/schemas.ts';
import type { Deps } from '../deps.ts';
import { disclosureProblems } from '../disclosure/problems.ts';
import { logProblems } from '../log/problems.ts';
import type { App } from '../platform/app-type.ts';
import { perMinute } from '../platform/security.ts';
import { archiveZip } from './archive-zip.ts';

/** The archive of a vote in one file. */
export function archiveRoutes(app: App, deps: Deps): void {
  app.get(
    '/api/estates/:estate/assemblies/:assembly/archive.zip',
    {
      config: { access: inEstate('committee', 'officer'), rateLimit: perMinute(deps.config, 6) },
      schema: {
        tags: ['certification'],
        summary: 'Public records, verifier, deliveries and what the office found, in one zip; no names of owners',
        params: AssemblyParams,
      },
    },
    async (request, reply) => {
      const { assembly } = request.params;
      const zip = await archiveZip(deps, logOf(request.params), request.actor!.accountId);
      if (!zip.ok) return reply.refuse({ ...logProblems, ...disclosureProblems }, zip.error);
      return reply
        .type('application/zip')
        .header('content-disposition', `attachment; filename="yijue-${assembly}-archive.zip"`)
        .header('cache-control', 'no-store')
        .send(zip.value);
    },
  );
}
