import Fastify, { LogController, type FastifyBaseLogger } from 'fastify';
import { randomUUID } from 'node:crypto';
import { accountabilityRoutes } from './accountability/routes.ts';
import { routeLooks } from './accountability/route-looks.ts';
import { ACTS } from './acts.ts';
import { motionCosts } from './assemblies/notice/motion-costs.ts';
import { denialRoutes } from './assemblies/objections/denial-routes.ts';
import { isExcluded } from './assemblies/conflicts/exclusion.ts';
import { assemblyRoutes } from './assemblies/routes.ts';
import { attendedRoutes } from './attended/routes.ts';
import { deviceRoutes } from './ballots/devices/routes.ts';
import { ballotRoutes } from './ballots/routes.ts';
import { verifiedStandings, type Standings } from './ballots/standing.ts';
import { certificationRoutes } from './certification/routes.ts';
import { deliveryRoutes } from './deliveries/routes.ts';
import { demoRoutes } from './demo/routes.ts';
import type { Deps } from './deps.ts';
import { disclosureRoutes } from './disclosure/routes.ts';
import { areaOf as estateArea } from './estates/estate-facts.ts';
import { estateRoutes } from './estates/routes.ts';
import { endFormerOwners } from './identity/former-owners.ts';
import { followUpRoutes } from './follow-ups/routes.ts';
import { ownContactChangeRoutes } from './identity/contact-changes/own-routes.ts';
import { identityRoutes } from './identity/routes.ts';
import { identitySessions } from './identity/session-plugin.ts';
import { lawRoutes } from './law/routes.ts';
import type { LogRef } from './log/log-ref.ts';
import { logRoutes } from './log/routes.ts';
import { messageRoutes } from './messages/routes.ts';
import { operationsRoutes } from './operations/routes.ts';
import { paperRoutes } from './paper/routes.ts';
import { plainRoutes } from './plain/routes.ts';
import { nominationRoutes } from './nominations/routes.ts';
import { petitionRoutes } from './petitions/routes.ts';
import type { App } from './platform/app-type.ts';
import { authorize, type AreaOf } from './platform/authorize.ts';
import { clockRoutes, outboxRoutes } from './platform/demo-routes.ts';
import { healthRoutes } from './platform/health.ts';
import { apiDocs, openapi } from './platform/openapi.ts';
import { WEB_FOLDER } from './platform/project.ts';
import { problems } from './platform/replies.ts';
import { requestLog } from './platform/request-log.ts';
import { limits, security } from './platform/security.ts';
import { stopping } from './platform/stopping.ts';
import { schemaController } from './platform/validation.ts';
import { webApp } from './platform/web.ts';
import { printRoutes } from './print/routes.ts';
import { proxyRoutes } from './proxies/routes.ts';

/** Reads the session and sets `request.actor`. Must be wrapped by fastify-plugin, so that its hook serves every route. */
export type SessionsPlugin = (app: App, options: { deps: Deps }) => Promise<void>;

export interface AppOptions {
  /** Identity's, unless a test of another capability signs people in without a code. */
  readonly sessions?: SessionsPlugin;
  /** For whom accounts may vote; identity's answer, unless a test signs people in who have no account. */
  readonly standings?: Standings;
  /** Routes that only a test has. */
  readonly routes?: (app: App) => Promise<void>;
  /** The built web app. */
  readonly webFolder?: string;
  readonly areaOf?: AreaOf;
}

/** Everything but the socket. Tests, the OpenAPI document and the server all start here. */
export async function buildApp(deps: Deps, options: AppOptions = {}): Promise<App> {
  const { sessions = identitySessions, routes, webFolder = WEB_FOLDER, areaOf = estateArea(deps.db) } = options;
  const app = createFastify(deps);
  app.decorateRequest('actor', null);
  await app.register(problems);
  await app.register(stopping);
  await app.register(requestLog, deps);
  await app.register(security, { ...deps, webFolder });
  await app.register(sessions, { deps });
  await app.register(limits, deps);
  await app.register(authorize, { areaOf, isExcluded: isExcluded(deps.db) });
  await app.register(routeLooks, { deps });
  await app.register(openapi);
  await registerRoutes(app, deps, options);
  if (routes) await app.register(routes);
  await app.register(apiDocs);
  await app.register(webApp, { folder: webFolder });
  return app;
}

/** One line a capability: its `routes.ts` exports one plugin that takes `{ deps }`. */
async function registerRoutes(app: App, deps: Deps, { standings }: AppOptions): Promise<void> {
  await app.register(healthRoutes, { deps });
  await app.register(identityRoutes, { deps });
  await app.register(estateRoutes, { deps, ownershipChanged: endFormerOwners(deps) });
  await app.register(lawRoutes, { deps });
  await app.register(logRoutes, { deps });
  await app.register(ballotRoutes, { deps, standings, costs: (log) => motionCosts(deps, log) });
  await app.register(proxyRoutes, { deps, standings });
  await app.register(ownContactChangeRoutes, { deps, standings });
  await app.register(deviceRoutes, { deps, standings });
  await app.register(assemblyRoutes, { deps, acts: ACTS });
  await app.register(denialRoutes, { deps, standings });
  await app.register(paperRoutes, { deps, standings });
  await app.register(attendedRoutes, { deps });
  await app.register(plainRoutes, {
    ...{ deps, standings: standings ?? verifiedStandings(deps.db) },
    costs: (log: LogRef) => motionCosts(deps, log),
  });
  await app.register(certificationRoutes, { deps });
  await app.register(deliveryRoutes, { deps });
  await app.register(disclosureRoutes, { deps });
  await app.register(printRoutes, { deps });
  await app.register(followUpRoutes, { deps });
  await app.register(petitionRoutes, { deps, standings });
  await app.register(nominationRoutes, { deps, standings });
  await app.register(messageRoutes, { deps });
  await app.register(accountabilityRoutes, { deps });
  await app.register(operationsRoutes, { deps });
  if (deps.config.mode === 'demo') {
    await app.register(outboxRoutes, { deps });
    await app.register(demoRoutes, { deps });
  }
  if (deps.movableClock) await app.register(clockRoutes, { deps, clock: deps.movableClock });
}

function createFastify({ config, log }: Deps): App {
  const loggerInstance: FastifyBaseLogger = log;
  return Fastify({
    loggerInstance,
    bodyLimit: 256 * 1024,
    // A slow phone may take its time for a scan; a client that only holds the connection may not.
    requestTimeout: 120_000,
    trustProxy: config.trustProxy > 0 && ((_address, hop) => hop < config.trustProxy),
    // Fastify's own lines hold the address with its ids; ours hold the route's pattern.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    // In-flight requests are answered, idle connections are closed, so that a stop does not wait for browsers.
    forceCloseConnections: 'idle',
    schemaController,
  });
}
