import { Type } from 'typebox';
import { encodeEntryBundle, parseTilePath, TILE_WIDTH } from '../../crypto/log/tiles.ts';
import type { Deps } from '../deps.ts';
import type { App } from '../platform/app-type.ts';
import { platformProblems } from '../platform/platform-problems.ts';
import { BRIEFLY, FOREVER, LogParams, logFinder } from './find-log.ts';
import { headRoutes } from './head-routes.ts';
import { logReader, type LogReader } from './log-reader.ts';
import type { LogRef } from './log-ref.ts';
import { logWriter } from './log-service.ts';
import { logProblems } from './problems.ts';
import { receiptRoutes } from './receipt-routes.ts';

const PUBLIC = { access: 'public' } as const;
const TileParams = Type.Object({ ...LogParams.properties, '*': Type.String() });

/** The public face of the logs, as c2sp.org/tlog-tiles describes it, so that any such client reads them. */
export async function logRoutes(app: App, { deps }: { deps: Deps }): Promise<void> {
  const reader = logReader(deps.db);
  const find = logFinder(reader);
  app.addHook('onClose', () => logWriter(deps).close());

  app.get('/log/:assembly/checkpoint', { config: PUBLIC, schema: { params: LogParams } }, async (request, reply) => {
    const log = await find(request.params.assembly);
    const head = log && (await reader.head(log));
    if (!head) return reply.problem(logProblems.LOG_NOT_FOUND);
    const note = await reader.checkpoint(log, head.size);
    return reply.type('text/plain; charset=utf-8').header('cache-control', 'no-cache').send(note);
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

  await app.register(headRoutes, { deps });
  await app.register(receiptRoutes, { deps });
}

async function entryBundle(reader: LogReader, log: LogRef, index: number, width: number): Promise<Uint8Array | null> {
  const first = index * TILE_WIDTH;
  const rows = await reader.entries(log, first, first + width);
  return rows.length === width ? encodeEntryBundle(rows.map((row) => row.entry)) : null;
}
