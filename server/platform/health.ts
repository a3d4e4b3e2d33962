import { sql } from 'kysely';
import { Type } from 'typebox';
import type { Deps } from '../deps.ts';
import type { App } from './app-type.ts';
import { newestMigration } from './migrate.ts';
import { platformProblems } from './platform-problems.ts';

export const HEALTH = '/api/health';

/** `/api/health`: this process lives. `/api/ready`: it can do its work, or says what it lacks. */
export async function healthRoutes(app: App, { deps }: { deps: Deps }): Promise<void> {
  const needed = await newestMigration();
  let isStopping = false;
  app.addHook('preClose', async () => void (isStopping = true));

  app.get(
    HEALTH,
    { config: { access: 'public', rateLimit: false }, schema: { tags: ['platform'], response: { 200: Healthy } } },
    async () => ({ status: 'alive' as const }),
  );

  app.get(
    '/api/ready',
    { config: { access: 'public', rateLimit: false }, schema: { tags: ['platform'], response: { 200: Ready } } },
    async (_request, reply) => {
      const lacks = isStopping ? 'stopping' : await lackOf(deps, needed);
      if (lacks !== null) return reply.problem(platformProblems.NOT_READY, { lacks });
      return { status: 'ready' as const, mode: deps.config.mode };
    },
  );
}

const Healthy = Type.Object({ status: Type.Literal('alive') });
const Ready = Type.Object({
  status: Type.Literal('ready'),
  mode: Type.Union([Type.Literal('demo'), Type.Literal('production')]),
});

const PATIENCE_MS = 2_000;

async function lackOf({ db }: Deps, needed: string): Promise<'database' | 'migrations' | null> {
  try {
    const query = sql<{ ready: boolean }>`select exists (select from kysely_migration where name = ${needed}) as ready`;
    const { rows } = await withTimeout(query.execute(db));
    return rows[0]?.ready ? null : 'migrations';
  } catch {
    return 'database';
  }
}

async function withTimeout<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), PATIENCE_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
