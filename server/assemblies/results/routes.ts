import { Type, type TInteger } from 'typebox';
import { OUTCOMES } from '../../../crypto/entries/bodies.ts';
import type { Deps } from '../../deps.ts';
import { logWriter } from '../../log/log-service.ts';
import { logProblems } from '../../log/problems.ts';
import type { App } from '../../platform/app-type.ts';
import { AssemblyParams, logOf, SeqSchema } from '../schemas.ts';
import { placeLaw } from './place-law.ts';
import { resultView } from './result-view.ts';

const BALLOT_SUMS = ['received', 'effective', 'superseded', 'duplicate', 'late', 'disputed', 'invalid'] as const;
const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);
const Weight = Type.Object({ heads: Type.Integer(), areaCm2: Type.Integer() });
const Bilingual = Type.Object({ zh: Type.String(), en: Type.String() });
const Bar = Type.Object({
  reached: Type.Integer(),
  needed: Type.Integer({ description: 'The least that passes' }),
  whole: Type.Integer(),
  passes: Type.Boolean(),
});
const BothMeasures = Type.Object({ heads: Bar, area: Bar });
const Moment = { seq: SeqSchema, at: Type.String() };

const MotionResultSchema = Type.Object({
  id: Type.String(),
  title: Type.String(),
  kind: Type.Enum(['decide', 'choose', 'elect']),
  threshold: Type.Enum(['over-half', 'three-quarters']),
  outcome: Type.Enum([...OUTCOMES]),
  since: Nullable(Type.Enum(['revoked', 'annulled', 'upheld'])),
  why: Bilingual,
  quorum: BothMeasures,
  approvals: Type.Array(Type.Object({ id: Type.String(), bars: BothMeasures })),
  electorate: Weight,
  participating: Weight,
  blank: Weight,
  invalid: Weight,
  silent: Weight,
  marks: Nullable(Type.Array(Type.Object({ mark: Type.String(), weight: Weight }))),
  channels: Nullable(Type.Array(Type.Object({ channel: Type.String(), weight: Weight }))),
  elected: Type.Array(Type.String()),
  runoff: Type.Array(Type.String()),
  winner: Nullable(Type.String()),
});

const BallotSums = Type.Object(
  Object.fromEntries(BALLOT_SUMS.map((name) => [name, Type.Integer()])) as Record<
    (typeof BALLOT_SUMS)[number],
    TInteger
  >,
  { description: 'Ballots by what became of them' },
);

export const ResultSchema = Type.Object(
  {
    state: Type.Enum(['pending', 'provisional', 'declared', 'certified']),
    tallied: Nullable(Type.Object(Moment)),
    objectionsUntil: Nullable(Type.String()),
    openObjections: Type.Integer(),
    declared: Nullable(Type.Object(Moment)),
    certified: Nullable(Type.Object({ ...Moment, statement: Type.String() })),
    ballots: Nullable(BallotSums),
    motions: Type.Array(MotionResultSchema),
  },
  { $id: 'Result' },
);

/** What was decided, as the log states it; for everybody. */
export async function resultRoutes(app: App, { deps }: { deps: Deps }): Promise<void> {
  app.get(
    '/api/estates/:estate/assemblies/:assembly/result',
    {
      config: { access: 'public' },
      schema: {
        tags: ['assemblies'],
        summary: 'The four tests of every motion, the sums, and how far the result has got',
        params: AssemblyParams,
        response: { 200: ResultSchema },
      },
    },
    async (request, reply) => {
      const state = await logWriter(deps).state(logOf(request.params));
      if (!state) return reply.problem(logProblems.LOG_NOT_FOUND);
      const law = await placeLaw(deps, logOf(request.params), state);
      return resultView(state, law) as never;
    },
  );
}
