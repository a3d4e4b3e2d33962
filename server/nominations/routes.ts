import { Type, type TSchema } from 'typebox';
import { holdsRole } from '../assemblies/actor-roles.ts';
import { AssemblyParams, closed, Hex32Schema, inEstate, logOf, PlainText } from '../assemblies/schemas.ts';
import { DocumentRefSchema } from '../assemblies/drafts/draft-schema.ts';
import { verifiedStandings, type Standings } from '../ballots/standing.ts';
import type { Deps } from '../deps.ts';
import type { App } from '../platform/app-type.ts';
import type { Actor } from '../platform/authorize.ts';
import {
  addPaper,
  standOneself,
  support,
  supportOnPaper,
  takeSupportBack,
  vet,
  withdraw,
  writeDown,
  type Nominating,
} from './nominate.ts';
import { NOMINATION_WAYS, nominationStore } from './nomination-store.ts';
import { nominationProblems } from './problems.ts';
import { registerOf, standingFor } from './views.ts';

const OF = '/api/estates/:estate/assemblies/:assembly/nominations';
const tags = ['nominations'];
const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Params = Type.Object({ ...AssemblyParams.properties, nomination: Type.String({ format: 'uuid' }) });
const Weight = Type.Object({ heads: Type.Integer(), areaCm2: Type.Integer() });
const Way = Type.Enum([...NOMINATION_WAYS]);
const Profile = Type.String({ maxLength: 2_000 });
const Id = Type.Object({ id: Type.String() });
const Needs = Type.Object({ percent: Type.Integer({ minimum: 1, maximum: 50 }), clause: PlainText(60) }, closed);

const Register = Type.Object({
  isOver: Type.Boolean(),
  nominations: Type.Array(
    Type.Object({
      ...{ id: Type.String(), way: Way, at: Type.String(), name: Type.String(), profile: Type.String() },
      ...{ proposedBy: Type.String(), needs: nullable(Needs), isOnline: Type.Boolean() },
      papers: Type.Array(Type.Object({ title: Type.String(), document: DocumentRefSchema })),
      backing: Type.Object({
        ...{ joined: Weight, of: Weight, needed: nullable(Weight), suffices: Type.Boolean() },
        ...{ onPaper: Type.Integer(), online: Type.Integer() },
      }),
      vetting: nullable(Type.Object({ eligible: Type.Boolean(), reason: Type.String(), at: Type.String() })),
      withdrawnAt: nullable(Type.String()),
    }),
  ),
});
const Standing = Type.Object({
  isOver: Type.Boolean(),
  mine: nullable(Type.String({ description: 'Your own' })),
  nominations: Type.Array(
    Type.Object({
      ...{ id: Type.String(), way: Way, name: Type.String(), profile: Type.String() },
      ...{ joined: Weight, needed: nullable(Weight), supported: Type.Boolean() },
    }),
  ),
});
const Written = Type.Object(
  {
    ...{ way: Way, name: PlainText(60), profile: Profile, proposedBy: Type.String({ maxLength: 200 }) },
    needs: nullable(Needs),
  },
  closed,
);

interface Options {
  readonly deps: Deps;
  readonly standings?: Standings | undefined;
}

/** Who may be elected: proposed, supported, checked, and then listed in the draft. */
export async function nominationRoutes(
  app: App,
  { deps, standings = verifiedStandings(deps.db) }: Options,
): Promise<void> {
  const of = (params: { estate: string; assembly: string }, actor: Actor | null): Nominating => ({
    ...{ deps, log: logOf(params), actor: actor!, standings },
  });
  registerRoutes(app, deps, of);
  ownRoutes(app, of);
  deskRoutes(app, of);
  paperRoute(app, deps);
}

type Of = (params: { estate: string; assembly: string }, actor: Actor | null) => Nominating;

function registerRoutes(app: App, deps: Deps, of: Of): void {
  app.get(
    `${OF}/register`,
    {
      config: { access: inEstate('committee', 'community', 'officer') },
      schema: {
        tags,
        summary: 'Every nomination with papers and vetting',
        params: AssemblyParams,
        response: { 200: Register },
      },
    },
    async (request) => (await registerOf(deps, logOf(request.params))) as never,
  );
  app.get(
    OF,
    {
      config: { access: inEstate('owner', 'committee', 'community', 'officer') },
      schema: { tags, summary: 'Who stands, as owners read it', params: AssemblyParams, response: { 200: Standing } },
    },
    async (request) => (await standingFor(deps, logOf(request.params), request.actor!)) as never,
  );
  app.post(
    `${OF}/register`,
    {
      config: { access: inEstate('committee') },
      schema: {
        tags,
        summary: 'Writes down what came on paper',
        params: AssemblyParams,
        body: Written,
        response: { 201: Id },
      },
    },
    async (request, reply) => {
      const result = await writeDown(of(request.params, request.actor), request.body);
      return result.ok ? reply.code(201).send(result.value) : reply.refuse(nominationProblems, result.error);
    },
  );
}

function ownRoutes(app: App, of: Of): void {
  app.post(
    OF,
    {
      config: { access: inEstate('owner') },
      schema: {
        ...{ tags, summary: 'Stands for election, under your registered name', params: AssemblyParams },
        ...{ body: Type.Object({ profile: Profile }, closed), response: { 201: Id } },
      },
    },
    async (request, reply) => {
      const result = await standOneself(of(request.params, request.actor), request.body.profile);
      return result.ok ? reply.code(201).send(result.value) : reply.refuse(nominationProblems, result.error);
    },
  );
  for (const { method, act, summary } of [
    { method: 'POST', act: support, summary: 'Supports a nomination' },
    { method: 'DELETE', act: takeSupportBack, summary: 'Takes your support back' },
  ] as const)
    app.route({
      ...{ method, url: `${OF}/:nomination/support`, config: { access: inEstate('owner') } },
      schema: { tags, summary, params: Params, response: { 204: Type.Null() } },
      handler: async (request, reply) => {
        const result = await act(of(request.params, request.actor), request.params.nomination);
        return result.ok ? reply.code(204).send(null) : reply.refuse(nominationProblems, result.error);
      },
    });
  app.delete(
    `${OF}/:nomination`,
    {
      config: { access: inEstate('owner', 'committee') },
      schema: { tags, summary: 'Withdraws a nomination', params: Params, response: { 204: Type.Null() } },
    },
    async (request, reply) => {
      const own = of(request.params, request.actor);
      const isDesk = await holdsRole(own.deps, own.actor, own.log.estate, ['committee']);
      const result = await withdraw(own, request.params.nomination, isDesk);
      return result.ok ? reply.code(204).send(null) : reply.refuse(nominationProblems, result.error);
    },
  );
}

function paperRoute(app: App, deps: Deps): void {
  app.get(
    `${OF}/:nomination/papers/:sha256`,
    {
      config: { access: inEstate('committee', 'officer') },
      schema: {
        ...{ tags, summary: 'One paper of a nomination' },
        params: Type.Object({ ...Params.properties, sha256: Hex32Schema }),
      },
    },
    async (request, reply) => {
      const { nomination, sha256 } = request.params;
      const found = await nominationStore(deps, logOf(request.params)).find(nomination);
      const paper = found?.papers.find(({ document }) => document.sha256 === sha256);
      const file = paper && (await deps.files.open(sha256));
      if (!file) return reply.problem(nominationProblems.NOMINATION_PAPER_UNKNOWN);
      return reply
        .type(paper.document.type)
        .header('content-length', file.bytes)
        .header('content-security-policy', "sandbox; default-src 'none'")
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'private, no-store')
        .send(file.content);
    },
  );
}

function deskRoutes(app: App, of: Of): void {
  const access = inEstate('committee');
  const response = { 204: Type.Null() };
  app.post(
    `${OF}/:nomination/rooms`,
    {
      config: { access },
      schema: {
        ...{ tags, summary: 'Rooms whose signatures stand on paper', params: Params, response },
        body: Type.Object({ rooms: Type.String({ minLength: 1, maxLength: 8_000 }) }, closed),
      },
    },
    async (request, reply) => {
      const result = await supportOnPaper(
        of(request.params, request.actor),
        request.params.nomination,
        request.body.rooms,
      );
      return result.ok ? reply.code(204).send(null) : reply.refuse(nominationProblems, result.error);
    },
  );
  app.post(
    `${OF}/:nomination/papers`,
    {
      config: { access },
      schema: {
        ...{ tags, summary: 'Adds a paper that was uploaded to the assembly', params: Params, response },
        body: Type.Object({ title: PlainText(80), sha256: Hex32Schema }, closed),
      },
    },
    async (request, reply) => {
      const result = await addPaper(of(request.params, request.actor), request.params.nomination, request.body);
      return result.ok ? reply.code(204).send(null) : reply.refuse(nominationProblems, result.error);
    },
  );
  app.put(
    `${OF}/:nomination/vetting`,
    {
      config: { access },
      schema: {
        ...{ tags, summary: 'What the check against the conditions came to', params: Params, response },
        body: Type.Object({ eligible: Type.Boolean(), reason: PlainText(500) }, closed),
      },
    },
    async (request, reply) => {
      const result = await vet(of(request.params, request.actor), request.params.nomination, request.body);
      return result.ok ? reply.code(204).send(null) : reply.refuse(nominationProblems, result.error);
    },
  );
}
