import type { FastifyRequest, RouteOptions } from 'fastify';
import fp from 'fastify-plugin';
import { never } from '../../crypto/result.ts';
import type { App } from './app-type.ts';
import { platformProblems } from './platform-problems.ts';

export const ROLES = ['owner', 'committee', 'community', 'officer', 'district', 'administrator', 'observer'] as const;
/** 业主 · 业主委员会成员 · 社区工作者 · 街道办工作人员 · 区级查看 · 管理员 · 列席观察 */
export type Role = (typeof ROLES)[number];

/**
 * A role held in one estate or one area. An area is an administrative division code; it covers its parts, whose codes begin
 * with it (district 310115, street 310115012).
 */
export interface Grant {
  readonly role: Role;
  readonly scope: 'estate' | 'area';
  readonly scopeId: string;
}

/** When one-time codes were answered in a session: milliseconds since 1970 on the service's clock. */
export interface AnsweredCodes {
  /** The one that opened it. */
  readonly signIn: number;
  /** The newest one after that. */
  readonly again: number | null;
}

/** Who sends the request, as the session says. */
export interface Actor {
  readonly accountId: string;
  readonly codes: AnsweredCodes;
  readonly grants: readonly Grant[];
  /** The person of the registry that this account proved to be, by estate. */
  readonly personIds: Readonly<Record<string, string>>;
}

/**
 * Who may call a route. `estate`: the role in the estate named by `:estate`, or in an area that covers it. `area`: the role in
 * the area named by `:area`, or in one that covers it. `none`: the role anywhere; the route itself looks only at what its
 * grants cover.
 */
export type Access =
  'public' | 'signed-in' | { readonly roles: readonly [Role, ...Role[]]; readonly scope: 'estate' | 'area' | 'none' };

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
  }
  interface FastifyRequest {
    /** Null when nobody is signed in. Set by the sessions plugin before the route's access is checked. */
    actor: Actor | null;
  }
  interface FastifyInstance {
    /** Every route with its access, for the table that a test walks. */
    readonly routeTable: readonly RouteAccess[];
  }
}

export interface RouteAccess {
  readonly method: string;
  readonly url: string;
  readonly access: Access;
}

/** Administrative division code of an estate; null when there is no such estate. */
export type AreaOf = (estateId: string) => Promise<string | null>;

/** Whether an account has no part at the desk of one assembly, because its own interest is voted on. */
export type IsExcluded = (account: string, estate: string, assembly: string) => Promise<boolean>;

export const areaCovers = (areaCode: string, part: string): boolean => areaCode !== '' && part.startsWith(areaCode);

/** Denies by default: a route that does not say who may call it keeps the service from starting. */
export const authorize = fp(
  async (app: App, { areaOf, isExcluded }: { areaOf: AreaOf; isExcluded: IsExcluded }) => {
    const routes: RouteOptions[] = [];
    app.decorate('routeTable', { getter: () => routes.flatMap(accessRows) });
    app.addHook('onRoute', (route) => void routes.push(route));
    app.addHook('onReady', async () => routes.forEach(requireDeclaration));
    app.addHook('onRequest', async (request, reply) => {
      const { access } = request.routeOptions.config;
      if (access === undefined) return; // only the answer to an unknown address has none
      const isOut = await stripPosts(request, isExcluded);
      const verdict = await judge(request, access, areaOf);
      if (verdict === 'sign-in') return reply.problem(platformProblems.NOT_SIGNED_IN);
      if (verdict === 'deny') return reply.problem(isOut ? platformProblems.OWN_INTEREST : platformProblems.FORBIDDEN);
      return;
    });
  },
  { name: 'authorize', dependencies: ['problems'], decorators: { request: ['actor'] } },
);

function requireDeclaration(route: RouteOptions): void {
  if (route.config?.access === undefined)
    throw new Error(`${String(route.method)} ${route.url} does not declare who may call it (config.access)`);
  const { access } = route.config;
  if (typeof access === 'string' || access.scope === 'none') return;
  if (!route.url.split('/').includes(`:${access.scope}`))
    throw new Error(
      `${String(route.method)} ${route.url} is bound to an ${access.scope} but its path has no :${access.scope}`,
    );
}

const accessRows = (route: RouteOptions): RouteAccess[] =>
  [route.method].flat().map((method) => ({ method, url: route.url, access: route.config?.access ?? 'public' }));

const POSTS: readonly Role[] = ['committee', 'community', 'officer'];

/**
 * For the assembly that is addressed, whoever has an interest in it loses his posts, whatever the route: then every handler
 * that looks at grants sees none either.
 */
async function stripPosts(request: FastifyRequest, isExcluded: IsExcluded): Promise<boolean> {
  const { actor } = request;
  const { estate, assembly } = request.params as { readonly estate?: string; readonly assembly?: string };
  if (!actor || estate === undefined || assembly === undefined) return false;
  if (!actor.grants.some(({ role }) => POSTS.includes(role))) return false;
  if (!(await isExcluded(actor.accountId, estate, assembly))) return false;
  request.actor = { ...actor, grants: actor.grants.filter(({ role }) => !POSTS.includes(role)) };
  return true;
}

type Verdict = 'allow' | 'sign-in' | 'deny';

async function judge(request: FastifyRequest, access: Access, areaOf: AreaOf): Promise<Verdict> {
  if (access === 'public') return 'allow';
  const { actor } = request;
  if (actor === null) return 'sign-in';
  if (access === 'signed-in') return 'allow';
  const grants = actor.grants.filter((grant) => access.roles.includes(grant.role));
  return (await covers(grants, access.scope, request.params as Params, areaOf)) ? 'allow' : 'deny';
}

interface Params {
  readonly estate?: string;
  readonly area?: string;
}

async function covers(
  grants: readonly Grant[],
  scope: 'estate' | 'area' | 'none',
  params: Params,
  areaOf: AreaOf,
): Promise<boolean> {
  switch (scope) {
    case 'none':
      return grants.length > 0;
    case 'area':
      return params.area !== undefined && coversArea(grants, params.area);
    case 'estate':
      return params.estate !== undefined && (await coversEstate(grants, params.estate, areaOf));
    default:
      return never(scope);
  }
}

const coversArea = (grants: readonly Grant[], area: string): boolean =>
  grants.some((grant) => grant.scope === 'area' && areaCovers(grant.scopeId, area));

/** Whether one of the grants holds in the estate, directly or through its area. */
export async function coversEstate(grants: readonly Grant[], estate: string, areaOf: AreaOf): Promise<boolean> {
  if (grants.some((grant) => grant.scope === 'estate' && grant.scopeId === estate)) return true;
  if (!grants.some((grant) => grant.scope === 'area')) return false;
  const area = await areaOf(estate);
  return area !== null && coversArea(grants, area);
}
