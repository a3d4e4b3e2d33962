import fastifyStatic from '@fastify/static';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from './app-type.ts';
import { platformProblems } from './platform-problems.ts';

const YEAR = 'public, max-age=31536000, immutable';

/** The web app: its files by name, its one page for every other address that a person may type or reload. */
export async function webApp(app: App, { folder }: { folder: string }): Promise<void> {
  const hasApp = existsSync(join(folder, 'index.html'));
  if (hasApp) await app.register(serveFiles, { folder });
  app.setNotFoundHandler(async (request, reply) => {
    const isPage = (request.method === 'GET' || request.method === 'HEAD') && !isContract(request.url);
    if (!hasApp || !isPage || hasExtension(request.url)) return reply.problem(platformProblems.NOT_FOUND);
    return reply.header('cache-control', 'no-cache').sendFile('index.html', folder, { cacheControl: false });
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
    setHeaders: (reply, path) => {
      // Built names carry a hash of the content; everything else may change with the next release.
      reply.setHeader('cache-control', path.startsWith(join(folder, 'assets')) ? YEAR : 'no-cache');
    },
  });
}

const isContract = (url: string): boolean => /^\/(api|log)(\/|\?|$)/.test(url);
const hasExtension = (url: string): boolean => /\.[a-z0-9]+(\?|$)/i.test(url);
