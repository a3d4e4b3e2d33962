import { Type } from 'typebox';
import { OUTCOMES } from '../../crypto/entries/bodies.ts';
import { AssemblyParams, inEstate, logOf } from '../assemblies/schemas.ts';
import type { Deps } from '../deps.ts';
import { logProblems } from '../log/problems.ts';
import type { App } from '../platform/app-type.ts';
import { perMinute } from '../platform/security.ts';
import { contestedBallots } from './contested.ts';

const Outcome = Type.Enum([...OUTCOMES]);
const ContestedSchema = Type.Object(
  {
    ballots: Type.Integer({ description: 'Disputed in the log, or denied and not decided yet' }),
    disputed: Type.Integer({ description: 'Of them, those that the log says do not count' }),
    unread: Type.Integer({ description: 'Papers among them that nobody has read: they are in neither count' }),
    motions: Type.Union([
      Type.Array(
        Type.Object({
          ...{ id: Type.String(), title: Type.String(), withThem: Outcome, withoutThem: Outcome },
          depends: Type.Boolean({ description: 'Whether what was decided depends on them' }),
        }),
      ),
      Type.Null(),
    ]),
  },
  { $id: 'Contested', description: 'Sums are left out: of one ballot they would tell the choice.' },
);

/** What depends on ballots that owners deny. */
export function contestedRoutes(app: App, deps: Deps): void {
  app.get(
    '/api/estates/:estate/assemblies/:assembly/contested',
    {
      config: { access: inEstate('committee', 'community', 'officer'), rateLimit: perMinute(deps.config, 20) },
      schema: {
        tags: ['certification'],
        summary: 'After the close: what was decided with and without the ballots that owners deny',
        params: AssemblyParams,
        response: { 200: ContestedSchema },
      },
    },
    async (request, reply) => {
      const contested = await contestedBallots(deps, logOf(request.params));
      return contested.ok ? (contested.value as never) : reply.refuse(logProblems, contested.error);
    },
  );
}
