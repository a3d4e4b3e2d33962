import { Type } from 'typebox';
import { toBase64 } from '../../crypto/bytes.ts';
import type { Deps } from '../deps.ts';
import type { App } from '../platform/app-type.ts';
import { platformProblems } from '../platform/platform-problems.ts';
import { BRIEFLY, FOREVER, LogParams, logFinder } from './find-log.ts';
import { logReader } from './log-reader.ts';
import { logProblems } from './problems.ts';

const PUBLIC = { access: 'public' } as const;
/** A size in its one spelling. The empty log is left out: everything extends it and nothing proves it. */
const Size = Type.String({ pattern: '^[1-9][0-9]{0,14}$' });
const HeadParams = Type.Object({ ...LogParams.properties, size: Size });
const TwoSizes = Type.Object({ from: Size, to: Size }, { additionalProperties: false });

/** Earlier heads, and the proof that a later one continues them: what a phone, a witness or a journalist compares. */
export async function headRoutes(app: App, { deps }: { deps: Deps }): Promise<void> {
  const reader = logReader(deps.db);
  const find = logFinder(reader);

  app.get(
    '/log/:assembly/heads/:size',
    {
      config: PUBLIC,
      schema: {
        tags: ['log'],
        summary: 'The signed head of exactly this size, with the cosignatures it has, if a batch ended there',
        params: HeadParams,
      },
    },
    async (request, reply) => {
      const log = await find(request.params.assembly);
      const note = log && (await reader.checkpoint(log, Number(request.params.size)));
      if (!note) return reply.problem(platformProblems.NOT_FOUND);
      return reply.type('text/plain; charset=utf-8').header('cache-control', BRIEFLY).send(note);
    },
  );

  app.get(
    '/log/:assembly/consistency',
    {
      config: PUBLIC,
      schema: {
        tags: ['log'],
        summary: 'RFC 6962 consistency proof between two sizes: a base64 hash a line, no line if the sizes are equal',
        params: LogParams,
        querystring: TwoSizes,
      },
    },
    async (request, reply) => {
      const [from, to] = [Number(request.query.from), Number(request.query.to)];
      if (from > to) return reply.problem(logProblems.SIZES_REVERSED);
      const log = await find(request.params.assembly);
      const head = log && (await reader.head(log));
      if (!head) return reply.problem(logProblems.LOG_NOT_FOUND);
      if (to > head.size) return reply.problem(logProblems.LOG_SHORTER, { size: head.size });
      const proof = await reader.consistency(log, from, to);
      return reply
        .type('text/plain; charset=utf-8')
        .header('cache-control', FOREVER)
        .send(proof.map((hash) => `${toBase64(hash)}\n`).join(''));
    },
  );
}
