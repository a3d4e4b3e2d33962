import { AssemblyParams, inEstate, logOf } from '../assemblies/schemas.ts';
import type { Standings } from '../ballots/standing.ts';
import type { Deps } from '../deps.ts';
import { logProblems } from '../log/problems.ts';
import { refuseLog } from '../log/refuse.ts';
import type { App } from '../platform/app-type.ts';
import { boxRoutes } from './boxes/routes.ts';
import { bookRoutes } from './books/routes.ts';
import { findPaper, papersOf, powerScanOf, reviewTerms, scanOf } from './paper-views.ts';
import { paperVoters } from './paper-voters.ts';
import { paperProblems } from './problems.ts';
import { paperRequestRoutes } from './requests/routes.ts';
import { roundRoutes } from './rounds/routes.ts';
import {
  PaperFound,
  PaperList,
  PaperParams,
  PaperVoters,
  PowerScanParams,
  ReviewTerms,
  VotersQuery,
} from './schemas.ts';

const BASE = '/api/estates/:estate/assemblies/:assembly';
const tags = ['paper'];
const desk = { access: inEstate('community') };
const deskAndOffice = { access: inEstate('community', 'officer') };

interface PaperOptions {
  readonly deps: Deps;
  readonly standings?: Standings | undefined;
}

/** What community workers see of papers, and what owners ask them for; what the desk does about papers are signed acts. */
export async function paperRoutes(app: App, { deps, standings }: PaperOptions): Promise<void> {
  await paperRequestRoutes(app, { deps, standings });
  await bookRoutes(app, { deps });
  await roundRoutes(app, { deps });
  await boxRoutes(app, { deps });
  listRoutes(app, deps);
  onePaperRoutes(app, deps);
}

function listRoutes(app: App, deps: Deps): void {
  app.get(
    `${BASE}/papers`,
    {
      config: deskAndOffice,
      schema: {
        tags,
        summary: 'Papers, boxes and the numbers to reconcile',
        params: AssemblyParams,
        response: { 200: PaperList },
      },
    },
    async (request, reply) => {
      const result = await papersOf({ deps, log: logOf(request.params), actor: request.actor! });
      return result.ok ? (result.value as never) : reply.refuse(logProblems, result.error);
    },
  );

  app.get(
    `${BASE}/paper-voters`,
    {
      config: desk,
      schema: {
        tags,
        summary: 'Who of a building has voted or has a paper: whether, never how',
        params: AssemblyParams,
        querystring: VotersQuery,
        response: { 200: PaperVoters },
      },
    },
    async (request, reply) => {
      const result = await paperVoters(deps, logOf(request.params), request.query.building);
      return result.ok ? (result.value as never) : refuseLog(reply, paperProblems, result.error);
    },
  );
}

function onePaperRoutes(app: App, deps: Deps): void {
  app.get(
    `${BASE}/papers/:serial`,
    {
      config: desk,
      schema: {
        tags,
        summary: 'What to do with a paper that somebody brings',
        params: PaperParams,
        response: { 200: PaperFound },
      },
    },
    async (request, reply) => {
      const asking = { deps, log: logOf(request.params), actor: request.actor! };
      const result = await findPaper(asking, request.params.serial);
      return result.ok ? (result.value as never) : reply.refuse(logProblems, result.error);
    },
  );

  app.get(
    `${BASE}/papers/:serial/review-terms`,
    {
      config: desk,
      schema: { tags, summary: 'For the second reader', params: PaperParams, response: { 200: ReviewTerms } },
    },
    async (request, reply) => {
      const asking = { deps, log: logOf(request.params), actor: request.actor! };
      const result = await reviewTerms(asking, request.params.serial);
      if (!result.ok) return refuseLog(reply, paperProblems, result.error as never);
      return reply.header('cache-control', 'no-store').send(result.value as never);
    },
  );

  app.get(
    `${BASE}/papers/:serial/scan`,
    {
      config: deskAndOffice,
      schema: { tags, summary: 'The scan of a paper, for those who read or check it', params: PaperParams },
    },
    async (request, reply) => {
      const asking = { deps, log: logOf(request.params), actor: request.actor! };
      const result = await scanOf(asking, request.params.serial);
      if (!result.ok) return refuseLog(reply, paperProblems, result.error as never);
      // The type is one of three that no browser runs.
      return reply.type(result.value.type).header('cache-control', 'private, no-store').send(result.value.content);
    },
  );

  app.get(
    `${BASE}/papers/:serial/powers/:seq/scan`,
    {
      config: desk,
      schema: {
        tags,
        summary: "The scan of a power by which somebody signed an owner's paper",
        params: PowerScanParams,
      },
    },
    async (request, reply) => {
      const asking = { deps, log: logOf(request.params), actor: request.actor! };
      const result = await powerScanOf(asking, request.params.serial, request.params.seq);
      if (!result.ok) return refuseLog(reply, paperProblems, result.error as never);
      return reply.type(result.value.type).header('cache-control', 'private, no-store').send(result.value.content);
    },
  );
}
