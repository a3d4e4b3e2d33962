import { Type } from 'typebox';
import { AssemblyParams, closed, Hex32Schema, inEstate, logOf } from '../../assemblies/schemas.ts';
import type { Deps } from '../../deps.ts';
import { refuseLog } from '../../log/refuse.ts';
import type { App } from '../../platform/app-type.ts';
import { NameInput } from '../people-names.ts';
import { PaperParams } from '../schemas.ts';
import { settleHandout, signOut } from './handouts.ts';
import { paperBooks } from './paper-books.ts';
import { booksProblems } from './problems.ts';
import { REMARKS } from './remark-store.ts';
import { remarkOn } from './remarks.ts';

const BASE = '/api/estates/:estate/assemblies/:assembly';
const tags = ['paper'];
const desk = { access: inEstate('community') };
const deskAndOffice = { access: inEstate('community', 'officer') };
const Count = Type.Integer({ minimum: 0 });
const Papers = Type.Integer({ minimum: 0, maximum: 100_000 });
const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);
const By = Nullable(Type.String());
const Rooms = Type.Array(Type.String());

const PaperBooks = Type.Object({
  buildings: Type.Array(
    Type.Object({ building: Type.String(), issued: Count, registered: Count, spoiled: Count, outstanding: Count }),
  ),
  batches: Type.Array(
    Type.Object({ seq: Count, at: Type.String(), by: By, papers: Count, first: Type.String(), last: Type.String() }),
  ),
  spoiled: Type.Array(
    Type.Object({
      ...{ seq: Count, at: Type.String(), by: By, serial: Type.String(), reason: Type.String(), rooms: Rooms },
      replacedBy: Nullable(Type.String({ description: 'The paper that the same voter got afterwards' })),
    }),
  ),
  handouts: Type.Array(
    Type.Object({
      ...{ id: Type.String(), papers: Count, first: By, last: By, collectors: Type.Array(Type.String()) },
      ...{ at: Type.String(), by: By },
      settled: Nullable(Type.Object({ delivered: Count, returned: Count, lost: Count, at: Type.String() })),
    }),
  ),
  remarks: Type.Array(
    Type.Object({
      ...{ serial: Type.String(), remark: Type.Enum([...REMARKS]), photo: By, at: Type.String(), rooms: Rooms },
    }),
  ),
});

/** What the desk writes down about papers beside the log. */
export async function bookRoutes(app: App, { deps }: { deps: Deps }): Promise<void> {
  app.get(
    `${BASE}/paper-books`,
    {
      config: deskAndOffice,
      schema: {
        ...{ tags, summary: 'Issued, spoiled, carried, odd; and the numbers by building' },
        ...{ params: AssemblyParams, response: { 200: PaperBooks } },
      },
    },
    async (request, reply) => {
      const result = await paperBooks({ deps, log: logOf(request.params), actor: request.actor! });
      return result.ok ? (result.value as never) : refuseLog(reply, booksProblems, result.error);
    },
  );
  handoutRoutes(app, deps);

  app.post(
    `${BASE}/papers/:serial/remarks`,
    {
      config: desk,
      schema: {
        ...{ tags, summary: 'What is odd about a paper; it voids nothing', params: PaperParams },
        body: Type.Object({ remark: Type.Enum([...REMARKS]), photo: Type.Optional(Hex32Schema) }, closed),
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const asking = { deps, log: logOf(request.params), actor: request.actor! };
      const result = await remarkOn(asking, request.params.serial, request.body);
      return result.ok ? reply.code(204).send(null) : refuseLog(reply, booksProblems, result.error);
    },
  );
}

function handoutRoutes(app: App, deps: Deps): void {
  app.post(
    `${BASE}/paper-handouts`,
    {
      config: desk,
      schema: {
        ...{ tags, summary: 'Signs papers out to people who carry them, by count', params: AssemblyParams },
        body: Type.Object(
          {
            collectors: Type.Array(NameInput, { minItems: 1, maxItems: 4, uniqueItems: true }),
            papers: Type.Integer({ minimum: 1, maximum: 100_000 }),
            first: Type.Optional(Type.String({ maxLength: 24 })),
            last: Type.Optional(Type.String({ maxLength: 24 })),
          },
          closed,
        ),
        response: { 201: Type.Object({ id: Type.String() }) },
      },
    },
    async (request, reply) => {
      const result = await signOut({ deps, log: logOf(request.params), actor: request.actor! }, request.body);
      return result.ok ? reply.code(201).send(result.value) : refuseLog(reply, booksProblems, result.error);
    },
  );

  app.post(
    `${BASE}/paper-handouts/:handout/settlement`,
    {
      config: desk,
      schema: {
        ...{ tags, summary: 'Collectors are back: delivered, returned and lost add up to what they carried' },
        params: Type.Object({ ...AssemblyParams.properties, handout: Type.String({ format: 'uuid' }) }),
        body: Type.Object({ delivered: Papers, returned: Papers, lost: Papers }, closed),
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const asking = { deps, log: logOf(request.params), actor: request.actor! };
      const result = await settleHandout(asking, request.params.handout, request.body);
      return result.ok ? reply.code(204).send(null) : refuseLog(reply, booksProblems, result.error);
    },
  );
}
