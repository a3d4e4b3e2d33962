import { Type, type Static } from 'typebox';
import type { LogRef } from '../log/log-ref.ts';
import { stateOf } from '../log/log-service.ts';
import { refuseLog } from '../log/refuse.ts';
import type { App } from '../platform/app-type.ts';
import type { Actor } from '../platform/authorize.ts';
import { dropDraft, keepDraft, readDraft, type DraftName } from './drafts.ts';
import { timeZh } from './local-time.ts';
import { ballotProblems } from './problems.ts';
import { AssemblyParams, Marks } from './schemas.ts';
import { votingRight, type Voting } from './voting-right.ts';

interface DraftOptions {
  readonly votingOf: (actor: Actor, log: LogRef) => Voting;
}

const URL = '/api/estates/:estate/assemblies/:assembly/ballot-drafts/:voter/:person';
const OWNERS = { roles: ['owner'], scope: 'estate' } as const;
const pseudonym = Type.String({ pattern: '^[0-9a-f]{32}$' });
const DraftParams = Type.Object({ ...AssemblyParams.properties, voter: pseudonym, person: pseudonym });
const Draft = Type.Object({ marks: Marks }, { additionalProperties: false });

/** An owner's unfinished answers, so that he goes on with another phone. Nobody but he can ask for them. */
export async function draftRoutes(app: App, { votingOf }: DraftOptions): Promise<void> {
  const found = async (
    actor: Actor,
    { estate, assembly, voter, person }: LogRef & { readonly voter: string; readonly person: string },
  ): Promise<{ voting: Voting; name: DraftName } | null> => {
    const voting = votingOf(actor, { estate, assembly });
    const right = await votingRight(voting, voter);
    const isHis = right?.represented.some((each) => each.person === person) ?? false;
    return isHis ? { voting, name: { log: voting.log, voter, person } } : null;
  };

  app.get(
    URL,
    {
      config: { access: OWNERS },
      schema: {
        tags: ['ballots'],
        summary: 'What you have answered so far; empty marks where there is nothing',
        params: DraftParams,
        response: { 200: Draft },
      },
    },
    async (request, reply) => {
      const own = await found(request.actor!, request.params);
      if (!own) return reply.problem(ballotProblems.NOT_YOUR_VOTE);
      const draft = await readDraft(own.voting.deps, own.name);
      return { marks: (draft?.marks ?? {}) as Static<typeof Marks> };
    },
  );

  app.put(
    URL,
    {
      config: { access: OWNERS },
      bodyLimit: 16 * 1024,
      schema: {
        tags: ['ballots'],
        summary: 'Keeps your answers, encrypted, until you submit or voting closes; empty marks remove them',
        params: DraftParams,
        body: Draft,
      },
    },
    async (request, reply) => {
      const own = await found(request.actor!, request.params);
      if (!own) return reply.problem(ballotProblems.NOT_YOUR_VOTE);
      const { deps, log } = own.voting;
      const reading = await stateOf(deps, log);
      if (!reading.ok) return refuseLog(reply, {}, reading.error);
      const { closed } = reading.value;
      if (closed)
        return reply.problem(ballotProblems.VOTING_CLOSED, {
          closedAt: closed.at,
          closedAtZh: timeZh(closed.at as never),
        });
      const { marks } = request.body;
      if (Object.keys(marks).length === 0) await dropDraft(deps.db, own.name);
      else await keepDraft(deps, own.name, marks);
      return reply.code(204).send();
    },
  );
}
