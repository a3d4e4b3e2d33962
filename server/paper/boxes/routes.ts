import { Type } from 'typebox';
import { AssemblyParams, closed, Hex32Schema, inEstate, logOf, PlainText } from '../../assemblies/schemas.ts';
import type { Deps } from '../../deps.ts';
import { refuseLog } from '../../log/refuse.ts';
import type { App } from '../../platform/app-type.ts';
import { TwoNames } from '../people-names.ts';
import { STEPS } from './box-store.ts';
import { boxesOf, countersignSeal, recordCustody } from './boxes.ts';
import { recordedPhoto } from './recorded-photo.ts';
import { boxProblems } from './problems.ts';

const BASE = '/api/estates/:estate/assemblies/:assembly';
const tags = ['paper'];
const Count = Type.Integer({ minimum: 0 });
const Papers = Type.Integer({ minimum: 0, maximum: 100_000 });
const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);
const BoxParams = Type.Object({
  ...AssemblyParams.properties,
  box: Type.String({ pattern: '^[0-9A-Z-]{1,16}$' }),
});
const Participation = Type.Object({ heads: Count, areaCm2: Count, quorum: Type.Boolean() });

const BoxList = Type.Object({
  boxes: Type.Array(
    Type.Object({
      ...{ id: Type.String(), registered: Count, sealed: Nullable(Count), entered: Count, reviewed: Count },
      seal: Nullable(
        Type.Object({
          ...{ number: Type.String(), photo: Type.String(), papers: Count, at: Type.String() },
          countersignedAt: Nullable(Type.String()),
        }),
      ),
      records: Type.Array(
        Type.Object({
          ...{ id: Type.String(), step: Type.Enum([...STEPS]), place: Type.String() },
          ...{ people: Type.Array(Type.String()), seal: Nullable(Type.String()), papers: Nullable(Count) },
          ...{ photo: Nullable(Type.String()), at: Type.String() },
        }),
      ),
      gaps: Type.Array(
        Type.Object({
          gap: Type.Enum([
            ...([
              'one-signature',
              'no-seal-record',
              'seal-differs',
              'moved-unseen',
              'silence',
              'papers-differ',
            ] as const),
          ]),
          ...{ at: Type.Optional(Type.String()), from: Type.Optional(Type.String()), to: Type.Optional(Type.String()) },
          ...{ hours: Type.Optional(Count), sealed: Type.Optional(Count), found: Type.Optional(Count) },
        }),
      ),
      effect: Nullable(
        Type.Object({
          ...{ counting: Count, disputed: Count },
          motions: Type.Array(Type.Object({ id: Type.String(), with: Participation, without: Participation })),
        }),
      ),
      serials: Type.Array(Type.String(), { description: 'Papers in it that are not disputed' }),
    }),
  ),
});

/** Boxes with their seals and where they were. */
export async function boxRoutes(app: App, { deps }: { deps: Deps }): Promise<void> {
  app.get(
    `${BASE}/boxes`,
    {
      config: { access: inEstate('community', 'officer') },
      schema: {
        ...{ tags, summary: 'Boxes: seal, custody, what is not explained, and what each is worth' },
        ...{ params: AssemblyParams, response: { 200: BoxList } },
      },
    },
    async (request, reply) => {
      const result = await boxesOf({ deps, log: logOf(request.params), actor: request.actor! });
      return result.ok ? ({ boxes: result.value } as never) : refuseLog(reply, boxProblems, result.error);
    },
  );

  app.get(
    `${BASE}/paper-photos/:sha256`,
    {
      config: { access: inEstate('community', 'officer') },
      schema: {
        ...{ tags, summary: 'A photo that stands in the record of a box or of a paper' },
        params: Type.Object({ ...AssemblyParams.properties, sha256: Hex32Schema }),
      },
    },
    async (request, reply) => {
      const asking = { deps, log: logOf(request.params), actor: request.actor! };
      const photo = await recordedPhoto(asking, request.params.sha256);
      if (!photo.ok) return refuseLog(reply, boxProblems, photo.error);
      return reply.type(photo.value.type).header('cache-control', 'private, no-store').send(photo.value.content);
    },
  );
  signingRoutes(app, deps);
}

function signingRoutes(app: App, deps: Deps): void {
  app.post(
    `${BASE}/boxes/:box/countersignature`,
    {
      config: { access: inEstate('community') },
      schema: {
        ...{ tags, summary: 'The second person of a seal, who has counted again', params: BoxParams },
        ...{ body: Type.Object({ count: Papers }, closed), response: { 204: Type.Null() } },
      },
    },
    async (request, reply) => {
      const asking = { deps, log: logOf(request.params), actor: request.actor! };
      const result = await countersignSeal(asking, request.params.box, request.body);
      return result.ok ? reply.code(204).send(null) : refuseLog(reply, boxProblems, result.error);
    },
  );

  app.post(
    `${BASE}/boxes/:box/custody`,
    {
      config: { access: inEstate('community', 'officer') },
      schema: {
        ...{ tags, summary: 'Where a sealed box is, who is with it, what the seal looks like', params: BoxParams },
        body: Type.Object(
          {
            ...{ step: Type.Enum([...STEPS]), place: PlainText(80), people: TwoNames },
            seal: Type.Optional(PlainText(40)),
            papers: Type.Optional(Papers),
            photo: Type.Optional(Hex32Schema),
            happenedAt: Type.Optional(Type.String({ format: 'date-time', maxLength: 40 })),
          },
          closed,
        ),
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const asking = { deps, log: logOf(request.params), actor: request.actor! };
      const result = await recordCustody(asking, request.params.box, request.body);
      return result.ok ? reply.code(204).send(null) : refuseLog(reply, boxProblems, result.error);
    },
  );
}
