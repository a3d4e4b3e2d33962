import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Result } from '../../../crypto/result.ts';
import { AssemblyParams, inEstate, logOf } from '../../assemblies/schemas.ts';
import { verifiedStandings, type Standings } from '../../ballots/standing.ts';
import type { Voting } from '../../ballots/voting-right.ts';
import type { Deps } from '../../deps.ts';
import { refuseLog } from '../../log/refuse.ts';
import type { App } from '../../platform/app-type.ts';
import { contactProblems } from './problems.ts';
import { OwnContactChangeList, OwnContactChangeParams, OwnContactDraft, SignedContactChange } from './schemas.ts';
import { confirmOwnChange, draftOwnChange, ownContactChanges, stopOwnChange, type OwnRefusal } from './own-changes.ts';

const tags = ['identity'];
const BASE = '/api/estates/:estate/assemblies/:assembly/own-contact-changes';
const OWNERS = { access: inEstate('owner') };

export interface OwnChangeOptions {
  readonly deps: Deps;
  /** For whom an account may act: identity's answer, unless a test gives its own. */
  readonly standings?: Standings | undefined;
}

const answer = (reply: FastifyReply, result: Result<unknown, OwnRefusal>, code: number) =>
  result.ok ? reply.code(code).send(result.value) : refuseLog(reply, contactProblems, result.error);

/** The owner himself confirms a phone that the desk wants to bind to him while people vote, or stops it. */
export async function ownContactChangeRoutes(
  app: App,
  { deps, standings = verifiedStandings(deps.db) }: OwnChangeOptions,
): Promise<void> {
  const of = (request: Pick<FastifyRequest, 'actor'> & { params: { estate: string; assembly: string } }): Voting => ({
    ...{ deps, log: logOf(request.params), actor: request.actor!, standings },
  });

  app.get(
    BASE,
    {
      config: OWNERS,
      schema: {
        ...{ tags, summary: 'New phones that the desk wants to bind to you and this log does not hold yet' },
        ...{ params: AssemblyParams, response: { 200: OwnContactChangeList } },
      },
    },
    async (request) => ({ changes: [...(await ownContactChanges(of(request)))] }),
  );

  app.post(
    `${BASE}/:change/entries`,
    {
      config: OWNERS,
      schema: {
        ...{ tags, summary: 'Writes the entry that your device is to sign' },
        ...{ params: OwnContactChangeParams, response: { 201: OwnContactDraft } },
      },
    },
    async (request, reply) => answer(reply, await draftOwnChange(of(request), request.params.change), 201),
  );

  app.post(
    `${BASE}/:change/signature`,
    {
      config: OWNERS,
      schema: {
        ...{ tags, summary: 'With the signature of your device: it goes into the log, and the phone is bound' },
        ...{ params: OwnContactChangeParams, body: SignedContactChange, response: { 204: Type.Null() } },
      },
    },
    async (request, reply) =>
      answer(reply, await confirmOwnChange(of(request), request.params.change, request.body), 204),
  );

  app.delete(
    `${BASE}/:change`,
    {
      config: OWNERS,
      schema: {
        ...{ tags, summary: 'It is not yours: nothing is bound' },
        ...{ params: OwnContactChangeParams, response: { 204: Type.Null() } },
      },
    },
    async (request, reply) => answer(reply, await stopOwnChange(of(request), request.params.change), 204),
  );
}
