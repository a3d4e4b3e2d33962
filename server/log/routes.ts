import { Type } from 'typebox';
import { encodeEntryBundle, parseTilePath, TILE_WIDTH } from '../../crypto/log/tiles.ts';
import type { Deps } from '../deps.ts';
import type { App } from '../platform/app-type.ts';
import { Lru } from '../platform/lru.ts';
import { platformProblems } from '../platform/platform-problems.ts';
import { logReader, type LogReader } from './log-reader.ts';
import type { LogRef } from './log-ref.ts';
import { logWriter } from './log-service.ts';
import { logProblems } from './problems.ts';
import { receiptRoutes } from './receipt-routes.ts';

const PUBLIC = { access: 'public' } as const;
const LogParams = Type.Object({ assembly: Type.String({ pattern: '^[0-9a-f]{16}$' }) });
const TileParams = Type.Object({ assembly: Type.String({ pattern: '^[0-9a-f]{16}$' }), '*': Type.String() });

/** A complete tile never changes; a partial one is the front of what will be there. */
const FOREVER = 'public, max-age=31536000, immutable';
const BRIEFLY = 'public, max-age=60';

/** The public face of the logs, as c2sp.org/tlog-tiles describes it, so that any such client reads them. */
export async function logRoutes(app: App, { deps }: { deps: Deps }): Promise<void> {
  const reader = logReader(deps.db);
  const find = finder(reader);
  app.addHook('onClose', () => logWriter(deps).close());

  app.get('/log/:assembly/checkpoint', { config: PUBLIC, schema: { params: LogParams } }, async (request, reply) => {
    const log = await find(request.params.assembly);
    const head = log && (await reader.head(log));
    if (!head) return reply.problem(logProblems.LOG_NOT_FOUND);
    return reply.type('text/plain; charset=utf-8').header('cache-control', 'no-cache').send(head.checkpoint);
  });

  app.get('/log/:assembly/vkey', { config: PUBLIC, schema: { params: LogParams } }, async (request, reply) => {
    const log = await find(request.params.assembly);
    const vkey = log && (await reader.vkey(log));
    if (!vkey) return reply.problem(logProblems.LOG_NOT_FOUND);
    return reply.type('text/plain; charset=utf-8').header('cache-control', FOREVER).send(`${vkey}\n`);
  });

  app.get('/log/:assembly/tile/*', { config: PUBLIC, schema: { params: TileParams } }, async (request, reply) => {
    const tile = parseTilePath(`tile/${request.params['*']}`);
    const log = await find(request.params.assembly);
    if (!tile || !log) return reply.problem(platformProblems.NOT_FOUND);
    const { level, index, width } = tile;
    if (level === 'entries' && !(await reader.head(log))?.closed) return reply.problem(logProblems.ENTRIES_SEALED);
    const bytes =
      level === 'entries' ? await entryBundle(reader, log, index, width) : await reader.tile(log, level, index, width);
    if (!bytes) return reply.problem(platformProblems.NOT_FOUND);
    return reply
      .type('application/octet-stream')
      .header('cache-control', width === TILE_WIDTH ? FOREVER : BRIEFLY)
      .send(Buffer.from(bytes));
  });

  await app.register(receiptRoutes, { deps });
}

async function entryBundle(reader: LogReader, log: LogRef, index: number, width: number): Promise<Uint8Array | null> {
  const first = index * TILE_WIDTH;
  const rows = await reader.entries(log, first, first + width);
  return rows.length === width ? encodeEntryBundle(rows.map((row) => row.entry)) : null;
}

/** Logs are not removed, so what was found once is remembered. */
function finder(reader: LogReader): (assembly: string) => Promise<LogRef | null> {
  const known = new Lru<string, LogRef>(10_000);
  return async (assembly) => {
    const log = known.get(assembly) ?? (await reader.find(assembly));
    if (log) known.set(assembly, log);
    return log;
  };
}
