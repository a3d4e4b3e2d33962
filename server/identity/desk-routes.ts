import { Type } from 'typebox';
import type { Deps } from '../deps.ts';
import type { App } from '../platform/app-type.ts';
import { verifyAtDesk } from './desk.ts';
import { deskProblems, signInProblems } from './problems.ts';
import { keepPhoto } from './representation-photo.ts';
import { photoOf } from './representation-store.ts';
import {
  confirmRepresentation,
  endRepresentation,
  listRepresentations,
  registerRepresentation,
} from './representations.ts';
import {
  DeskVerificationBody,
  DeskVerificationReply,
  EstateParams,
  RepresentationBody,
  RepresentationList,
  RepresentationParams,
  RepresentationReply,
} from './schemas.ts';

const tags = ['identity'];
const COMMUNITY = { roles: ['community'], scope: 'estate' } as const;
const COMMUNITY_OR_OFFICER = { roles: ['community', 'officer'], scope: 'estate' } as const;
const problems = { ...signInProblems, ...deskProblems };

/** What the community desk does for owners whom a phone cannot prove. */
export async function deskRoutes(app: App, { deps }: { deps: Deps }): Promise<void> {
  app.post(
    '/api/estates/:estate/desk-verifications',
    {
      config: { access: COMMUNITY },
      schema: { tags, params: EstateParams, body: DeskVerificationBody, response: { 201: DeskVerificationReply } },
    },
    async (request, reply) => {
      const result = await verifyAtDesk(deps, { ...request.params, ...request.body, by: request.actor!.accountId });
      return result.ok ? reply.code(201).send(result.value) : reply.refuse(problems, result.error);
    },
  );

  representationRoutes(app, deps);
}

function representationRoutes(app: App, deps: Deps): void {
  app.post(
    '/api/estates/:estate/representations',
    {
      config: { access: COMMUNITY },
      schema: { tags, params: EstateParams, body: RepresentationBody, response: { 201: RepresentationReply } },
    },
    async (request, reply) => {
      const result = await registerRepresentation(deps, {
        ...request.params,
        ...request.body,
        by: request.actor!.accountId,
      });
      return result.ok ? reply.code(201).send(result.value) : reply.refuse(problems, result.error);
    },
  );

  app.get(
    '/api/estates/:estate/representations',
    {
      config: { access: COMMUNITY_OR_OFFICER },
      schema: { tags, params: EstateParams, response: { 200: RepresentationList } },
    },
    async (request) => [...(await listRepresentations(deps, request.params.estate))],
  );

  app.post(
    '/api/estates/:estate/representations/:representation/confirmation',
    {
      config: { access: COMMUNITY_OR_OFFICER },
      schema: { tags, params: RepresentationParams, response: { 204: Type.Null() } },
    },
    async (request, reply) => {
      const result = await confirmRepresentation(deps, { ...request.params, by: request.actor!.accountId });
      return result.ok ? reply.code(204).send(null) : reply.refuse(deskProblems, result.error);
    },
  );

  app.delete(
    '/api/estates/:estate/representations/:representation',
    { config: { access: COMMUNITY }, schema: { tags, params: RepresentationParams, response: { 204: Type.Null() } } },
    async (request, reply) => {
      const result = await endRepresentation(deps, { ...request.params, by: request.actor!.accountId });
      return result.ok ? reply.code(204).send(null) : reply.refuse(deskProblems, result.error);
    },
  );
  photoRoutes(app, deps);
}

function photoRoutes(app: App, deps: Deps): void {
  app.post(
    '/api/estates/:estate/representations/:representation/photo',
    {
      config: { access: COMMUNITY },
      schema: {
        ...{ tags, summary: 'Photo of the authorisation with its seal: one JPEG as multipart/form-data' },
        ...{ consumes: ['multipart/form-data'], params: RepresentationParams, response: { 204: Type.Null() } },
      },
    },
    async (request, reply) => {
      const file = request.isMultipart() ? await request.file() : undefined;
      const content = file ? await file.toBuffer().catch(() => null) : null;
      const result = await keepPhoto(deps, request.params, content);
      return result.ok ? reply.code(204).send(null) : reply.refuse(deskProblems, result.error);
    },
  );

  app.get(
    '/api/estates/:estate/representations/:representation/photo',
    {
      config: { access: COMMUNITY_OR_OFFICER },
      schema: { tags, summary: 'Photo of the authorisation with its seal', params: RepresentationParams },
    },
    async (request, reply) => {
      const photo = await photoOf(deps.db, deps.keys, request.params);
      if (!photo) return reply.refuse(deskProblems, { code: 'REPRESENTATION_NOT_FOUND' });
      return reply.type('image/jpeg').header('cache-control', 'private, no-store').send(Buffer.from(photo));
    },
  );
}
