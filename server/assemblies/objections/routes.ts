import { Type } from 'typebox';
import type { Deps } from '../../deps.ts';
import type { App } from '../../platform/app-type.ts';
import { AssemblyParams, closed, inEstate, logOf, SeqSchema } from '../schemas.ts';
import { objectionsFor, objectTo } from './object.ts';
import { OBJECTION_KINDS } from './objection-store.ts';
import { objectionProblems } from './problems.ts';

const Kind = Type.Enum([...OBJECTION_KINDS]);
const About = Type.Union([SeqSchema, Type.Null()], { description: 'Entry that it is about, e.g. a ballot' });

const ObjectionSchema = Type.Object({
  id: Type.String(),
  raisedAt: Type.String(),
  kind: Kind,
  about: About,
  statement: Type.String(),
  mine: Type.Boolean(),
  seq: Type.Union([SeqSchema, Type.Null()], { description: 'Its entry in the log; null until it is logged' }),
  answer: Type.Union([Type.Object({ seq: SeqSchema, text: Type.String() }), Type.Null()]),
});

/** What owners have to say against a vote. Logging and answering are acts. */
export async function objectionRoutes(app: App, { deps }: { deps: Deps }): Promise<void> {
  const path = '/api/estates/:estate/assemblies/:assembly/objections';
  const config = { access: inEstate('owner', 'committee', 'community', 'officer') };

  app.post(
    path,
    {
      config,
      schema: {
        tags: ['objections'],
        summary: 'Objects to the vote or its result; the desk may write down what somebody says there',
        params: AssemblyParams,
        body: Type.Object(
          { kind: Kind, about: About, statement: Type.String({ minLength: 1, maxLength: 2_000 }) },
          closed,
        ),
        response: { 201: Type.Object({ id: Type.String() }) },
      },
    },
    async (request, reply) => {
      const result = await objectTo(deps, logOf(request.params), request.actor!, request.body);
      return result.ok ? reply.code(201).send(result.value) : reply.refuse(objectionProblems, result.error);
    },
  );

  app.get(
    path,
    {
      config,
      schema: {
        tags: ['objections'],
        summary: 'Objections: your own, or all of them for those who log and answer them',
        params: AssemblyParams,
        response: { 200: Type.Object({ objections: Type.Array(ObjectionSchema) }) },
      },
    },
    async (request) => ({
      objections: [...(await objectionsFor(deps, logOf(request.params), request.actor!))],
    }),
  );
}
