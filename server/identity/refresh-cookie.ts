import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import type { OpenedSession } from './sessions.ts';

/** The `__Host-` prefix binds the cookie to this host over TLS; the demonstration has no TLS, so no prefix. */
const nameIn = ({ mode }: Config): string => (mode === 'production' ? '__Host-yijue-refresh' : 'yijue-refresh');

const optionsIn = ({ mode }: Config): CookieSerializeOptions => ({
  httpOnly: true,
  sameSite: 'lax',
  secure: mode === 'production',
  path: '/',
});

export const setRefreshCookie = (
  config: Config,
  reply: FastifyReply,
  { refreshToken, expiresAt }: OpenedSession,
): void => void reply.setCookie(nameIn(config), refreshToken, { ...optionsIn(config), expires: expiresAt });

export const clearRefreshCookie = (config: Config, reply: FastifyReply): void =>
  void reply.clearCookie(nameIn(config), optionsIn(config));

export const refreshCookie = (config: Config, request: FastifyRequest): string | null =>
  request.cookies[nameIn(config)] ?? null;

/**
 * A cookie comes along uninvited, so the request must come from our own page: browsers state the origin of every POST. A client
 * without one is no browser; it states so with a header that another site's page cannot add.
 */
export function isOwnPage({ headers, host }: FastifyRequest): boolean {
  if (headers.origin === undefined) return headers['x-yijue'] !== undefined && headers['sec-fetch-site'] === undefined;
  return URL.canParse(headers.origin) && new URL(headers.origin).host === host;
}
