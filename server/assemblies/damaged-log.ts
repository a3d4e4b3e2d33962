import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { LogState } from '../../crypto/replay/state.ts';
import type { Deps } from '../deps.ts';
import { LogDamaged } from '../log/loaded-log.ts';
import type { LogRef } from '../log/log-ref.ts';
import { logWriter } from '../log/log-service.ts';
import { logProblems } from '../log/problems.ts';

/** A log whose stored head and entries disagree: its assembly stands still until somebody has looked into it. */
export const DAMAGED = 'damaged';

/** For lists, which one damaged log must not take down. Null while there is no log. */
export async function stateForList(deps: Deps, log: LogRef): Promise<LogState | typeof DAMAGED | null> {
  try {
    return await logWriter(deps).state(log);
  } catch (error) {
    if (!(error instanceof LogDamaged)) throw error;
    deps.log.fatal({ assembly: log.assembly, incident: error.message }, 'a log is damaged');
    return DAMAGED;
  }
}

/** Routes about one assembly answer that it is stopped; every other failure goes on to the application's own handler. */
export function answerDamaged(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (!(error instanceof LogDamaged)) throw error;
  request.log.fatal({ incident: error.message, route: request.routeOptions.url }, 'a log is damaged');
  return reply.problem(logProblems.LOG_DAMAGED);
}
