import type { FastifyReply } from 'fastify';
import type { Problem } from '../platform/problems.ts';
import type { Refusal } from '../platform/replies.ts';
import { logProblems, RETRY_AFTER_SECONDS } from './problems.ts';

type OwnCode<R extends Refusal> = Exclude<R['code'], keyof typeof logProblems>;

/**
 * Answers a refusal of the log, or of the capability that appended to it; what may be tried again says when. The table
 * holds the capability's own codes.
 */
export function refuseLog<R extends Refusal>(
  reply: FastifyReply,
  table: Readonly<Record<OwnCode<R>, Problem>>,
  refusal: R,
): FastifyReply {
  if (refusal.code === 'LOG_BUSY' || refusal.code === 'LOG_UNAVAILABLE')
    void reply.header('retry-after', String(RETRY_AFTER_SECONDS));
  return reply.refuse<Refusal>({ ...logProblems, ...table } as Readonly<Record<string, Problem>>, refusal);
}
