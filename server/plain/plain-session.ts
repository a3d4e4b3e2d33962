import { createHmac, timingSafeEqual } from 'node:crypto';
import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import type { Deps } from '../deps.ts';
import { loadActors } from '../identity/load-actor.ts';
import type { Actor } from '../platform/authorize.ts';

/** Shorter than the app's, because a page without scripts is often opened on somebody else's device. */
export const PLAIN_MINUTES = 30;

/** Who is signed in on a page without scripts. */
export interface PlainSession {
  readonly session: string;
  readonly actor: Actor;
}

type Needs = Pick<Deps, 'db' | 'keys' | 'clock' | 'config'>;

const nameIn = ({ mode }: Config): string => (mode === 'production' ? '__Host-yijue-plain' : 'yijue-plain');
const optionsIn = ({ mode }: Config): CookieSerializeOptions => ({
  httpOnly: true,
  sameSite: 'lax',
  secure: mode === 'production',
  path: '/',
});

const mac = (secret: string, ...parts: readonly (string | number)[]): string =>
  createHmac('sha256', secret).update(parts.join('\n')).digest('base64url');

function isEqual(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Names the session in a cookie that runs out by itself. It is looked up at every request, so that an ended one is over. */
export function setPlainCookie({ keys, clock, config }: Needs, reply: FastifyReply, session: string): void {
  const until = Math.floor(clock.now().getTime() / 1000) + PLAIN_MINUTES * 60;
  const value = `${session}.${until}.${mac(keys.sessionSecret, 'yijue/plain-session/v1', session, until)}`;
  void reply.setCookie(nameIn(config), value, { ...optionsIn(config), maxAge: PLAIN_MINUTES * 60 });
}

export const clearPlainCookie = (config: Config, reply: FastifyReply): void =>
  void reply.clearCookie(nameIn(config), optionsIn(config));

/** Null without a cookie of ours, once it ran out, and once the session ended. */
export async function readPlainSession(
  { db, keys, clock, config }: Needs,
  request: FastifyRequest,
): Promise<PlainSession | null> {
  const [session = '', until = '', proof = ''] = (request.cookies[nameIn(config)] ?? '').split('.');
  if (!isEqual(proof, mac(keys.sessionSecret, 'yijue/plain-session/v1', session, until))) return null;
  const now = clock.now();
  if (Number(until) * 1000 <= now.getTime()) return null;
  const actor = (await loadActors(db, [session], now)).get(session);
  return actor ? { session, actor } : null;
}

/** What a form of this session to this address carries; no other site can know it. */
export const formToken = ({ keys }: Pick<Deps, 'keys'>, session: string, action: string): string =>
  mac(keys.sessionSecret, 'yijue/plain-form/v1', session, action);

export const isFormToken = (deps: Pick<Deps, 'keys'>, session: string, action: string, token: string): boolean =>
  isEqual(token, formToken(deps, session, action));

/** Browsers state the origin of a form that is sent; the oldest ones state the page that it stood on instead. */
export function isFromOwnPage({ headers, host }: FastifyRequest): boolean {
  const stated = headers.origin ?? headers.referer;
  return stated !== undefined && URL.canParse(stated) && new URL(stated).host === host;
}
