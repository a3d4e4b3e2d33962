import type { FastifyRequest } from 'fastify';
import { instant } from '../../crypto/time.ts';
import type { Deps } from '../deps.ts';
import type { LogRef } from '../log/log-ref.ts';
import { logProblems } from '../log/problems.ts';
import { refuseLog } from '../log/refuse.ts';
import type { App } from '../platform/app-type.ts';
import type { Actor } from '../platform/authorize.ts';
import { perMinute } from '../platform/security.ts';
import { ballotTerms, type Costs } from './ballot-terms.ts';
import { bindDevice } from './bind-device.ts';
import { browserMark } from './browser-mark.ts';
import { castBallot } from './cast-ballot.ts';
import { ownBallots, showEntry } from './own-entries.ts';
import { draftRoutes } from './draft-routes.ts';
import { ballotProblems } from './problems.ts';
import { ProgressBoard } from './progress.ts';
import {
  AssemblyParams,
  BallotTermsReply,
  Bound,
  EntryParams,
  EntryReply,
  NewBallot,
  NewBinding,
  OwnBallots,
  ProgressReply,
  Receipt,
  ReceiptCodeParams,
  TransfersReply,
} from './schemas.ts';
import { sendReceipt } from './send-receipt.ts';
import { verifiedStandings, type Standings } from './standing.ts';
import { transfersOf } from './transfers.ts';
import type { Voting } from './voting-right.ts';

export interface BallotOptions {
  readonly deps: Deps;
  /** For whom an account may act: identity's answer, unless a test gives its own. */
  readonly standings?: Standings | undefined;
  readonly costs?: Costs;
}

const OF_ASSEMBLY = '/api/estates/:estate/assemblies/:assembly';
const OWNERS = { roles: ['owner'], scope: 'estate' } as const;
const BINDINGS_PER_MINUTE = 20;
const MESSAGES_PER_MINUTE = 6;
const NO_COSTS: Costs = async () => new Map();

/** What an owner does with his device: see his ballot, bind a key, vote, find his receipts again. */
export async function ballotRoutes(app: App, options: BallotOptions): Promise<void> {
  const { deps, standings = verifiedStandings(deps.db), costs = NO_COSTS } = options;
  const votingOf = (actor: Actor, log: LogRef): Voting => ({ deps, log, actor, standings });
  const voting = (request: OfAssembly): Voting => votingOf(request.actor!, logOf(request.params));

  app.get(
    `${OF_ASSEMBLY}/ballot`,
    {
      config: { access: OWNERS },
      schema: { tags: ['ballots'], params: AssemblyParams, response: { 200: BallotTermsReply } },
    },
    async (request, reply) => {
      const terms = await ballotTerms(voting(request), costs);
      return terms.ok ? mutable(terms.value) : refuseLog(reply, {}, terms.error);
    },
  );

  app.post(
    `${OF_ASSEMBLY}/bindings`,
    {
      config: { access: OWNERS, rateLimit: perMinute(deps.config, BINDINGS_PER_MINUTE) },
      schema: { tags: ['ballots'], params: AssemblyParams, body: NewBinding, response: { 200: Bound, 201: Bound } },
    },
    async (request, reply) => {
      const browser = browserMark(deps, logOf(request.params), request, reply);
      const bound = await bindDevice(voting(request), request.body, browser);
      if (!bound.ok) return refuseLog(reply, ballotProblems, bound.error);
      return reply.code(bound.value.isNew ? 201 : 200).send(bound.value);
    },
  );

  app.post(
    `${OF_ASSEMBLY}/ballots`,
    {
      config: { access: OWNERS },
      bodyLimit: 16 * 1024,
      schema: { tags: ['ballots'], params: AssemblyParams, body: NewBallot, response: { 200: Receipt, 201: Receipt } },
    },
    async (request, reply) => {
      const received = instant(deps.clock.now().getTime());
      const cast = await castBallot(voting(request), request.body, received);
      if (!cast.ok) return refuseLog(reply, ballotProblems, cast.error);
      return reply.code(cast.value.isNew ? 201 : 200).send(cast.value);
    },
  );

  ownRoutes(app, deps, voting);
  await app.register(draftRoutes, { votingOf });
  await app.register(publicBallotRoutes, { deps, votingOf });
}

/** What an owner finds again of what he did. */
function ownRoutes(app: App, deps: Deps, voting: (request: OfAssembly) => Voting): void {
  app.get(
    `${OF_ASSEMBLY}/ballots/mine`,
    {
      config: { access: OWNERS },
      schema: { tags: ['ballots'], params: AssemblyParams, response: { 200: OwnBallots } },
    },
    async (request, reply) => {
      const ballots = await ownBallots(voting(request));
      return ballots.ok ? { ballots: [...ballots.value] } : refuseLog(reply, {}, ballots.error);
    },
  );

  app.post(
    `${OF_ASSEMBLY}/ballots/mine/:code/message`,
    {
      config: { access: OWNERS, rateLimit: perMinute(deps.config, MESSAGES_PER_MINUTE) },
      schema: {
        ...{ tags: ['ballots'], summary: 'Sends the number of a receipt of yours to your phones on record' },
        params: ReceiptCodeParams,
      },
    },
    async (request, reply) => {
      const sent = await sendReceipt(voting(request), request.params.code);
      return sent.ok ? reply.code(204).send() : refuseLog(reply, ballotProblems, sent.error);
    },
  );

  app.get(
    `${OF_ASSEMBLY}/transfers`,
    {
      config: { access: OWNERS },
      schema: {
        ...{ tags: ['ballots'], summary: 'Units of yours that changed hands since the roll' },
        ...{ params: AssemblyParams, response: { 200: TransfersReply } },
      },
    },
    async (request, reply) => {
      const transfers = await transfersOf(voting(request));
      return transfers.ok ? { transfers: [...transfers.value] } : refuseLog(reply, {}, transfers.error);
    },
  );
}

interface PublicOptions {
  readonly deps: Deps;
  readonly votingOf: (actor: Actor, log: LogRef) => Voting;
}

/** What anybody may see while the vote is on. */
async function publicBallotRoutes(app: App, { deps, votingOf }: PublicOptions): Promise<void> {
  const board = new ProgressBoard(deps);

  app.get(
    `${OF_ASSEMBLY}/progress`,
    {
      config: { access: 'public' },
      schema: { tags: ['ballots'], params: AssemblyParams, response: { 200: ProgressReply } },
    },
    async (request, reply) => {
      const progress = await board.of(logOf(request.params));
      if (!progress) return reply.problem(logProblems.LOG_NOT_FOUND);
      return { at: instant(deps.clock.now().getTime()), ...mutable(progress) };
    },
  );

  app.get(
    `${OF_ASSEMBLY}/entries/:seq`,
    { config: { access: 'public' }, schema: { tags: ['log'], params: EntryParams, response: { 200: EntryReply } } },
    async (request, reply) => {
      const log = logOf(request.params);
      const voting = request.actor ? votingOf(request.actor, log) : null;
      const entry = await showEntry({ deps, log }, request.params.seq, voting);
      return entry.ok ? entry.value : refuseLog(reply, ballotProblems, entry.error);
    },
  );
}

type OfAssembly = Pick<FastifyRequest, 'actor'> & { readonly params: LogRef };

const logOf = ({ estate, assembly }: LogRef): LogRef => ({ estate, assembly });

type Mutable<T> = T extends string | number | boolean | null
  ? T
  : T extends readonly (infer Item)[]
    ? Mutable<Item>[]
    : { -readonly [K in keyof T]: Mutable<T[K]> };
/** The reply types of TypeBox know no `readonly`. */
const mutable = <T>(value: T): Mutable<T> => value as Mutable<T>;
