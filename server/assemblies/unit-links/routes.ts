import { Type } from 'typebox';
import { UNIT_USES } from '../../../crypto/roll/leaf.ts';
import type { Deps } from '../../deps.ts';
import { LogParams, logFinder } from '../../log/find-log.ts';
import { logReader } from '../../log/log-reader.ts';
import type { App } from '../../platform/app-type.ts';
import { platformProblems } from '../../platform/platform-problems.ts';
import { AssemblyParams, logOf } from '../schemas.ts';
import { unitOfCode } from './unit-link.ts';

const Code = Type.String({ minLength: 8, maxLength: 12, pattern: '^[0-9A-Za-z -]+$' });

/** Links of single units, as paper notices print them. They lead to public pages and grant nothing. */
export async function unitLinkRoutes(app: App, { deps }: { deps: Deps }): Promise<void> {
  const find = logFinder(logReader(deps.db));

  app.get(
    '/u/:assembly/:code',
    {
      config: { access: 'public' },
      schema: { hide: true, params: Type.Object({ ...LogParams.properties, code: Code }) },
    },
    async ({ params }, reply) => {
      const log = await find(params.assembly);
      if (!log) return reply.redirect('/', 302);
      return reply.redirect(`/e/${log.estate}/a/${log.assembly}?unit=${encodeURIComponent(params.code)}`, 302);
    },
  );

  app.get(
    '/api/estates/:estate/assemblies/:assembly/unit-links/:code',
    {
      config: { access: 'public' },
      schema: {
        tags: ['roll'],
        summary: 'The unit on the roll that a printed link names',
        params: Type.Object({ ...AssemblyParams.properties, code: Code }),
        response: { 200: Type.Object({ address: Type.String(), use: Type.Enum([...UNIT_USES]) }) },
      },
    },
    async ({ params }, reply) => {
      const unit = await unitOfCode(deps, logOf(params), params.code);
      if (!unit) return reply.problem(platformProblems.NOT_FOUND);
      return { address: unit.address, use: unit.use };
    },
  );
}
