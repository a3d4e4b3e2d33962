import { Type } from 'typebox';
import { AssemblyParams, closed, DaySchema, inEstate, logOf } from '../../assemblies/schemas.ts';
import type { Deps } from '../../deps.ts';
import { refuseLog } from '../../log/refuse.ts';
import type { App } from '../../platform/app-type.ts';
import { TwoNames } from '../people-names.ts';
import { roundProblems } from './problems.ts';
import { OUTCOMES } from './round-store.ts';
import { beginRound, keepOutcomes, listRounds, takeRound } from './rounds.ts';

const BASE = '/api/estates/:estate/assemblies/:assembly';
const tags = ['paper'];
const desk = { access: inEstate('community') };
const Uuid = Type.String({ format: 'uuid' });
const Moment = Type.String({ format: 'date-time', maxLength: 40 });
const OutcomeSchema = Type.Enum([...OUTCOMES], { description: 'What was met at the door; never a choice' });
const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);
const Count = Type.Integer({ minimum: 0 });

const RoundList = Type.Object({
  buildings: Type.Array(Type.Object({ building: Type.String(), doors: Count, voted: Count, open: Count })),
  rounds: Type.Array(
    Type.Object({
      ...{ id: Type.String(), building: Type.String(), begunAt: Type.String() },
      ...{ collectors: Type.Array(Type.String()), outcomes: Count },
    }),
  ),
});

const TakenRound = Type.Object(
  {
    ...{ id: Type.String(), building: Type.String(), title: Type.String(), collectors: Type.Array(Type.String()) },
    serverTime: Type.String(),
    doors: Type.Array(
      Type.Object({
        unit: Type.String(),
        entrance: Nullable(Type.String()),
        floor: Nullable(Type.Integer()),
        room: Type.String(),
        voted: Type.Boolean({ description: 'Whether, never how' }),
        paper: Type.Boolean({ description: 'A numbered paper is out or back' }),
        met: Nullable(Type.Object({ outcome: OutcomeSchema, day: Nullable(Type.String()), at: Type.String() })),
      }),
    ),
  },
  { $id: 'TakenRound', description: 'Doors without names' },
);

/** Rounds of two collectors through a building; their devices work without a network and send later. */
export async function roundRoutes(app: App, { deps }: { deps: Deps }): Promise<void> {
  app.get(
    `${BASE}/rounds`,
    {
      config: desk,
      schema: {
        tags,
        summary: 'Rounds and how far each building is',
        params: AssemblyParams,
        response: { 200: RoundList },
      },
    },
    async (request, reply) => {
      const result = await listRounds({ deps, log: logOf(request.params), actor: request.actor! });
      return result.ok ? (result.value as never) : refuseLog(reply, roundProblems, result.error);
    },
  );

  app.post(
    `${BASE}/rounds`,
    {
      config: desk,
      schema: {
        ...{ tags, summary: 'Begins a round of two people through a building', params: AssemblyParams },
        body: Type.Object({ building: Type.String({ minLength: 1, maxLength: 40 }), collectors: TwoNames }, closed),
        response: { 201: Type.Object({ id: Type.String() }) },
      },
    },
    async (request, reply) => {
      const result = await beginRound({ deps, log: logOf(request.params), actor: request.actor! }, request.body);
      return result.ok ? reply.code(201).send(result.value) : refuseLog(reply, roundProblems, result.error);
    },
  );
  takenRoundRoutes(app, deps);
}

function takenRoundRoutes(app: App, deps: Deps): void {
  app.get(
    `${BASE}/rounds/:round`,
    {
      config: desk,
      schema: {
        ...{ tags, summary: 'A round to take along: doors, whether a vote is there, what was met; no names' },
        params: Type.Object({ ...AssemblyParams.properties, round: Uuid }),
        response: { 200: TakenRound },
      },
    },
    async (request, reply) => {
      const asking = { deps, log: logOf(request.params), actor: request.actor! };
      const result = await takeRound(asking, request.params.round);
      if (!result.ok) return refuseLog(reply, roundProblems, result.error);
      return reply.header('cache-control', 'no-store').send(result.value as never);
    },
  );

  app.post(
    `${BASE}/canvass`,
    {
      config: desk,
      schema: {
        ...{ tags, summary: 'What a device noted at doors; the same again is kept once', params: AssemblyParams },
        body: Type.Object(
          {
            sentAt: Moment,
            outcomes: Type.Array(
              Type.Object(
                {
                  id: Uuid,
                  round: Uuid,
                  unit: Type.String({ pattern: '^[0-9A-Z]{1,40}$' }),
                  outcome: OutcomeSchema,
                  day: Type.Optional(DaySchema),
                  notedAt: Moment,
                },
                closed,
              ),
              { minItems: 1, maxItems: 300 },
            ),
          },
          closed,
        ),
        response: { 200: Type.Object({ kept: Type.Array(Type.String()), refused: Type.Array(Type.String()) }) },
      },
    },
    async (request) => {
      const asking = { deps, log: logOf(request.params), actor: request.actor! };
      return keepOutcomes(asking, request.body);
    },
  );
}
