import { Type } from 'typebox';
import { ProgressBoard } from '../ballots/progress.ts';
import type { Deps } from '../deps.ts';
import type { App } from '../platform/app-type.ts';
import { CAUSES, districtView } from './district.ts';

const Count = Type.Integer({ minimum: 0 });
const Measured = Type.Object({ reached: Count, needed: Count, whole: Count });
const Text = Type.String();

const District = Type.Object(
  {
    running: Type.Array(
      Type.Object({
        ...{ estate: Text, estateName: Text, assembly: Text, title: Text, phase: Text },
        closes: Type.Union([Text, Type.Null()]),
        ...{ heads: Measured, areaCm2: Measured },
      }),
    ),
    waiting: Type.Integer({ description: 'Declared and not certified' }),
    certified: Count,
    medianDays: Type.Union([Count, Type.Null()], { description: 'From the close to the certificate' }),
    causes: Type.Array(Type.Object({ cause: Type.Enum([...CAUSES]), count: Count })),
  },
  { $id: 'District', description: 'No choice, no sum of choices, no name' },
);

/** An area for those who oversee it. */
export function districtRoutes(app: App, deps: Deps): void {
  const board = new ProgressBoard(deps);
  app.get(
    '/api/office/district',
    {
      config: { access: { roles: ['officer', 'district'], scope: 'none' } },
      schema: {
        tags: ['certification'],
        summary: 'Votes running, turnout, time to certify and causes of failure in the area of the caller’s grants',
        response: { 200: District },
      },
    },
    async (request) => (await districtView(deps, board, request.actor!)) as never,
  );
}
