import { Type } from 'typebox';
import type { Deps } from '../../deps.ts';
import type { App } from '../../platform/app-type.ts';
import { AssemblyParams, logOf } from '../schemas.ts';
import { measuredOutages } from './measured-outages.ts';

const Instant = Type.String({ format: 'date-time' });
const nullable = <T extends ReturnType<typeof Type.String> | ReturnType<typeof Type.Integer>>(schema: T) =>
  Type.Union([schema, Type.Null()]);

/** When the service was away during the vote: measured, public, and proposed as an incident. */
export async function timingRoutes(app: App, { deps }: { deps: Deps }): Promise<void> {
  app.get(
    '/api/estates/:estate/assemblies/:assembly/outages',
    {
      config: { access: 'public' },
      schema: {
        ...{ tags: ['assemblies'], summary: 'Downtime during the vote and what the frozen rule makes of it' },
        params: AssemblyParams,
        response: {
          200: Type.Object({
            outages: Type.Array(
              Type.Object({
                ...{ from: Instant, to: Instant, addsMs: Type.Integer(), newEnd: nullable(Instant) },
                ...{ recorded: nullable(Type.Integer()), document: nullable(Type.String()) },
              }),
            ),
          }),
        },
      },
    },
    async (request) => ({ outages: [...(await measuredOutages(deps, logOf(request.params)))] }),
  );
}
