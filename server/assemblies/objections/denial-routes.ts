import { Type } from 'typebox';
import { CHANNELS } from '../../../crypto/entries/fields.ts';
import { verifiedStandings, type Standings } from '../../ballots/standing.ts';
import type { Voting } from '../../ballots/voting-right.ts';
import type { Deps } from '../../deps.ts';
import { logProblems } from '../../log/problems.ts';
import type { App } from '../../platform/app-type.ts';
import { AssemblyParams, closed, inEstate, logOf, SeqSchema } from '../schemas.ts';
import { ballotsOfVoter, denialsFor, denyBallot } from './deny-ballot.ts';
import { objectionProblems } from './problems.ts';

const BASE = '/api/estates/:estate/assemblies/:assembly';
const tags = ['objections'];

const DeskBallotSchema = Type.Object({
  seq: SeqSchema,
  channel: Type.Enum([...CHANNELS]),
  received: Type.String(),
  status: Type.Enum(['effective', 'late', 'duplicate', 'superseded', 'disputed', 'invalid']),
});

const DenialSchema = Type.Object({
  id: Type.String(),
  raisedAt: Type.String(),
  statement: Type.String(),
  mine: Type.Boolean(),
  ballot: DeskBallotSchema,
  rooms: Type.Array(Type.String()),
  state: Type.Enum(['filed', 'disputed', 'objection', 'answered']),
  answer: Type.Union([Type.String(), Type.Null()]),
});

export interface DenialOptions {
  readonly deps: Deps;
  /** For whom an account may act: identity's answer, unless a test gives its own. */
  readonly standings?: Standings | undefined;
}

/** "This was not me": owners deny a ballot, the desks see it and sign the dispute. */
export async function denialRoutes(app: App, options: DenialOptions): Promise<void> {
  const { deps, standings = verifiedStandings(deps.db) } = options;
  const problems = { ...logProblems, ...objectionProblems };
  const votingOf = (request: {
    params: { estate: string; assembly: string };
    actor: Voting['actor'] | null;
  }): Voting => ({
    ...{ deps, log: logOf(request.params), actor: request.actor!, standings },
  });

  app.post(
    `${BASE}/denials`,
    {
      config: { access: inEstate('owner', 'community', 'officer') },
      schema: {
        tags,
        summary: 'Denies a ballot of your own; the desk may write down what somebody says there',
        params: AssemblyParams,
        body: Type.Object({ ballot: SeqSchema, statement: Type.String({ minLength: 1, maxLength: 2_000 }) }, closed),
        response: { 201: Type.Object({ id: Type.String() }) },
      },
    },
    async (request, reply) => {
      const result = await denyBallot(votingOf(request), request.body);
      return result.ok ? reply.code(201).send(result.value) : reply.refuse(problems, result.error);
    },
  );

  app.get(
    `${BASE}/denials`,
    {
      config: { access: inEstate('owner', 'committee', 'community', 'officer') },
      schema: {
        tags,
        summary: 'Denied ballots: your own, or all of them for the desks. Never what a ballot says',
        params: AssemblyParams,
        response: { 200: Type.Object({ denials: Type.Array(DenialSchema) }) },
      },
    },
    async (request, reply) => {
      const result = await denialsFor(votingOf(request));
      return result.ok ? ({ denials: result.value } as never) : reply.refuse(logProblems, result.error);
    },
  );

  app.get(
    `${BASE}/voters/:voter/ballots`,
    {
      config: { access: inEstate('community', 'officer') },
      schema: {
        tags,
        summary: 'The ballots of one voter: when and how they came, whether they count, never what they say',
        params: Type.Object({ ...AssemblyParams.properties, voter: Type.String({ pattern: '^[0-9a-f]{32}$' }) }),
        response: { 200: Type.Object({ ballots: Type.Array(DeskBallotSchema) }) },
      },
    },
    async (request, reply) => {
      const result = await ballotsOfVoter(deps, logOf(request.params), request.params.voter);
      return result.ok ? ({ ballots: result.value } as never) : reply.refuse(logProblems, result.error);
    },
  );
}
