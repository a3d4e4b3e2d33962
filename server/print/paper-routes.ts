import { AssemblyParams, inEstate, logOf } from '../assemblies/schemas.ts';
import type { Deps } from '../deps.ts';
import { refuseLog } from '../log/refuse.ts';
import type { App } from '../platform/app-type.ts';
import { perMinute } from '../platform/security.ts';
import { certificateFacts } from './facts/certificate-facts.ts';
import { countSheetFacts, deliveryFacts, slipFacts } from './facts/desk-facts.ts';
import { findPoster, posterFacts } from './facts/poster-facts.ts';
import { noticeFacts, rollFacts } from './facts/public-facts.ts';
import { receiptFacts } from './facts/receipt-facts.ts';
import { readAssembly } from './facts/reading.ts';
import { resultFacts } from './facts/result-facts.ts';
import { certificatePdf } from './papers/certificate.ts';
import { listPdf } from './papers/lists.ts';
import { noticePdf } from './papers/notice.ts';
import { postersPdf } from './papers/poster.ts';
import { receiptSlipPdf } from './papers/receipt-slip.ts';
import { resultPdf } from './papers/result.ts';
import { unitSlipsPdf } from './papers/unit-slips.ts';
import { printProblems } from './problems.ts';
import { BuildingQuery, KnownPoster, PosterParams, SlipQuery } from './schemas.ts';
import { sendPaper, type Kind } from './send-paper.ts';

const BASE = '/api/estates/:estate/assemblies/:assembly';
const tags = ['print'];

/** Papers for the board and for everybody at home: no name is in their facts. */
const PUBLIC = [
  {
    name: 'notice',
    facts: noticeFacts,
    make: noticePdf,
    summary: 'The notice, its motions explained, and how to vote',
  },
  { name: 'roll', facts: rollFacts, make: listPdf, summary: 'The roll as posted: rooms and areas' },
  { name: 'result', facts: resultFacts, make: resultPdf, summary: 'The provisional result, or the result as declared' },
  {
    name: 'certificate',
    facts: certificateFacts,
    make: certificatePdf,
    summary: 'The certificate, with what was said since',
  },
] as const;

export async function paperRoutes(app: App, { deps }: { deps: Deps }): Promise<void> {
  for (const { summary, ...kind } of PUBLIC)
    app.get(
      `${BASE}/print/${kind.name}.pdf`,
      {
        config: { access: 'public', rateLimit: perMinute(deps.config, 60) },
        schema: { tags, summary, params: AssemblyParams },
      },
      (request, reply) => sendPaper({ deps, log: logOf(request.params), reply }, kind as Kind<unknown>),
    );
  posterRoutes(app, deps);
  deskRoutes(app, deps);
}

function posterRoutes(app: App, deps: Deps): void {
  app.get(
    `${BASE}/print/posters.pdf`,
    {
      config: { access: 'public', rateLimit: perMinute(deps.config, 60) },
      schema: { tags, summary: 'A poster for each building', params: AssemblyParams, querystring: BuildingQuery },
    },
    (request, reply) =>
      sendPaper(
        { deps, log: logOf(request.params), reply },
        {
          name: 'posters',
          facts: (reading) => posterFacts(reading, request.query.building),
          make: ({ facts, posters }) => postersPdf(facts, posters),
        },
      ),
  );

  app.get(
    `${BASE}/posters/:number`,
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Where the poster with this number hangs; a forged one is not known',
        params: PosterParams,
        response: { 200: KnownPoster },
      },
    },
    async (request, reply) => {
      const reading = await readAssembly(deps, logOf(request.params));
      if (!reading.ok) return refuseLog(reply, printProblems, reading.error);
      const found = await findPoster(reading.value, request.params.number);
      return found.ok ? found.value : refuseLog(reply, printProblems, found.error);
    },
  );
}

function deskRoutes(app: App, deps: Deps): void {
  app.get(
    `${BASE}/print/unit-slips.pdf`,
    {
      config: { access: inEstate('committee', 'community'), rateLimit: perMinute(deps.config, 30) },
      schema: { tags, summary: 'A slip with a link for each unit', params: AssemblyParams, querystring: BuildingQuery },
    },
    (request, reply) =>
      sendPaper(
        { deps, log: logOf(request.params), reply },
        {
          name: 'unit-slips',
          facts: (reading) => slipFacts(reading, request.query.building),
          make: ({ facts, slips }) => unitSlipsPdf(facts, slips),
        },
      ),
  );

  app.get(
    `${BASE}/print/delivery-sheets.pdf`,
    {
      config: { access: inEstate('committee', 'community'), rateLimit: perMinute(deps.config, 30) },
      schema: {
        tags,
        summary: 'Sheets for a round from door to door',
        params: AssemblyParams,
        querystring: BuildingQuery,
      },
    },
    (request, reply) =>
      sendPaper(
        { deps, log: logOf(request.params), reply },
        { name: 'delivery', facts: (reading) => deliveryFacts(reading, request.query.building), make: listPdf },
      ),
  );

  app.get(
    `${BASE}/print/count-sheet.pdf`,
    {
      config: { access: inEstate('committee', 'community', 'officer'), rateLimit: perMinute(deps.config, 30) },
      schema: { tags, summary: 'Sums to be signed by counters and witnesses', params: AssemblyParams },
    },
    (request, reply) =>
      sendPaper(
        { deps, log: logOf(request.params), reply },
        { name: 'count-sheet', facts: countSheetFacts, make: listPdf },
      ),
  );

  app.get(
    `${BASE}/print/receipt-slip.pdf`,
    {
      config: { access: inEstate('community') },
      schema: { tags, summary: 'What an owner takes home from a desk', params: AssemblyParams, querystring: SlipQuery },
    },
    (request, reply) =>
      sendPaper(
        { deps, log: logOf(request.params), reply },
        { name: 'receipt', facts: (reading) => receiptFacts(reading, request.query.code), make: receiptSlipPdf },
      ),
  );
}
