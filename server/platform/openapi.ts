import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import fp from 'fastify-plugin';
import type { App } from './app-type.ts';
import { closed } from './closed-schema.ts';

const REFUSAL = { description: 'Refusal', content: { 'application/problem+json': { schema: { $ref: 'Problem#' } } } };

/** The contract, made from the schemas that also validate; `app.swagger()` returns it. */
export const openapi = fp(
  async (app: App) => {
    await app.register(swagger, {
      openapi: {
        openapi: '3.1.0',
        info: {
          title: 'Yijue 议决',
          version: '1',
          description:
            'Owners’ assemblies of Chinese housing estates: 业主大会电子投票。Every refusal is a problem document (RFC 9457).',
        },
        components: { securitySchemes: { session: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
      },
      refResolver: { buildLocalReference: (json, _base, _fragment, index) => String(json['$id'] ?? `def-${index}`) },
    });
    app.addHook('onRoute', (route) => {
      if (!route.url.startsWith('/api/')) return;
      const response = { '4xx': REFUSAL, '5xx': REFUSAL, ...(route.schema?.response ?? {}) };
      const isOpen = route.config?.access === 'public';
      const security = isOpen ? {} : { security: [{ session: [] }] };
      const body = route.schema?.body === undefined ? {} : { body: closed(route.schema.body) };
      route.schema = { ...route.schema, ...security, ...body, response };
    });
  },
  { name: 'openapi', dependencies: ['problems'] },
);

// The page's own library styles its icons inline; its scripts are files.
const DOCS_POLICY = {
  'default-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'style-src': ["'self'", "'unsafe-inline'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
};

/** The contract as a page at /api/docs. Its own scope: its routes are public, and its page brings its own content policy. */
export async function apiDocs(app: App): Promise<void> {
  app.addHook('onRoute', (route) => {
    route.config = { ...route.config, access: 'public' };
  });
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    staticCSP: DOCS_POLICY,
    // Otherwise the page shows the contract to a validator on another host.
    uiConfig: { validatorUrl: null },
  });
}
