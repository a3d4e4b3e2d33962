import { inEstate } from '../assemblies/schemas.ts';
import type { Deps } from '../deps.ts';
import type { App } from '../platform/app-type.ts';
import { batchRoutes } from './batch-routes.ts';
import { paperRoutes } from './paper-routes.ts';
import { phoneStore } from './print-store.ts';
import { petitionFacts } from './facts/petition-facts.ts';
import { madePaper } from './made-papers.ts';
import { listPdf } from './papers/lists.ts';
import { printProblems } from './problems.ts';
import { EstateParams, NewOfficePhone, OfficePhone, PetitionParams } from './schemas.ts';
import { sendPdf } from './send-paper.ts';

const tags = ['print'];

/** Everything that leaves a printer: laid out from what the log and the roll say, the same facts always the same bytes. */
export async function printRoutes(app: App, { deps }: { deps: Deps }): Promise<void> {
  await app.register(paperRoutes, { deps });
  await app.register(batchRoutes, { deps });

  app.get(
    '/api/estates/:estate/petitions/:petition/owners.pdf',
    {
      config: { access: inEstate('committee', 'officer') },
      schema: { tags, summary: 'Who joined a petition that had enough: rooms and areas', params: PetitionParams },
    },
    async ({ params }, reply) => {
      const facts = await petitionFacts(deps, params.estate, params.petition);
      if (!facts) return reply.problem(printProblems.PRINT_NOT_YET);
      return sendPdf(reply, `petition-${params.petition}`, await madePaper('petition', facts, listPdf));
    },
  );

  app.get(
    '/api/estates/:estate/office-phone',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: "The street's own number, for whoever doubts a paper",
        params: EstateParams,
        response: { 200: OfficePhone },
      },
    },
    async ({ params }) => {
      const store = phoneStore(deps.db, params.estate);
      const [officePhone, sender] = await Promise.all([store.find(), store.sender()]);
      return { officePhone, sender };
    },
  );

  app.put(
    '/api/estates/:estate/office-phone',
    {
      config: { access: inEstate('officer') },
      schema: {
        tags,
        summary: 'Only the office itself says what its number is',
        params: EstateParams,
        body: NewOfficePhone,
        response: { 200: OfficePhone },
      },
    },
    async ({ params, body, actor }) => {
      const now = await deps.clock.inTransaction(deps.db);
      const words = { phone: body.officePhone.trim(), sender: body.sender ?? null };
      await phoneStore(deps.db, params.estate).set(words, actor!.accountId, now);
      return { officePhone: words.phone, sender: words.sender };
    },
  );
}
