import { Type } from 'typebox';
import { isOfType, isShownInline } from '../assemblies/documents/media-types.ts';
import type { Deps } from '../deps.ts';
import type { App } from '../platform/app-type.ts';
import type { Access, Role } from '../platform/authorize.ts';
import { followUpProblems } from './problems.ts';
import { beginFollowUp, recordEvent, withdrawEvent } from './record.ts';
import {
  BeginBody,
  CreatedSchema,
  DocumentParams,
  DocumentSchema,
  EstateParams,
  EventParams,
  FollowUpListSchema,
  FollowUpParams,
  OfficeDueSchema,
  RecordBody,
  RecordedSchema,
} from './schemas.ts';
import { followUpDocuments } from './document-store.ts';
import { followUpList, officeDue } from './views.ts';

const inEstate = (...roles: readonly [Role, ...Role[]]): Access => ({ roles, scope: 'estate' });
const READERS = inEstate('committee', 'community', 'officer', 'district');
const WRITERS = inEstate('committee', 'community', 'officer');
const OF = '/api/estates/:estate/follow-ups';
const tags = ['follow-ups'];
const MAX_BYTES = 20 * 1024 * 1024;

/** What follows decisions: lists with their clocks, and what happened as people record it. */
export async function followUpRoutes(app: App, { deps }: { deps: Deps }): Promise<void> {
  reading(app, deps);
  writing(app, deps);
  await app.register(documents, { deps });
}

function reading(app: App, deps: Deps): void {
  app.get(
    OF,
    {
      config: { access: READERS },
      schema: {
        ...{ tags, summary: 'Follow-ups of an estate, with what is due and how each day was counted' },
        ...{ params: EstateParams, response: { 200: FollowUpListSchema } },
      },
    },
    async (request, reply) => {
      const list = await followUpList(deps, request.params.estate);
      return list.ok ? list.value : reply.refuse(followUpProblems, list.error);
    },
  );

  app.get(
    '/api/office/follow-ups',
    {
      config: { access: { roles: ['officer', 'district'], scope: 'none' } },
      schema: {
        ...{ tags, summary: "What is due or overdue in the estates of the caller's area, most urgent first" },
        response: { 200: OfficeDueSchema },
      },
    },
    async (request) => officeDue(deps, request.actor!),
  );
}

function writing(app: App, deps: Deps): void {
  app.post(
    OF,
    {
      config: { access: WRITERS },
      schema: {
        ...{ tags, summary: 'Begins a procedure by hand' },
        ...{ params: EstateParams, body: BeginBody, response: { 201: CreatedSchema } },
      },
    },
    async (request, reply) => {
      const { kind, ...happened } = request.body;
      const begun = await beginFollowUp(deps, request.params.estate, request.actor!.accountId, kind, happened);
      return begun.ok ? reply.code(201).send(begun.value) : reply.refuse(followUpProblems, begun.error);
    },
  );

  app.post(
    `${OF}/:followUp/events`,
    {
      config: { access: WRITERS },
      schema: {
        ...{ tags, summary: 'Records that something happened, with the document or note that proves it' },
        ...{ params: FollowUpParams, body: RecordBody, response: { 201: RecordedSchema } },
      },
    },
    async (request, reply) => {
      const { estate, followUp } = request.params;
      const recorded = await recordEvent(deps, estate, request.actor!.accountId, followUp, request.body);
      return recorded.ok ? reply.code(201).send(recorded.value) : reply.refuse(followUpProblems, recorded.error);
    },
  );

  app.delete(
    `${OF}/:followUp/events/:event`,
    {
      config: { access: WRITERS },
      schema: {
        ...{ tags, summary: 'Takes back an event that was recorded by mistake' },
        ...{ params: EventParams, response: { 204: Type.Null() } },
      },
    },
    async (request, reply) => {
      const { estate, followUp, event } = request.params;
      const done = await withdrawEvent(deps, estate, request.actor!.accountId, followUp, event);
      return done.ok ? reply.code(204).send(null) : reply.refuse(followUpProblems, done.error);
    },
  );
}

/** Papers that prove an event: for the staff of the estate only. */
async function documents(app: App, { deps }: { deps: Deps }): Promise<void> {
  app.post(
    '/api/estates/:estate/follow-up-documents',
    {
      config: { access: WRITERS },
      schema: {
        ...{ tags, summary: 'Hands in a document: one file as multipart/form-data' },
        ...{ consumes: ['multipart/form-data'], params: EstateParams, response: { 201: DocumentSchema } },
      },
    },
    async (request, reply) => {
      const file = request.isMultipart() ? await request.file() : undefined;
      const content = file && (await file.toBuffer());
      if (!file || !content || !isOfType(file.mimetype, content))
        return reply.problem(followUpProblems.FOLLOW_UP_DOCUMENT_TYPE);
      const stored = await deps.files.put(content, { maxBytes: MAX_BYTES });
      if (!stored.ok) return reply.problem(followUpProblems.FOLLOW_UP_DOCUMENT_TYPE);
      const document = { sha256: stored.value.sha256, bytes: stored.value.bytes, type: file.mimetype };
      const at = await deps.clock.inTransaction(deps.db);
      await followUpDocuments(deps.db, request.params.estate).add(document, request.actor!.accountId, at);
      return reply.code(201).send(document);
    },
  );

  app.get(
    '/api/estates/:estate/follow-up-documents/:sha256',
    {
      config: { access: READERS },
      schema: { tags, summary: 'A document that proves an event of a follow-up', params: DocumentParams },
    },
    async (request, reply) => {
      const { estate, sha256 } = request.params;
      const document = await followUpDocuments(deps.db, estate).find(sha256);
      const file = document && (await deps.files.open(sha256));
      if (!file) return reply.problem(followUpProblems.FOLLOW_UP_DOCUMENT_UNKNOWN);
      return reply
        .type(document.type)
        .header('content-length', file.bytes)
        .header('content-disposition', isShownInline(document.type) ? 'inline' : `attachment; filename="${sha256}"`)
        .header('content-security-policy', "sandbox; default-src 'none'; style-src 'unsafe-inline'")
        .header('x-content-type-options', 'nosniff')
        .send(file.content);
    },
  );
}
