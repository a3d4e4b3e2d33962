import { Type } from 'typebox';
import type { App } from '../platform/app-type.ts';
import { readRegistryFile } from '../registry/read-registry-file.ts';
import { buildingsOf } from './buildings.ts';
import { importRegistry } from './import-registry.ts';
import { estateProblems } from './problems.ts';
import { previewRegistry } from './preview-registry.ts';
import type { EstateRoutesOptions } from './routes.ts';
import { EstateParams, RegistryPreviewSchema, RegistryReportSchema } from './schemas.ts';
import { unreadable } from './unreadable.ts';
import { readUpload } from './upload.ts';

const BuildingSchema = Type.Object({
  building: Type.String(),
  units: Type.Integer(),
  homes: Type.Integer(),
  entrances: Type.Integer(),
  areaCm2: Type.Integer(),
});

export async function registryRoutes(app: App, { deps, ownershipChanged }: EstateRoutesOptions): Promise<void> {
  app.addSchema(RegistryReportSchema);

  app.get(
    '/api/estates/:estate/buildings',
    {
      config: { access: { roles: ['administrator'], scope: 'estate' } },
      schema: {
        ...{ tags: ['estates'], summary: 'Buildings with their units, as the register has them today' },
        ...{ params: EstateParams, response: { 200: Type.Array(BuildingSchema) } },
      },
    },
    async (request) => [...(await buildingsOf(deps.db, request.params.estate))],
  );

  app.post(
    '/api/estates/:estate/registry',
    {
      config: { access: { roles: ['administrator'], scope: 'estate' } },
      schema: {
        tags: ['estates'],
        consumes: ['multipart/form-data'],
        description: 'Part `file`: the registry feed. Field `mayLoseUnits` = `yes` confirms that many units disappear.',
        params: EstateParams,
        response: { 200: Type.Ref('RegistryReport') },
      },
    },
    async (request, reply) => {
      const upload = await readUpload(request);
      if (!upload) return reply.problem(estateProblems.FILE_MISSING);
      const feed = readRegistryFile(upload.file);
      if (!feed.ok) return reply.refuse(estateProblems, unreadable(feed.error));
      const mayLoseUnits = upload.fields.get('mayLoseUnits') === 'yes';
      const job = {
        estate: request.params.estate,
        file: upload.file,
        feed: feed.value,
        by: request.actor!.accountId,
        mayLoseUnits,
      };
      const result = await importRegistry(deps, job, ownershipChanged);
      return result.ok ? result.value : reply.refuse(estateProblems, result.error);
    },
  );

  app.post(
    '/api/estates/:estate/registry/preview',
    {
      config: { access: { roles: ['administrator'], scope: 'estate' } },
      schema: {
        ...{ tags: ['estates'], consumes: ['multipart/form-data'] },
        ...{ description: 'Part `file`: the registry feed. Says what it would change, and changes nothing.' },
        ...{ params: EstateParams, response: { 200: RegistryPreviewSchema } },
      },
    },
    async (request, reply) => {
      const upload = await readUpload(request);
      if (!upload) return reply.problem(estateProblems.FILE_MISSING);
      const feed = readRegistryFile(upload.file);
      if (!feed.ok) return reply.refuse(estateProblems, unreadable(feed.error));
      const preview = await previewRegistry(deps, request.params.estate, feed.value);
      return preview.ok ? (preview.value as never) : reply.refuse(estateProblems, preview.error);
    },
  );
}
