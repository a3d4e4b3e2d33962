import fastifyStatic from '@fastify/static';
import { join } from 'node:path';
import type { App } from './app-type.ts';
import { readPage } from './page.ts';
import { filesAhead } from './page-files.ts';
import { platformProblems } from './platform-problems.ts';
import { VERIFIER_FILE } from './project.ts';

const YEAR = 'public, max-age=31536000, immutable';

/** The web app: its files by name, its one page for every other address that a person may type or reload. */
export async function webApp(app: App, { folder }: { folder: string }): Promise<void> {
  const page = await readPage(folder);
  if (page !== null) await app.register(serveFiles, { folder });
  const ahead = await filesAhead(folder);
  app.setNotFoundHandler(async ({ method, url }, reply) => {
    const isRead = method === 'GET' || method === 'HEAD';
    if (page === null || !isRead || isContract(url) || isFile(url)) return reply.problem(platformProblems.NOT_FOUND);
    const link = ahead(url);
    if (link !== null) void reply.header('link', link);
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
  });
}

/** Its own scope, because its routes are public. */
async function serveFiles(app: App, { folder }: { folder: string }): Promise<void> {
  app.addHook('onRoute', (route) => {
    route.config = { ...route.config, access: 'public', rateLimit: false };
  });
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    cacheControl: false,
    // The build puts them beside scripts and styles.
    preCompressed: true,
    setHeaders: (reply, path) => {
      reply.setHeader('vary', 'accept-encoding');
      // Built names carry a hash of the content; everything else may change with the next release.
      reply.setHeader('cache-control', path.startsWith(join(folder, 'assets')) ? YEAR : 'no-cache');
      // To be kept and opened from a disk; here it would be a page of the service, which is not to be trusted for it.
      if (path === join(folder, VERIFIER_FILE))
        reply.setHeader('content-disposition', `attachment; filename="yijue-${VERIFIER_FILE}"`);
    },
  });
}

const isContract = (url: string): boolean => /^\/(api|log)(\/|\?|$)/i.test(url);

/** A missing picture or script is missing, not a page. */
const isFile = (url: string): boolean => /\.[a-z][a-z0-9]{1,4}(\?|$)/i.test(url);
