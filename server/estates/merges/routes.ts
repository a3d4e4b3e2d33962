import { Type } from 'typebox';
import type { Deps } from '../../deps.ts';
import type { App } from '../../platform/app-type.ts';
import { estateProblems } from '../problems.ts';
import { EstateId, EstateParams } from '../schemas.ts';
import { EVIDENCE } from './likely-same.ts';
import { VERDICTS } from './merge-store.ts';
import { confirmMerge, mergesOf, proposeMerge, withdrawMerge } from './merges.ts';

const tags = ['estates'];
const DESKS = { roles: ['committee', 'community', 'officer'], scope: 'estate' } as const;
const Uuid = Type.String({ format: 'uuid' });
const NullableText = Type.Union([Type.String(), Type.Null()]);
const Verdict = Type.Enum(VERDICTS);
const Person = Type.Object({
  ...{ person: Uuid, name: Type.String(), idType: NullableText, idNo: NullableText, rooms: Type.Array(Type.String()) },
});
const MergeParams = Type.Object({ estate: EstateId, merge: Uuid });
const MergeList = Type.Array(
  Type.Object({
    ...{ id: Type.Union([Uuid, Type.Null()]), people: Type.Array(Person), evidence: Type.Array(Type.Enum(EVIDENCE)) },
    ...{ verdict: Type.Union([Verdict, Type.Null()]), note: NullableText, by: NullableText, isOwn: Type.Boolean() },
    confirmedBy: NullableText,
  }),
);

/** Whether two people of the register are one; said by one person, confirmed by another. */
export async function mergeRoutes(app: App, { deps }: { deps: Deps }): Promise<void> {
  app.get(
    '/api/estates/:estate/merges',
    { config: { access: DESKS }, schema: { tags, params: EstateParams, response: { 200: MergeList } } },
    async (request) => (await mergesOf(deps, request.params.estate, request.actor!.accountId)) as never,
  );

  app.post(
    '/api/estates/:estate/merges',
    {
      config: { access: DESKS },
      schema: {
        ...{ tags, params: EstateParams },
        body: Type.Object(
          {
            ...{ person: Uuid, other: Uuid, verdict: Verdict },
            note: Type.String({ minLength: 4, maxLength: 200, description: 'What was looked at.' }),
          },
          { additionalProperties: false },
        ),
        response: { 201: Type.Object({ merge: Uuid }) },
      },
    },
    async (request, reply) => {
      const said = { ...request.params, ...request.body, by: request.actor!.accountId };
      const result = await proposeMerge(deps, said);
      return result.ok ? reply.code(201).send(result.value) : reply.refuse(estateProblems, result.error);
    },
  );

  app.post(
    '/api/estates/:estate/merges/:merge/confirmation',
    { config: { access: DESKS }, schema: { tags, params: MergeParams, response: { 204: Type.Null() } } },
    async (request, reply) => {
      const result = await confirmMerge(deps, { ...request.params, by: request.actor!.accountId });
      return result.ok ? reply.code(204).send(null) : reply.refuse(estateProblems, result.error);
    },
  );

  app.delete(
    '/api/estates/:estate/merges/:merge',
    { config: { access: DESKS }, schema: { tags, params: MergeParams, response: { 204: Type.Null() } } },
    async (request, reply) => {
      const result = await withdrawMerge(deps, { ...request.params, by: request.actor!.accountId });
      return result.ok ? reply.code(204).send(null) : reply.refuse(estateProblems, result.error);
    },
  );
}
