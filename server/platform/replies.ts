import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import type { App } from './app-type.ts';
import { isUnreachable } from './database.ts';
import { platformProblems as known } from './platform-problems.ts';
import { allProblems, problemDocument, problemSchema, type Extra, type Problem } from './problems.ts';

/** A refusal of a use case: its code names a problem, its other members go to the caller. */
export interface Refusal {
  readonly code: string;
}

declare module 'fastify' {
  interface FastifyReply {
    /** Answers with a problem document. */
    problem(problem: Problem, extra?: Extra): FastifyReply;
    /** Answers a use case's refusal by its capability's table. The compiler asks for every code. */
    refuse<R extends Refusal>(table: Readonly<Record<R['code'], Problem>>, refusal: R): FastifyReply;
  }
}

/** Refusals in one shape (RFC 9457): what the caller can mend is explained, what he cannot is hidden and logged. */
export const problems = fp(
  async (app: App) => {
    app.addSchema(problemSchema([...new Set(allProblems().map(({ code }) => code))]));
    app.decorateReply('problem', sendProblem);
    app.decorateReply('refuse', function (this: FastifyReply, table, refusal) {
      const { code, ...extra } = refusal;
      return this.problem((table as Readonly<Record<string, Problem>>)[code] ?? known.INTERNAL, extra);
    });
    app.setErrorHandler(handleError);
  },
  { name: 'problems' },
);

function sendProblem(this: FastifyReply, problem: Problem, extra: Extra = {}): FastifyReply {
  const document = JSON.stringify(problemDocument(problem, this.request.id, extra));
  // Already text, so that no response schema drops the extension members.
  return this.code(problem.status)
    .type('application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(document);
}

function handleError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error.validation) return reply.problem(known.REQUEST_INVALID, { fields: fieldsOf(error) });
  if (isUnreachable(error)) {
    request.log.error({ err: error, route: request.routeOptions.url }, 'the database is away');
    return reply.header('retry-after', '5').problem(known.NOT_READY);
  }
  const status = error.statusCode ?? 500;
  if (status === 429)
    return reply.problem(known.TOO_MANY_REQUESTS, { retryAfterSeconds: Number(reply.getHeader('retry-after') ?? 60) });
  if (status === 503) return reply.header('retry-after', '5').problem(known.OVERLOADED);
  if (status < 500) return reply.problem(BY_STATUS[status] ?? known.CLIENT_ERROR);
  request.log.error({ err: error, route: request.routeOptions.url }, 'unexpected');
  return reply.problem(known.INTERNAL);
}

const BY_STATUS: Readonly<Record<number, Problem>> = {
  401: known.NOT_SIGNED_IN,
  403: known.FORBIDDEN,
  404: known.NOT_FOUND,
  405: known.METHOD_NOT_ALLOWED,
  413: known.BODY_TOO_LARGE,
  415: known.CONTENT_TYPE_UNSUPPORTED,
};

const MAX_FIELDS = 20;

/** Names each field and what it must be, never what was sent: a value may be a name or a number of a document. */
function fieldsOf(error: FastifyError) {
  return (error.validation ?? []).slice(0, MAX_FIELDS).map(({ instancePath, keyword, params, message }) => ({
    in: error.validationContext ?? 'body',
    path: instancePath + extraKey(keyword, params),
    fault: message ?? keyword,
  }));
}

function extraKey(keyword: string, params: Readonly<Record<string, unknown>>): string {
  if (keyword === 'required') return `/${String(params['missingProperty'])}`;
  if (keyword !== 'additionalProperties' && keyword !== 'unevaluatedProperties') return '';
  const name = String(params['additionalProperty'] ?? params['unevaluatedProperty']);
  // An unknown key is the caller's own text and is repeated only if it looks like a field's name.
  return /^[A-Za-z][A-Za-z_-]{0,39}$/.test(name) ? `/${name}` : '/?';
}
