import { Type } from 'typebox';
import type { VoterId } from '../../../crypto/brands.ts';
import { AssemblyParams, closed, DaySchema, inEstate, logOf } from '../../assemblies/schemas.ts';
import { verifiedStandings, type Standings } from '../../ballots/standing.ts';
import type { Deps } from '../../deps.ts';
import type { LogRef } from '../../log/log-ref.ts';
import { refuseLog } from '../../log/refuse.ts';
import type { App } from '../../platform/app-type.ts';
import type { Actor } from '../../platform/authorize.ts';
import { askForPaper, ownRequests, withdrawRequest } from './ask-for-paper.ts';
import { requestsForDesk } from './desk-list.ts';
import { requestProblems } from './problems.ts';
import { PARTS_OF_DAY, WAYS } from './request-store.ts';

const BASE = '/api/estates/:estate/assemblies/:assembly';
const Uuid = Type.String({ format: 'uuid' });
const wanted = {
  voter: Type.String({ pattern: '^[0-9a-f]{32}$' }),
  way: Type.Enum([...WAYS], { description: 'Brought to the door, collected at the desk, or a visit with help' }),
  day: DaySchema,
  part: Type.Enum([...PARTS_OF_DAY]),
};
const shown = {
  ...wanted,
  id: Type.String(),
  at: Type.String(),
  rooms: Type.Array(Type.String()),
  handedOver: Type.Boolean({ description: 'A paper is out; the request can no longer be withdrawn' }),
};
const OwnList = Type.Object({ requests: Type.Array(Type.Object(shown)) });
const DeskList = Type.Object({
  requests: Type.Array(
    Type.Object({ ...shown, paper: Type.Union([Type.String(), Type.Null()]), voted: Type.Boolean() }),
  ),
});

interface Options {
  readonly deps: Deps;
  readonly standings?: Standings | undefined;
}

/** Owners ask for paper or a visit; the desk sees for which rooms and when. */
export async function paperRequestRoutes(app: App, { deps, standings }: Options): Promise<void> {
  const asking = standings ?? verifiedStandings(deps.db);
  const votingOf = (log: LogRef, actor: Actor) => ({ deps, log, actor, standings: asking });
  const owner = { access: inEstate('owner') };
  const tags = ['paper'];

  app.post(
    `${BASE}/paper-requests`,
    {
      config: owner,
      schema: {
        ...{ tags, summary: 'Asks for a paper ballot or a visit; online voting waits until it is withdrawn' },
        ...{ params: AssemblyParams, body: Type.Object(wanted, closed), response: { 201: Type.Object({ id: Uuid }) } },
      },
    },
    async (request, reply) => {
      const { voter, ...rest } = request.body;
      const asked = { ...rest, voter: voter as VoterId };
      const result = await askForPaper(votingOf(logOf(request.params), request.actor!), asked);
      return result.ok ? reply.code(201).send(result.value) : refuseLog(reply, requestProblems, result.error);
    },
  );

  app.get(
    `${BASE}/paper-requests/mine`,
    {
      config: owner,
      schema: { tags, summary: 'Requests for your own units', params: AssemblyParams, response: { 200: OwnList } },
    },
    async (request, reply) => {
      const result = await ownRequests(votingOf(logOf(request.params), request.actor!));
      return result.ok ? ({ requests: result.value } as never) : refuseLog(reply, requestProblems, result.error);
    },
  );

  app.delete(
    `${BASE}/paper-requests/:request`,
    {
      config: owner,
      schema: {
        ...{ tags, summary: 'Withdraws a request before the paper is handed over' },
        params: Type.Object({ ...AssemblyParams.properties, request: Uuid }),
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const result = await withdrawRequest(votingOf(logOf(request.params), request.actor!), request.params.request);
      return result.ok ? reply.code(204).send(null) : refuseLog(reply, requestProblems, result.error);
    },
  );

  app.get(
    `${BASE}/paper-requests`,
    {
      config: { access: inEstate('community') },
      schema: {
        ...{ tags, summary: 'What owners asked for: rooms and times, no names and no choices' },
        ...{ params: AssemblyParams, response: { 200: DeskList } },
      },
    },
    async (request, reply) => {
      const result = await requestsForDesk(deps, logOf(request.params));
      return result.ok ? ({ requests: result.value } as never) : refuseLog(reply, requestProblems, result.error);
    },
  );
}
