import { Type } from 'typebox';
import { AssemblyParams, inEstate, JwkSchema, logOf } from '../assemblies/schemas.ts';
import type { Deps } from '../deps.ts';
import { logReader } from '../log/log-reader.ts';
import { logProblems } from '../log/problems.ts';
import type { App } from '../platform/app-type.ts';
import { perMinute } from '../platform/security.ts';
import { certifyingBundle, certifyingDocuments } from './certifying-bundle.ts';
import { closedDocuments, partsOf } from './closed-documents.ts';
import { disclosureProblems } from './problems.ts';
import { publicBundle } from './public-bundle.ts';

const LogParams = Type.Object({ assembly: Type.String({ pattern: '^[0-9a-f]{16}$' }) });
const problems = { ...logProblems, ...disclosureProblems };

/** Records for everybody at the level of the notice, and the whole of them for an officer or a court, encrypted. */
export async function disclosureRoutes(app: App, { deps }: { deps: Deps }): Promise<void> {
  const reader = logReader(deps.db);

  app.get(
    '/log/:assembly/bundle.zip',
    { config: { access: 'public' }, schema: { params: LogParams } },
    async (request, reply) => {
      const { assembly } = request.params;
      const log = await reader.find(assembly);
      if (!log) return reply.problem(logProblems.LOG_NOT_FOUND);
      const bundle = await publicBundle(deps, log);
      if (!bundle.ok) return reply.refuse(problems, bundle.error);
      const { content, bytes, sha256 } = bundle.value;
      return reply
        .type('application/zip')
        .header('content-length', bytes)
        .header('content-disposition', `attachment; filename="yijue-${assembly}.zip"`)
        .header('etag', `"${sha256}"`)
        .header('cache-control', 'public, max-age=60')
        .send(content);
    },
  );

  app.post(
    '/api/estates/:estate/assemblies/:assembly/bundles/certifying',
    {
      config: { access: inEstate('officer'), rateLimit: perMinute(deps.config, 6) },
      schema: {
        tags: ['certification'],
        summary: 'All records, encrypted to a key for which `disclosed` is in the log',
        produces: ['application/jose'],
        params: AssemblyParams,
        body: Type.Object({ jwk: JwkSchema }, { additionalProperties: false }),
      },
    },
    async (request, reply) => {
      const result = await certifyingBundle(deps, logOf(request.params), request.actor!, request.body.jwk);
      if (!result.ok) return reply.refuse(problems, result.error);
      return reply.type('application/jose').header('cache-control', 'no-store').send(result.value);
    },
  );
  closedDocumentRoutes(app, deps);
}

const DOCUMENTS = '/api/estates/:estate/assemblies/:assembly/bundles/certifying/documents';
const Parts = Type.Object({
  parts: Type.Array(Type.Object({ files: Type.Integer(), bytes: Type.Integer() }), { description: 'Numbered from 1' }),
});

/** Scans of papers and written powers: named in the log by their hashes, and in no bundle. */
function closedDocumentRoutes(app: App, deps: Deps): void {
  app.get(
    DOCUMENTS,
    {
      config: { access: inEstate('officer') },
      schema: {
        tags: ['certification'],
        summary: 'In how many parts the scans can be drawn',
        params: AssemblyParams,
        response: { 200: Parts },
      },
    },
    async (request) => ({
      parts: partsOf(await closedDocuments(deps, logOf(request.params))).map((documents) => ({
        files: documents.length,
        bytes: documents.reduce((sum, { bytes }) => sum + bytes, 0),
      })),
    }),
  );

  app.post(
    DOCUMENTS,
    {
      config: { access: inEstate('officer'), rateLimit: perMinute(deps.config, 30) },
      schema: {
        tags: ['certification'],
        summary: 'One part of the scans, encrypted to a key for which `disclosed` is in the log',
        produces: ['application/jose'],
        params: AssemblyParams,
        body: Type.Object(
          { jwk: JwkSchema, part: Type.Integer({ minimum: 1, maximum: 10_000 }) },
          { additionalProperties: false },
        ),
      },
    },
    async (request, reply) => {
      const result = await certifyingDocuments(deps, logOf(request.params), request.actor!, request.body);
      if (!result.ok) return reply.refuse(problems, result.error);
      return reply.type('application/jose').header('cache-control', 'no-store').send(result.value);
    },
  );
}
