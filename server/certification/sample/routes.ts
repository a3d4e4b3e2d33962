import { Type } from 'typebox';
import { AssemblyParams, closed, inEstate, logOf, SeqSchema } from '../../assemblies/schemas.ts';
import type { Deps } from '../../deps.ts';
import { logProblems } from '../../log/problems.ts';
import type { App } from '../../platform/app-type.ts';
import { perMinute } from '../../platform/security.ts';
import { certificationProblems } from '../problems.ts';
import { draw, recordCall } from './sample.ts';
import { numbersToCall, sampleOf } from './sample-view.ts';
import { OUTCOMES_OF_CALLS } from './sample-store.ts';

const PATH = '/api/estates/:estate/assemblies/:assembly/sample';
const tags = ['certification'];
const config = { access: inEstate('officer') };
const problems = { ...logProblems, ...certificationProblems };
const Count = Type.Integer({ minimum: 0 });
const Outcome = Type.Enum([...OUTCOMES_OF_CALLS]);
const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);

const Sums = Type.Object({
  population: Type.Integer({ description: 'Ballots that it was drawn from' }),
  drawn: Count,
  draws: Count,
  outcomes: Type.Object({ yes: Count, no: Count, unclear: Count, unreachable: Count }),
  waiting: Type.Integer({ description: 'Nobody has called there yet' }),
  needsWider: Type.Boolean({ description: 'More than 2 % of those who answered say that they did not take part' }),
});

const Sample = Type.Object(
  {
    office: Nullable(Type.String({ description: 'In whose name people are called' })),
    commitment: Nullable(Type.String({ description: 'Published before the close' })),
    statedAt: Nullable(Type.String({ description: 'When it was published, or when the seed was opened' })),
    seed: Nullable(Type.String()),
    root: Nullable(Type.String({ description: 'Of the close: decides the sample together with the seed' })),
    isClosed: Type.Boolean(),
    origin: Type.String(),
    planned: Nullable(Type.Integer({ description: 'How many the first draw has' })),
    sums: Nullable(Sums),
    ballots: Type.Array(
      Type.Object({
        seq: SeqSchema,
        drawn: Type.Boolean({ description: 'False: called because many voters came from its browser' }),
        channel: Type.String(),
        rooms: Type.Array(Type.String()),
        names: Type.Array(Type.String(), { description: 'Masked' }),
        phones: Type.Array(Type.String(), { description: 'Masked' }),
        outcome: Nullable(Outcome),
        calls: Count,
      }),
    ),
  },
  { $id: 'Sample', description: 'Whether a household took part, never how' },
);

/** The sample of households that officers call. */
export async function sampleRoutes(app: App, { deps }: { deps: Deps }): Promise<void> {
  app.get(
    PATH,
    { config, schema: { tags, summary: 'The sample so far', params: AssemblyParams, response: { 200: Sample } } },
    async (request, reply) => {
      const sample = await sampleOf(deps, logOf(request.params));
      return sample.ok ? (sample.value as never) : reply.refuse(problems, sample.error);
    },
  );

  app.post(
    `${PATH}/draws`,
    {
      config: { ...config, rateLimit: perMinute(deps.config, 10) },
      schema: {
        ...{ tags, summary: 'Draws the sample, or the next wider one, by the seed that the log opened' },
        ...{ params: AssemblyParams, response: { 201: Type.Object({ number: Type.Integer() }) } },
      },
    },
    async (request, reply) => {
      const drawn = await draw(deps, logOf(request.params), request.actor!);
      return drawn.ok ? reply.code(201).send(drawn.value) : reply.refuse(problems, drawn.error);
    },
  );

  callRoutes(app, deps);
}

function callRoutes(app: App, deps: Deps): void {
  app.post(
    `${PATH}/calls`,
    {
      config,
      schema: {
        ...{ tags, summary: 'Writes down whether a household says that it took part', params: AssemblyParams },
        body: Type.Object({ seq: SeqSchema, outcome: Outcome }, closed),
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const called = await recordCall(deps, logOf(request.params), request.actor!, request.body);
      return called.ok ? reply.code(204).send(null) : reply.refuse(problems, called.error);
    },
  );

  app.post(
    `${PATH}/numbers`,
    {
      config: { ...config, rateLimit: perMinute(deps.config, 30) },
      schema: {
        ...{ tags, summary: 'The numbers of one sampled household, to be dialled; the look is kept' },
        ...{ params: AssemblyParams, body: Type.Object({ seq: SeqSchema }, closed) },
        response: { 200: Type.Object({ phones: Type.Array(Type.String()) }) },
      },
    },
    async (request, reply) => {
      const asked = { seq: request.body.seq, by: request.actor!.accountId };
      const phones = await numbersToCall(deps, logOf(request.params), asked);
      if (!phones) return reply.problem(certificationProblems.SAMPLE_BALLOT_UNKNOWN);
      return reply.header('cache-control', 'no-store').send({ phones: [...phones] });
    },
  );
}
