import { Type } from 'typebox';
import { AssemblyParams, closed, inEstate, logOf } from '../assemblies/schemas.ts';
import { ballotProblems } from '../ballots/problems.ts';
import { verifiedStandings } from '../ballots/standing.ts';
import type { Deps } from '../deps.ts';
import { refuseLog } from '../log/refuse.ts';
import type { App } from '../platform/app-type.ts';
import { recordReading } from './read-online.ts';

/** Owners who have read the notice on their phones say so before they vote. */
export async function readingRoute(app: App, { deps }: { deps: Deps }): Promise<void> {
  const standings = verifiedStandings(deps.db);
  app.post(
    '/api/estates/:estate/assemblies/:assembly/notice-readings',
    {
      config: { access: inEstate('owner') },
      schema: {
        ...{ tags: ['deliveries'], summary: 'Records that the notice was read online for your units' },
        params: AssemblyParams,
        body: Type.Object({ voter: Type.String({ pattern: '^[0-9a-f]{32}$' }) }, closed),
      },
    },
    async (request, reply) => {
      const voting = { deps, log: logOf(request.params), actor: request.actor!, standings };
      const done = await recordReading(voting, request.body.voter);
      return done.ok ? reply.code(204).send() : refuseLog(reply, ballotProblems, done.error);
    },
  );
}
