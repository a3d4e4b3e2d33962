import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { utf8 } from '../../../crypto/bytes.ts';
import type { Deps } from '../../deps.ts';
import type { App } from '../../platform/app-type.ts';
import { AssemblyParams, Hex32Schema, inEstate, logOf, SIGNERS_OF_ACTS } from '../schemas.ts';
import { DocumentRefSchema } from '../drafts/draft-schema.ts';
import { documentFor, giveDocument, givePhoto, type GivenDocument } from './give-document.ts';
import { minutesOf } from './minutes.ts';
import { DOCUMENT_TYPES, isShownInline } from './media-types.ts';
import { documentProblems } from './problems.ts';

const MinutesList = Type.Object(
  {
    minutes: Type.Array(Type.Object({ document: DocumentRefSchema, seq: Type.Integer(), at: Type.String() })),
  },
  { $id: 'MinutesList' },
);

/** Papers that motions, notice and acts refer to by their hash. */
export async function documentRoutes(app: App, { deps }: { deps: Deps }): Promise<void> {
  minutesRoute(app, deps);
  app.post(
    '/api/estates/:estate/assemblies/:assembly/documents',
    {
      config: { access: SIGNERS_OF_ACTS },
      schema: {
        tags: ['documents'],
        summary: 'Hands in a document: one file as multipart/form-data, or {text, type} as JSON',
        description: `Types: ${DOCUMENT_TYPES.join(', ')}`,
        consumes: ['multipart/form-data', 'application/json'],
        params: AssemblyParams,
        response: { 201: DocumentRefSchema },
      },
    },
    async (request, reply) => {
      const given = await readDocument(request);
      if (!given) return reply.problem(documentProblems.DOCUMENT_MISSING);
      const result = await giveDocument(deps, logOf(request.params), request.actor!, given);
      return result.ok ? reply.code(201).send(result.value) : reply.refuse(documentProblems, result.error);
    },
  );

  app.post(
    '/api/estates/:estate/assemblies/:assembly/photos',
    {
      config: { access: SIGNERS_OF_ACTS },
      schema: {
        tags: ['documents'],
        summary: "Hands in a candidate's photo, one JPEG as multipart/form-data",
        description: 'Kept without place, time and device, which cameras write beside the picture.',
        consumes: ['multipart/form-data'],
        params: AssemblyParams,
        response: { 201: DocumentRefSchema },
      },
    },
    async (request, reply) => {
      const given = await readDocument(request);
      if (!given) return reply.problem(documentProblems.DOCUMENT_MISSING);
      const result = await givePhoto(deps, logOf(request.params), request.actor!, given);
      return result.ok ? reply.code(201).send(result.value) : reply.refuse(documentProblems, result.error);
    },
  );

  app.get(
    '/api/estates/:estate/assemblies/:assembly/documents/:sha256',
    {
      config: { access: 'public' },
      schema: {
        tags: ['documents'],
        summary: 'A document by its SHA-256: public once an entry of the log names it as such',
        params: Type.Object({ ...AssemblyParams.properties, sha256: Hex32Schema }),
      },
    },
    async (request, reply) => {
      const { sha256 } = request.params;
      const document = await documentFor(deps, logOf(request.params), request.actor, sha256);
      const file = document && (await deps.files.open(sha256));
      if (!file) return reply.problem(documentProblems.DOCUMENT_UNKNOWN);
      return reply
        .type(document.type.startsWith('text/') ? `${document.type}; charset=utf-8` : document.type)
        .header('content-length', file.bytes)
        .header('content-disposition', isShownInline(document.type) ? 'inline' : `attachment; filename="${sha256}"`)
        .header('content-security-policy', "sandbox; default-src 'none'; style-src 'unsafe-inline'")
        .header('x-content-type-options', 'nosniff')
        .header('etag', `"${sha256}"`)
        .header('cache-control', 'private, max-age=31536000, immutable')
        .send(file.content);
    },
  );
}

function minutesRoute(app: App, deps: Deps): void {
  app.get(
    '/api/estates/:estate/assemblies/:assembly/minutes',
    {
      config: { access: inEstate('owner', 'committee', 'community', 'officer') },
      schema: {
        tags: ['documents'],
        summary: 'Minutes of the assembly: owners may read them, nobody else but the desks',
        params: AssemblyParams,
        response: { 200: MinutesList },
      },
    },
    async (request) => ({ minutes: [...(await minutesOf(deps.db, logOf(request.params)))] }),
  );
}

async function readDocument(request: FastifyRequest): Promise<GivenDocument | null> {
  if (request.isMultipart()) {
    const file = await request.file();
    return file ? { content: await file.toBuffer(), type: file.mimetype } : null;
  }
  const { text, type = 'text/plain' } = (request.body ?? {}) as { text?: unknown; type?: unknown };
  return typeof text === 'string' && typeof type === 'string' ? { content: utf8(text), type } : null;
}
