import { Type } from 'typebox';
import { verifiedStandings, type Standings } from '../ballots/standing.ts';
import type { Deps } from '../deps.ts';
import { findEstate } from '../estates/estate-facts.ts';
import { estateProblems } from '../estates/problems.ts';
import type { App } from '../platform/app-type.ts';
import type { Access, Actor, Role } from '../platform/authorize.ts';
import { endPetition, joinPetition, startPetition, withdrawSignature, type Petitioning } from './petition.ts';
import { petitionProblems } from './problems.ts';
import { petitionList, petitionsOf } from './views.ts';

const OF = '/api/estates/:estate/petitions';
const inEstate = (...roles: readonly [Role, ...Role[]]): Access => ({ roles, scope: 'estate' });
const tags = ['petitions'];
const closed = { additionalProperties: false } as const;
const EstateParams = Type.Object({ estate: Type.String({ maxLength: 40 }) });
const Params = Type.Object({ ...EstateParams.properties, petition: Type.String({ format: 'uuid' }) });

const Weight = Type.Object({ heads: Type.Integer(), areaCm2: Type.Integer() });
const nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);
const Counted = Type.Object({ joined: Weight, of: Weight, needed: Weight, missing: Weight, percent: Type.Number() });
const Registered = nullable(Type.String({ description: 'Day for which the register speaks' }));
const Page = Type.Object({
  registryAsOf: Registered,
  petitions: Type.Array(
    Type.Object({
      ...{ id: Type.String(), title: Type.String(), text: Type.String(), startedAt: Type.String() },
      state: Type.Enum(['open', 'delivered', 'ended']),
      deliveredAt: nullable(Type.String()),
      count: Counted,
      mine: Type.Object({ started: Type.Boolean(), joined: Type.Boolean() }),
    }),
  ),
});
const List = Type.Object({
  ...{ title: Type.String(), text: Type.String(), registryAsOf: Registered, deliveredAt: nullable(Type.String()) },
  count: Counted,
  owners: Type.Array(Type.Object({ rooms: Type.Array(Type.String()), areaCm2: Type.Integer() })),
});
const line = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '^[^\\u0000-\\u001f\\u007f]+$' });
const NewPetition = Type.Object({ title: line(60), text: Type.String({ minLength: 1, maxLength: 2_000 }) }, closed);

interface Options {
  readonly deps: Deps;
  readonly standings?: Standings | undefined;
}

/** Owners who demand a meeting (Property Management Regulations art. 13; matter M27). */
export async function petitionRoutes(
  app: App,
  { deps, standings = verifiedStandings(deps.db) }: Options,
): Promise<void> {
  const of = ({ estate }: { estate: string }, actor: Actor | null): Petitioning => ({
    ...{ deps, estate, standings, actor: actor! },
  });

  app.get(
    OF,
    {
      config: { access: 'public' },
      schema: {
        ...{ tags, summary: 'Petitions for a meeting: texts and sums, no names and no rooms' },
        ...{ params: EstateParams, response: { 200: Page } },
      },
    },
    async (request, reply) => {
      const { estate } = request.params;
      if (!(await findEstate(deps.db, estate))) return reply.problem(estateProblems.ESTATE_NOT_FOUND);
      return (await petitionsOf(deps, estate, request.actor)) as never;
    },
  );

  app.post(
    OF,
    {
      config: { access: inEstate('owner') },
      schema: {
        ...{ tags, summary: 'Starts a petition, and joins it', params: EstateParams, body: NewPetition },
        response: { 201: Type.Object({ id: Type.String() }) },
      },
    },
    async (request, reply) => {
      const result = await startPetition(of(request.params, request.actor), request.body);
      return result.ok ? reply.code(201).send(result.value) : reply.refuse(petitionProblems, result.error);
    },
  );

  app.get(
    `${OF}/:petition/owners`,
    {
      config: { access: inEstate('committee', 'officer') },
      schema: {
        ...{ tags, summary: 'Who joined a delivered petition, by rooms and areas, for checking and printing' },
        ...{ params: Params, response: { 200: List } },
      },
    },
    async (request, reply) => {
      const result = await petitionList(deps, request.params.estate, request.params.petition);
      return result.ok ? (result.value as never) : reply.refuse(petitionProblems, result.error);
    },
  );

  ownWord(app, of);
}

function ownWord(app: App, of: (params: { estate: string }, actor: Actor | null) => Petitioning): void {
  const uses = [
    { method: 'POST', path: 'signature', summary: 'Joins a petition', act: joinPetition },
    { method: 'DELETE', path: 'signature', summary: 'Withdraws your signature', act: withdrawSignature },
    { method: 'POST', path: 'end', summary: 'Takes a petition back that you started', act: endPetition },
  ] as const;
  for (const { method, path, summary, act } of uses)
    app.route({
      method,
      url: `${OF}/:petition/${path}`,
      config: { access: inEstate('owner') },
      schema: { tags, summary, params: Params, response: { 204: Type.Null() } },
      handler: async (request, reply) => {
        const result = await act(of(request.params, request.actor), request.params.petition);
        return result.ok ? reply.code(204).send(null) : reply.refuse(petitionProblems, result.error);
      },
    });
}
