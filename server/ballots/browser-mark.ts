import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../deps.ts';
import type { LogRef } from '../log/log-ref.ts';
import { blindIndex } from '../platform/blind-index.ts';

const NAME = 'yijue-browser';
const MARK = /^[A-Za-z0-9_-]{22}$/;
const YEAR_SECONDS = 31_536_000;

/**
 * By which a browser is known within one assembly, so that the street office sees when many voters came from one. The number
 * is drawn at its first binding; whoever clears his cookies is a new browser, which is why nothing is decided by it.
 */
export function browserMark(
  { config, keys }: Pick<Deps, 'config' | 'keys'>,
  { assembly }: LogRef,
  request: FastifyRequest,
  reply: FastifyReply,
): Buffer {
  const known = request.cookies[NAME];
  const mark = known !== undefined && MARK.test(known) ? known : randomBytes(16).toString('base64url');
  const options = { httpOnly: true, sameSite: 'lax', secure: config.mode === 'production', path: '/api' } as const;
  if (mark !== known) void reply.setCookie(NAME, mark, { ...options, maxAge: YEAR_SECONDS });
  return blindIndex(keys.indexKey, 'browser', assembly, mark);
}
