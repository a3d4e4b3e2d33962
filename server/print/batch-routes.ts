import { AssemblyParams, inEstate, logOf } from '../assemblies/schemas.ts';
import type { Deps } from '../deps.ts';
import { refuseLog } from '../log/refuse.ts';
import type { App } from '../platform/app-type.ts';
import { perMinute } from '../platform/security.ts';
import { ballotHead, ballotsToPrint } from './facts/ballot-facts.ts';
import { batchRecordFacts } from './facts/desk-facts.ts';
import { readAssembly } from './facts/reading.ts';
import { ballotsPdf } from './papers/ballot.ts';
import { listPdf } from './papers/lists.ts';
import { printStore, type PrintBatch } from './print-store.ts';
import { printProblems } from './problems.ts';
import { Batch, BatchList, BatchParams, NewBatch } from './schemas.ts';
import { sendPaper, sendPdf } from './send-paper.ts';

const BASE = '/api/estates/:estate/assemblies/:assembly/print';
const tags = ['print'];
const desk = inEstate('community');

const viewOf = ({ batch, serials, printedAt }: PrintBatch) => ({
  ...{ batch, printedAt: printedAt.toISOString() },
  ...{ first: serials[0]!, last: serials.at(-1)!, papers: serials.length },
});

/** Numbered papers in batches: every batch is written down before a sheet leaves the printer. */
export async function batchRoutes(app: App, { deps }: { deps: Deps }): Promise<void> {
  listRoutes(app, deps);
  printRoutes(app, deps);
}

function listRoutes(app: App, deps: Deps): void {
  app.get(
    `${BASE}/batches`,
    {
      config: { access: inEstate('community', 'officer') },
      schema: { tags, summary: 'What was printed', params: AssemblyParams, response: { 200: BatchList } },
    },
    async (request) => {
      const batches = await printStore(deps.db, logOf(request.params)).batches();
      return { batches: batches.map(viewOf), printed: [...new Set(batches.flatMap(({ serials }) => serials))] };
    },
  );

  app.get(
    `${BASE}/batch-record.pdf`,
    {
      config: { access: inEstate('community', 'officer'), rateLimit: perMinute(deps.config, 30) },
      schema: { tags, summary: 'The same on paper, with what was spoiled and replaced', params: AssemblyParams },
    },
    async (request, reply) => {
      const log = logOf(request.params);
      const batches = await printStore(deps.db, log).batches();
      const kind = { name: 'batch-record', make: listPdf };
      return sendPaper({ deps, log, reply }, { ...kind, facts: (reading) => batchRecordFacts(reading, batches) });
    },
  );
}

function printRoutes(app: App, deps: Deps): void {
  app.post(
    `${BASE}/batches`,
    {
      config: { access: desk },
      schema: {
        tags,
        summary: 'Writes down a batch of papers to print; a paper may be printed again, which is seen',
        params: AssemblyParams,
        body: NewBatch,
        response: { 201: Batch },
      },
    },
    async (request, reply) => {
      const log = logOf(request.params);
      const reading = await readAssembly(deps, log);
      if (!reading.ok) return refuseLog(reply, printProblems, reading.error);
      const { serials } = request.body;
      const out = await ballotsToPrint(reading.value, serials);
      if (!out.ok) return refuseLog(reply, printProblems, out.error);
      const now = await deps.clock.inTransaction(deps.db);
      return reply.code(201).send(viewOf(await printStore(deps.db, log).add(serials, request.actor!.accountId, now)));
    },
  );

  app.get(
    `${BASE}/batches/:batch/ballots.pdf`,
    {
      config: { access: desk, rateLimit: perMinute(deps.config, 20) },
      schema: { tags, summary: 'The papers of a batch', params: BatchParams },
    },
    async (request, reply) => {
      const log = logOf(request.params);
      const batches = await printStore(deps.db, log).batches();
      const batch = batches.find((each) => each.batch === request.params.batch);
      if (!batch) return reply.problem(printProblems.PRINT_BATCH_UNKNOWN);
      const reading = await readAssembly(deps, log);
      if (!reading.ok) return refuseLog(reply, printProblems, reading.error);
      const head = await ballotHead(reading.value);
      // What has come back or was spoiled since is not printed a second time from an old batch.
      const left = batch.serials.filter((serial) => reading.value.state.papers.get(serial)?.state === 'issued');
      const ballots = await ballotsToPrint(reading.value, left);
      if (!ballots.ok) return refuseLog(reply, printProblems, ballots.error);
      if (!head || left.length === 0) return reply.problem(printProblems.PRINT_NOT_YET);
      return sendPdf(reply, `ballots-${log.assembly}-${batch.batch}`, ballotsPdf(head, ballots.value));
    },
  );
}
