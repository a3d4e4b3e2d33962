import { Type } from 'typebox';
import type { Instant } from '../../../crypto/brands.ts';
import type { Deps } from '../../deps.ts';
import type { App } from '../../platform/app-type.ts';
import { AssemblyParams, closed, inEstate, logOf } from '../schemas.ts';
import { checkDraft, type DraftChecks } from './check-draft.ts';
import { DraftSchema } from './draft-schema.ts';
import { createAssembly, findAssembly, replaceDraft, submitAssembly } from './edit-draft.ts';
import { draftProblems } from './problems.ts';
import { ChecksSchema } from './schemas.ts';

const etag = (version: number): string => `"${version}"`;

/** What the committee writes before the notice, and what the law says about it. */
export async function draftRoutes(app: App, { deps }: { deps: Deps }): Promise<void> {
  creationRoutes(app, deps);
  editingRoutes(app, deps);
}

function creationRoutes(app: App, deps: Deps): void {
  app.post(
    '/api/estates/:estate/assemblies',
    {
      config: { access: inEstate('committee') },
      schema: {
        tags: ['drafts'],
        summary: 'Begins an assembly',
        params: Type.Object({ estate: Type.String({ maxLength: 40 }) }),
        body: Type.Object({ title: Type.String({ minLength: 1, maxLength: 120 }) }, closed),
        response: { 201: Type.Object({ assembly: Type.String(), version: Type.Integer() }) },
      },
    },
    async (request, reply) => {
      const { params, body, actor } = request;
      const created = await createAssembly(deps, actor!, params.estate, body.title);
      if (!created.ok) return reply.refuse(draftProblems, created.error);
      const { assembly, version } = created.value;
      return reply.code(201).header('etag', etag(version)).send({ assembly, version });
    },
  );

  app.post(
    '/api/estates/:estate/assemblies/:assembly/submission',
    {
      config: { access: inEstate('committee') },
      schema: {
        tags: ['drafts'],
        summary: 'Hands the assembly to the street office, which opens its log',
        params: AssemblyParams,
        response: { 201: Type.Object({ submittedAt: Type.String() }) },
      },
    },
    async (request, reply) => {
      const result = await submitAssembly(deps, logOf(request.params), request.actor!);
      return result.ok ? reply.code(201).send(result.value) : reply.refuse(draftProblems, result.error);
    },
  );
}

function editingRoutes(app: App, deps: Deps): void {
  const path = '/api/estates/:estate/assemblies/:assembly';

  app.get(
    `${path}/draft`,
    {
      config: { access: inEstate('committee', 'community', 'officer') },
      schema: {
        tags: ['drafts'],
        summary: 'The draft; its ETag goes into If-Match when it is saved',
        params: AssemblyParams,
        response: { 200: Type.Object({ version: Type.Integer(), changedAt: Type.String(), draft: DraftSchema }) },
      },
    },
    async (request, reply) => {
      const found = await findAssembly(deps, logOf(request.params));
      if (!found) return reply.problem(draftProblems.ASSEMBLY_UNKNOWN);
      const { version, changedAt, draft } = found;
      return reply.header('etag', etag(version)).send({ version, changedAt: changedAt.toISOString(), draft });
    },
  );

  app.put(
    `${path}/draft`,
    {
      config: { access: inEstate('committee') },
      schema: {
        tags: ['drafts'],
        summary: 'Saves the draft; needs If-Match with the ETag that was read',
        params: AssemblyParams,
        headers: Type.Object({ 'if-match': Type.Optional(Type.String()) }),
        body: DraftSchema,
        response: { 200: Type.Object({ version: Type.Integer() }) },
      },
    },
    async (request, reply) => {
      const version = /^"(\d{1,9})"$/.exec(request.headers['if-match'] ?? '')?.[1];
      if (version === undefined) return reply.problem(draftProblems.DRAFT_VERSION_MISSING);
      const edit = { draft: request.body, version: Number(version) };
      const result = await replaceDraft(deps, logOf(request.params), request.actor!, edit);
      if (!result.ok) return reply.refuse(draftProblems, result.error);
      return reply.header('etag', etag(result.value.version)).send(result.value);
    },
  );

  app.get(
    `${path}/checks`,
    {
      config: { access: inEstate('committee', 'community', 'officer') },
      schema: {
        tags: ['drafts'],
        summary: 'Everything that the law has to say about the draft, at once',
        params: AssemblyParams,
        response: { 200: ChecksSchema },
      },
    },
    async (request, reply) => {
      const log = logOf(request.params);
      const found = await findAssembly(deps, log);
      if (!found) return reply.problem(draftProblems.ASSEMBLY_UNKNOWN);
      const checks = await checkDraft(deps, log, found.draft, found.draft.postingPlanned as Instant | null);
      return checks.ok ? reply.send(toView(checks.value)) : reply.refuse(draftProblems, checks.error);
    },
  );
}

const toView = ({ findings, electorates, everybody, motions, clock, ...rest }: DraftChecks) => ({
  ...rest,
  findings: [...findings],
  motions: [...motions],
  everybody: { heads: everybody.heads, areaCm2: everybody.areaCm2 },
  electorates: [...electorates].map(([id, { definition, heads, areaCm2, units, voters, leftOut, outside }]) => {
    return { id, definition, heads, areaCm2, units, voters, leftOut: [...leftOut], outside };
  }),
  clock: clock && { ...clock, articles: [...clock.articles] },
});
