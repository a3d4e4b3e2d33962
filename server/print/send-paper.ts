import type { FastifyReply } from 'fastify';
import type { Readable } from 'node:stream';
import type { Result } from '../../crypto/result.ts';
import type { Deps } from '../deps.ts';
import type { LogRef } from '../log/log-ref.ts';
import { refuseLog } from '../log/refuse.ts';
import { madePaper } from './made-papers.ts';
import { readAssembly, type Reading } from './facts/reading.ts';
import { printProblems, type PrintRefusal } from './problems.ts';

/** A kind of paper: which facts it needs, and how they are laid out. */
export interface Kind<F> {
  /** The file's name, without ending. */
  readonly name: string;
  readonly facts: (reading: Reading) => Promise<Result<F, PrintRefusal>>;
  readonly make: (facts: F) => Promise<Buffer>;
}

interface Asked {
  readonly deps: Deps;
  readonly log: LogRef;
  readonly reply: FastifyReply;
}

/** Answers with a paper as it is now, or says why there is none. */
export async function sendPaper<F>({ deps, log, reply }: Asked, { name, facts, make }: Kind<F>): Promise<FastifyReply> {
  const reading = await readAssembly(deps, log);
  if (!reading.ok) return refuseLog(reply, printProblems, reading.error);
  const found = await facts(reading.value);
  if (!found.ok) return refuseLog(reply, printProblems, found.error);
  return sendPdf(reply, `${name}-${log.assembly}`, await madePaper(name, found.value, make));
}

export const sendPdf = (reply: FastifyReply, name: string, content: Buffer | Readable): FastifyReply =>
  reply
    .type('application/pdf')
    .header('content-disposition', `inline; filename="${name}.pdf"`)
    .header('x-content-type-options', 'nosniff')
    .send(content);
