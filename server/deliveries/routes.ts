import { Type } from 'typebox';
import { holdsRole } from '../assemblies/actor-roles.ts';
import { AssemblyParams, closed, Hex32Schema, inEstate, logOf } from '../assemblies/schemas.ts';
import type { Deps } from '../deps.ts';
import { logProblems } from '../log/problems.ts';
import type { App } from '../platform/app-type.ts';
import { callList, numbersOf } from './call-list.ts';
import { METHODS, RESULTS } from './delivery-store.ts';
import { deliveryProblems } from './problems.ts';
import { readingRoute } from './reading-route.ts';
import { deliveriesOf, recordDelivery, sumsOf } from './register.ts';
import { turnoutGrid } from './turnout-grid.ts';

const OF = '/api/estates/:estate/assemblies/:assembly';
const tags = ['deliveries'];
const Count = Type.Integer({ minimum: 0 });
const Unit = Type.String({ pattern: '^[0-9A-Z]{1,40}$' });
const Instant = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$' });
const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);
const Weight = Type.Object({ heads: Count, areaCm2: Count });
const how = { method: Type.Enum([...METHODS]), result: Type.Enum([...RESULTS]), proof: Nullable(Hex32Schema) };

const Register = Type.Object(
  {
    sums: Type.Object({ units: Count, none: Count, ...Object.fromEntries(RESULTS.map((each) => [each, Count])) }),
    units: Type.Array(
      Type.Object({
        ...{ unit: Type.String(), address: Type.String(), building: Type.String() },
        last: Nullable(Type.Object({ ...how, at: Type.String(), attempts: Count })),
      }),
    ),
  },
  { $id: 'DeliveryRegister', description: 'Units of the roll and what came of the last attempt; no names' },
);

const Grid = Type.Object(
  {
    electorate: Type.String(),
    buildings: Type.Array(
      Type.Object({
        ...{ building: Type.String(), electorate: Weight, participating: Weight },
        floors: Type.Array(
          Type.Object({
            floor: Nullable(Type.Integer()),
            ...{ units: Count, voted: Count },
            rooms: Nullable(
              Type.Array(Type.Object({ room: Type.String(), voted: Type.Boolean() }), {
                description: 'For the community workers who go from door to door',
              }),
            ),
          }),
        ),
      }),
    ),
  },
  { $id: 'TurnoutGrid', description: 'Whether, never how' },
);

/** To whom notice and ballot were brought, who still has to be reached, and how far each floor has taken part. */
export async function deliveryRoutes(app: App, { deps }: { deps: Deps }): Promise<void> {
  registerRoutes(app, deps);
  await app.register(readingRoute, { deps });
  callRoutes(app, deps);
  app.get(
    `${OF}/turnout`,
    {
      config: { access: inEstate('committee', 'community') },
      schema: {
        ...{ tags, summary: 'Turnout by building and floor; rooms only for community workers', params: AssemblyParams },
        querystring: Type.Object({ electorate: Type.Optional(Type.String({ pattern: '^e[1-9]\\d?$' })) }),
        response: { 200: Grid },
      },
    },
    async (request, reply) => {
      const log = logOf(request.params);
      const showsRooms = await holdsRole(deps, request.actor!, log.estate, ['community']);
      const grid = await turnoutGrid(deps, log, { electorate: request.query.electorate, showsRooms });
      return grid.ok ? (grid.value as never) : reply.refuse(logProblems, grid.error);
    },
  );
}

function registerRoutes(app: App, deps: Deps): void {
  app.get(
    `${OF}/deliveries`,
    {
      config: { access: inEstate('committee', 'community', 'officer') },
      schema: { tags, summary: 'The register of deliveries', params: AssemblyParams, response: { 200: Register } },
    },
    async (request) => {
      const lines = await deliveriesOf(deps, logOf(request.params));
      return { sums: sumsOf(lines), units: lines.map(lineView) } as never;
    },
  );

  app.post(
    `${OF}/deliveries`,
    {
      config: { access: inEstate('committee', 'community') },
      schema: {
        ...{ tags, summary: 'Writes down what became of notice and ballot at some units', params: AssemblyParams },
        body: Type.Object({ ...how, at: Instant, units: Type.Array(Unit, { minItems: 1, maxItems: 2_000 }) }, closed),
        response: { 201: Type.Object({ units: Count }) },
      },
    },
    async (request, reply) => {
      const { at, ...rest } = request.body;
      const given = { ...rest, at: new Date(at) };
      const made = await recordDelivery(deps, logOf(request.params), request.actor!, given);
      return made.ok ? reply.code(201).send(made.value) : reply.refuse(deliveryProblems, made.error);
    },
  );
}

const lineView = ({ last, ...line }: Awaited<ReturnType<typeof deliveriesOf>>[number]) => ({
  ...line,
  last: last && { ...last, at: last.at.toISOString() },
});

function callRoutes(app: App, deps: Deps): void {
  const config = { access: inEstate('community') };
  app.get(
    `${OF}/deliveries/call-list`,
    {
      config,
      schema: {
        ...{ tags, summary: 'Units that nothing has reached, names and numbers masked', params: AssemblyParams },
        response: {
          200: Type.Object({
            units: Type.Array(
              Type.Object({
                ...{ unit: Type.String(), address: Type.String() },
                ...{ names: Type.Array(Type.String()), phones: Type.Array(Type.String()) },
              }),
            ),
          }),
        },
      },
    },
    async (request) => ({
      units: (await callList(deps, logOf(request.params), request.actor!.accountId)) as never,
    }),
  );

  app.post(
    `${OF}/deliveries/numbers`,
    {
      config,
      schema: {
        ...{ tags, summary: 'The numbers of one unit, to be dialled; the look is kept', params: AssemblyParams },
        body: Type.Object({ unit: Unit }, closed),
        response: { 200: Type.Object({ phones: Type.Array(Type.String()) }) },
      },
    },
    async (request, reply) => {
      const asked = { unit: request.body.unit, by: request.actor!.accountId };
      const phones = await numbersOf(deps, logOf(request.params), asked);
      if (!phones) return reply.problem(deliveryProblems.DELIVERY_UNIT_UNKNOWN);
      return reply.header('cache-control', 'no-store').send({ phones: [...phones] });
    },
  );
}
