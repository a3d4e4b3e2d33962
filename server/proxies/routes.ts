import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Result } from '../../crypto/result.ts';
import { AssemblyParams, inEstate, logOf } from '../assemblies/schemas.ts';
import { ballotProblems } from '../ballots/problems.ts';
import { verifiedStandings, type Standings } from '../ballots/standing.ts';
import type { Voting } from '../ballots/voting-right.ts';
import type { Deps } from '../deps.ts';
import { refuseLog } from '../log/refuse.ts';
import type { App } from '../platform/app-type.ts';
import { perMinute } from '../platform/security.ts';
import { acceptPower, declinePower } from './answer-power.ts';
import { draftPower, offerPower, type Refusal } from './give-power.ts';
import { proxyProblems } from './problems.ts';
import { revokePower, withdrawOffer } from './revoke-power.ts';
import {
  NewPowerBody,
  Nothing,
  PowerDraftReply,
  PowerParams,
  PowersReply,
  ProxyRooms,
  RevocationBody,
  SignedPowerBody,
} from './schemas.ts';
import { powersFor, roomsByProxy } from './views.ts';

const BASE = '/api/estates/:estate/assemblies/:assembly';
const tags = ['proxies'];
const OWNERS = { access: inEstate('owner') };
/** A name and a number are looked up: nobody shall try many. */
const DRAFTS_PER_MINUTE = 10;

export interface ProxyOptions {
  readonly deps: Deps;
  /** For whom an account may act: identity's answer, unless a test gives its own. */
  readonly standings?: Standings | undefined;
}

type Of = (request: Asked) => Voting;
type Asked = Pick<FastifyRequest, 'actor'> & {
  readonly params: { readonly estate: string; readonly assembly: string };
};

/** Owners give powers to vote for them, agents accept them, and after the close everybody sees for which rooms. */
export async function proxyRoutes(
  app: App,
  { deps, standings = verifiedStandings(deps.db) }: ProxyOptions,
): Promise<void> {
  const of: Of = ({ actor, params }) => ({ deps, log: logOf(params), actor: actor!, standings });
  readRoutes(app, of, deps);
  giveRoutes(app, of, deps);
  answerRoutes(app, of);
}

const problems = { ...proxyProblems, NOT_YOUR_VOTE: ballotProblems.NOT_YOUR_VOTE };
const answer = (reply: FastifyReply, result: Result<unknown, Refusal>, code = 200) =>
  result.ok ? reply.code(code).send(result.value ?? {}) : refuseLog(reply, problems, result.error);

function readRoutes(app: App, of: Of, deps: Deps): void {
  app.get(
    `${BASE}/proxies`,
    {
      config: OWNERS,
      schema: {
        ...{ tags, summary: 'Powers that you gave and received, and for which of your units you could give one' },
        ...{ params: AssemblyParams, response: { 200: PowersReply } },
      },
    },
    async (request, reply) => answer(reply, await powersFor(of(request))),
  );

  app.get(
    `${BASE}/proxy-rooms`,
    {
      config: { access: 'public' },
      schema: {
        ...{ tags, summary: 'After the close: the rooms for which an agent voted. Rooms only' },
        ...{ params: AssemblyParams, response: { 200: ProxyRooms } },
      },
    },
    async (request, reply) => {
      const rooms = await roomsByProxy({ deps, log: logOf(request.params) });
      return rooms.ok ? { rooms: [...rooms.value] } : refuseLog(reply, {}, rooms.error);
    },
  );
}

function giveRoutes(app: App, of: Of, deps: Deps): void {
  app.post(
    `${BASE}/proxies`,
    {
      config: { ...OWNERS, rateLimit: perMinute(deps.config, DRAFTS_PER_MINUTE) },
      schema: {
        ...{ tags, summary: 'Writes a power for an agent whom name and document identify; your device then signs it' },
        ...{ params: AssemblyParams, body: NewPowerBody, response: { 201: PowerDraftReply } },
      },
    },
    async (request, reply) => answer(reply, await draftPower(of(request), request.body), 201),
  );

  app.post(
    `${BASE}/proxies/:power/offer`,
    {
      config: OWNERS,
      schema: {
        ...{ tags, summary: 'With the signature of your device; the agent is asked' },
        ...{ params: PowerParams, body: SignedPowerBody, response: { 200: Nothing } },
      },
    },
    async (request, reply) => answer(reply, await offerPower(of(request), request.params.power, request.body)),
  );

  app.delete(
    `${BASE}/proxies/:power`,
    {
      config: OWNERS,
      schema: {
        ...{ tags, summary: 'Takes back an offer that nobody has accepted' },
        ...{ params: PowerParams, response: { 200: Nothing } },
      },
    },
    async (request, reply) => answer(reply, await withdrawOffer(of(request), request.params.power)),
  );

  app.post(
    `${BASE}/proxies/:power/revocation`,
    {
      config: OWNERS,
      schema: {
        ...{ tags, summary: 'Takes back a power in the log, with the signature of your device' },
        ...{ params: PowerParams, body: RevocationBody, response: { 200: Nothing } },
      },
    },
    async (request, reply) => answer(reply, await revokePower(of(request), request.params.power, request.body)),
  );
}

function answerRoutes(app: App, of: Of): void {
  app.post(
    `${BASE}/proxies/:power/acceptance`,
    {
      config: OWNERS,
      schema: {
        ...{ tags, summary: 'The agent accepts: the power goes into the log' },
        ...{ params: PowerParams, response: { 200: Nothing } },
      },
    },
    async (request, reply) => answer(reply, await acceptPower(of(request), request.params.power)),
  );

  app.post(
    `${BASE}/proxies/:power/refusal`,
    {
      config: OWNERS,
      schema: {
        ...{ tags, summary: 'The agent declines' },
        ...{ params: PowerParams, response: { 200: Nothing } },
      },
    },
    async (request, reply) => answer(reply, await declinePower(of(request), request.params.power)),
  );
}
