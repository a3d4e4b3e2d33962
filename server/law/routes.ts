import { createHash } from 'node:crypto';
import { Type } from 'typebox';
import { CALENDARS } from '../../crypto/law/calendars/all.ts';
import { PACKS } from '../../crypto/law/packs/all.ts';
import { freezePack } from '../../crypto/law/packs/frozen.ts';
import type { Pack } from '../../crypto/law/packs/pack.ts';
import { resolvePack } from '../../crypto/law/packs/resolve.ts';
import { packTable } from '../../crypto/law/packs/table.ts';
import { instant, localDay, parseLocalDay } from '../../crypto/time.ts';
import type { Deps } from '../deps.ts';
import type { App } from '../platform/app-type.ts';
import { lawProblems } from './problems.ts';
import { PackParams, PackQuery, PackSummary, PackView } from './schemas.ts';

const tags = ['law'];

/** The rule packs that this edition carries, for anybody: what the machine will check, remind and warn of, and on what. */
export async function lawRoutes(app: App, { deps }: { readonly deps: Deps }): Promise<void> {
  app.get(
    '/api/law/packs',
    { config: { access: 'public' }, schema: { tags, response: { 200: Type.Array(PackSummary) } } },
    async () => PACKS.map(summaryOf),
  );

  app.get(
    '/api/law/packs/:id',
    {
      config: { access: 'public' },
      schema: { tags, params: PackParams, querystring: PackQuery, response: { 200: PackView } },
    },
    async (request, reply) => {
      const { on } = request.query;
      const day = on === undefined ? localDay(instant(deps.clock.now().getTime())) : parseLocalDay(on);
      if (day === null) return reply.problem(lawProblems.LAW_DAY_UNREAL);
      const pack = resolvePack(request.params.id, day);
      if (!pack) return reply.problem(lawProblems.LAW_PACK_UNKNOWN);
      const sha256 = createHash('sha256').update(freezePack(pack)).digest('hex');
      const versions = PACKS.filter(({ id }) => id === request.params.id).map(summaryOf);
      const calendars = CALENDARS.map(({ year, source }) => ({ year, source }));
      return { pack, sha256, versions, table: packTable(pack), calendars };
    },
  );
}

const summaryOf = ({ id, division, name, parent, version, inForceFrom, inForceUntil }: Pack) => ({
  ...{ id, division, parent, version, inForceFrom, inForceUntil },
  name: { zh: name.zh, en: name.en },
});
