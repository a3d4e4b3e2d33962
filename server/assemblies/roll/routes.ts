import { Type } from 'typebox';
import { UNIT_USES } from '../../../crypto/roll/leaf.ts';
import type { Deps } from '../../deps.ts';
import { logWriter } from '../../log/log-service.ts';
import { rollReader } from '../../log/roll-reader.ts';
import type { App } from '../../platform/app-type.ts';
import { AssemblyParams, closed, Hex32Schema, inEstate, logOf } from '../schemas.ts';
import { answerRollObjection, objectToRoll, rollObjections } from './object-to-roll.ts';
import { ROLL_OBJECTION_KINDS, type RollObjection } from './objection-store.ts';
import { rollProblems } from './problems.ts';
import { publicRoll } from './public-roll.ts';
import { rollChanges } from './roll-changes.ts';
import { compareWithLast } from './last-roll.ts';
import { UNIT_CHANGES } from './compare-rolls.ts';
import { logProblems } from '../../log/problems.ts';
import { holdsRole } from '../actor-roles.ts';

const Area = Type.Integer({ description: 'cm²' });
const Use = Type.Enum([...UNIT_USES]);
const Source = Type.Enum(['register', 'survey', 'contract']);
const Share = { units: Type.Integer(), areaCm2: Area };

const PublicRollSchema = Type.Object({
  state: Type.Enum(['published', 'frozen', 'countersigned']),
  publishedAt: Type.String(),
  amended: Type.Integer({ description: 'How often it was amended' }),
  totals: Type.Object({ areaCm2: Area, root: Hex32Schema, units: Type.Integer(), voters: Type.Integer() }),
  byUse: Type.Array(Type.Object({ use: Use, ...Share })),
  byAreaSource: Type.Array(Type.Object({ areaSource: Source, ...Share })),
  largest: Type.Array(Type.Object(Share), { description: 'Owner groups with the most area' }),
  units: Type.Array(
    Type.Object({
      address: Type.String(),
      building: Type.String(),
      entrance: Type.Union([Type.String(), Type.Null()]),
      floor: Type.Union([Type.Integer(), Type.Null()]),
      room: Type.String(),
      use: Use,
      areaCm2: Area,
      areaSource: Source,
      head: Type.Integer({ description: 'Units with one number are one owner group' }),
    }),
  ),
});

const Sums = { units: Type.Integer(), areaCm2: Area, heads: Type.Integer() };
const NullableArea = Type.Union([Area, Type.Null()]);
const RollChangesSchema = Type.Object({
  roll: Type.Object(Sums),
  register: Type.Object({ ...Sums, asOf: Type.Union([Type.String(), Type.Null()]) }),
  totalsDiffer: Type.Boolean(),
  changes: Type.Array(
    Type.Object({
      ...{ unit: Type.String(), address: Type.String(), what: Type.Enum(['sold', 'area', 'added', 'gone']) },
      ...{ rollCm2: NullableArea, registerCm2: NullableArea },
      voted: Type.Union([Type.Boolean(), Type.Null()], { description: 'Of what was sold; never how.' }),
    }),
  ),
});

const ComparisonSchema = Type.Object({
  last: Type.Union([
    Type.Object({ assembly: Type.String(), title: Type.String(), publishedAt: Type.String() }),
    Type.Null(),
  ]),
  basis: Type.Enum(['roll', 'register']),
  before: Type.Union([Type.Object(Sums), Type.Null()]),
  after: Type.Object(Sums),
  counts: Type.Object({
    ...{ added: Type.Integer(), gone: Type.Integer(), area: Type.Integer() },
    ...{ use: Type.Integer(), owners: Type.Integer() },
  }),
  changes: Type.Union(
    [
      Type.Array(
        Type.Object({
          ...{ unit: Type.String(), address: Type.String(), what: Type.Enum([...UNIT_CHANGES]) },
          ...{ beforeCm2: NullableArea, afterCm2: NullableArea },
          uses: Type.Union([Type.Tuple([Type.String(), Type.String()]), Type.Null()]),
        }),
      ),
      Type.Null(),
    ],
    { description: 'For desks only; null also where the earlier roll was erased.' },
  ),
});

const ObjectionSchema = Type.Object({
  id: Type.String(),
  raisedAt: Type.String(),
  kind: Type.Enum([...ROLL_OBJECTION_KINDS]),
  address: Type.Union([Type.String(), Type.Null()]),
  statement: Type.String(),
  mine: Type.Boolean(),
  answer: Type.Union([Type.Object({ at: Type.String(), accepted: Type.Boolean(), text: Type.String() }), Type.Null()]),
});

/** The roll as everybody may see it, and what owners say is wrong with it. */
export async function rollRoutes(app: App, { deps }: { deps: Deps }): Promise<void> {
  app.get(
    '/api/estates/:estate/assemblies/:assembly/roll',
    {
      config: { access: 'public' },
      schema: {
        tags: ['roll'],
        summary: 'Rooms, areas and classes, without names and without the order of the roll',
        params: AssemblyParams,
        response: { 200: PublicRollSchema },
      },
    },
    async (request, reply) => {
      const log = logOf(request.params);
      const leaves = await rollReader(deps.db).leaves(log);
      const state = await logWriter(deps).state(log);
      if (!state?.roll) return reply.problem(rollProblems.ROLL_NOT_PUBLISHED);
      const { publishedAt, amended, ...totals } = state.roll;
      const standing = state.countersigned ? 'countersigned' : state.frozen ? 'frozen' : 'published';
      return reply.send({ state: standing, publishedAt, amended, ...publicRoll(leaves, totals) } as never);
    },
  );
  app.get(
    '/api/estates/:estate/assemblies/:assembly/roll/changes',
    {
      config: { access: inEstate('committee', 'community', 'officer') },
      schema: {
        ...{
          tags: ['roll'],
          summary: 'What the register of today says otherwise than the roll',
          params: AssemblyParams,
        },
        response: { 200: RollChangesSchema },
      },
    },
    async (request, reply) => {
      const found = await rollChanges(deps, logOf(request.params));
      return found.ok
        ? reply.send(found.value as never)
        : reply.refuse({ ...logProblems, ...rollProblems }, found.error);
    },
  );
  comparisonRoute(app, deps);
  objectionRoutes(app, deps);
}

function comparisonRoute(app: App, deps: Deps): void {
  app.get(
    '/api/estates/:estate/assemblies/:assembly/roll/comparison',
    {
      config: { access: 'public' },
      schema: {
        ...{ tags: ['roll'], summary: 'Totals beside those of the roll of the vote before; desks see each unit' },
        ...{ params: AssemblyParams, response: { 200: ComparisonSchema } },
      },
    },
    async (request, reply) => {
      const log = logOf(request.params);
      const { actor } = request;
      const isDesk = actor !== null && (await holdsRole(deps, actor, log.estate, DESKS));
      const found = await compareWithLast(deps, log);
      // Before it is published a roll is nobody's but the desk's.
      if (!isDesk && found.basis === 'register') return reply.problem(rollProblems.ROLL_NOT_PUBLISHED);
      return reply.send((isDesk ? found : { ...found, changes: null }) as never);
    },
  );
}

const DESKS = ['committee', 'community', 'officer'] as const;

function objectionRoutes(app: App, deps: Deps): void {
  const path = '/api/estates/:estate/assemblies/:assembly/roll/objections';
  const statement = Type.String({ minLength: 1, maxLength: 2_000 });

  app.post(
    path,
    {
      config: { access: inEstate('owner', 'committee', 'community', 'officer') },
      schema: {
        tags: ['roll'],
        summary: 'Objects to the published roll',
        params: AssemblyParams,
        body: Type.Object(
          {
            kind: Type.Enum([...ROLL_OBJECTION_KINDS]),
            address: Type.Union([Type.String({ maxLength: 120 }), Type.Null()]),
            statement,
          },
          closed,
        ),
        response: { 201: Type.Object({ id: Type.String() }) },
      },
    },
    async (request, reply) => {
      const result = await objectToRoll(deps, logOf(request.params), request.actor!, request.body);
      return result.ok ? reply.code(201).send(result.value) : reply.refuse(rollProblems, result.error);
    },
  );

  app.get(
    path,
    {
      config: { access: inEstate('owner', 'committee', 'community', 'officer') },
      schema: {
        tags: ['roll'],
        summary: 'Objections: your own, or all of them for those who answer',
        params: AssemblyParams,
        response: { 200: Type.Object({ objections: Type.Array(ObjectionSchema) }) },
      },
    },
    async (request) => {
      const found = await rollObjections(deps, logOf(request.params), request.actor!);
      return { objections: found.map((objection) => toView(objection, request.actor!.accountId)) };
    },
  );

  app.post(
    `${path}/:objection/answer`,
    {
      config: { access: inEstate('committee') },
      schema: {
        tags: ['roll'],
        summary: 'Answers an objection to the roll; what is accepted is corrected in the register and amended',
        params: Type.Object({ ...AssemblyParams.properties, objection: Type.String({ format: 'uuid' }) }),
        body: Type.Object({ accepted: Type.Boolean(), text: statement }, closed),
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const answer = { id: request.params.objection, ...request.body };
      const result = await answerRollObjection(deps, logOf(request.params), request.actor!, answer);
      return result.ok ? reply.code(204).send(null) : reply.refuse(rollProblems, result.error);
    },
  );
}

const toView = ({ id, accountId, raisedAt, kind, address, statement, answer }: RollObjection, reader: string) => ({
  id,
  raisedAt: raisedAt.toISOString(),
  kind,
  address,
  statement,
  mine: accountId === reader,
  answer: answer && { at: answer.at.toISOString(), accepted: answer.accepted, text: answer.text },
});
