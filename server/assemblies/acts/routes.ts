import { Type } from 'typebox';
import { BODIES, type EntryType } from '../../../crypto/entries/bodies.ts';
import type { Deps } from '../../deps.ts';
import { refuseLog } from '../../log/refuse.ts';
import type { App } from '../../platform/app-type.ts';
import { ActJwsSchema, AssemblyParams, closed, Hex32Schema, logOf, SeqSchema, SIGNERS_OF_ACTS } from '../schemas.ts';
import { listActs, withdrawAct } from './list-acts.ts';
import type { Acts } from './open-act.ts';
import { prepareAct } from './prepare-act.ts';
import { actProblems } from './problems.ts';
import { signAct } from './sign-act.ts';

const ActParams = Type.Object({ ...AssemblyParams.properties, act: Type.String({ format: 'uuid' }) });
const Signatures = Type.Object({ needed: Type.Integer(), have: Type.Integer() });

const PreparedActSchema = Type.Object({
  act: Type.String(),
  type: Type.String(),
  typ: Type.String({ description: '`typ` of the JWS header' }),
  payload: Type.String({ description: 'Exactly the text to sign: UTF-8, canonical JSON' }),
  signatures: Signatures,
});

const WaitingActSchema = Type.Object({
  ...PreparedActSchema.properties,
  preparedAt: Type.String(),
  mine: Type.Boolean({ description: 'You prepared it and may withdraw it' }),
  signed: Type.Boolean({ description: 'You have signed; somebody else has to' }),
  refused: Type.Union([Type.Null(), Type.Object({ zh: Type.String(), en: Type.String() })], {
    description: 'Why the log would not take it now, though somebody has signed it',
  }),
});

const SignedActSchema = Type.Union([
  Type.Object({ done: Type.Literal(false), signatures: Signatures }),
  Type.Object({
    done: Type.Literal(true),
    seq: SeqSchema,
    at: Type.String(),
    leafHash: Hex32Schema,
    receipt: Type.String({ description: 'c2sp.org/tlog-proof@v1' }),
  }),
]);

/** Signed acts: prepared by the service, signed on the signer's device, appended when complete. */
export async function actRoutes(app: App, { deps, acts }: { deps: Deps; acts: Acts }): Promise<void> {
  const config = { access: SIGNERS_OF_ACTS };
  signingRoutes(app, { deps, acts });

  app.get(
    '/api/estates/:estate/assemblies/:assembly/acts',
    {
      config,
      schema: {
        tags: ['acts'],
        summary: 'Acts that wait for a signature of yours',
        params: AssemblyParams,
        response: { 200: Type.Object({ acts: Type.Array(WaitingActSchema) }) },
      },
    },
    async (request) => ({
      acts: [...(await listActs({ deps, acts, log: logOf(request.params), actor: request.actor! }))],
    }),
  );

  app.post(
    '/api/estates/:estate/assemblies/:assembly/acts',
    {
      config,
      schema: {
        tags: ['acts'],
        summary: 'Prepares an act: the service composes what is to be signed',
        description: inputsInWords(acts),
        params: AssemblyParams,
        body: Type.Object(
          { type: Type.Enum(Object.keys(BODIES)), input: Type.Record(Type.String(), Type.Unknown()) },
          closed,
        ),
        response: { 201: PreparedActSchema },
      },
    },
    async (request, reply) => {
      const caller = { deps, acts, log: logOf(request.params), actor: request.actor! };
      const type = request.body.type as EntryType;
      const result = await prepareAct(caller, type, request.body.input);
      return result.ok
        ? reply.code(201).send(result.value)
        : refuseLog(reply, problemsOf(acts, type), result.error as never);
    },
  );
}

function signingRoutes(app: App, { deps, acts }: { deps: Deps; acts: Acts }): void {
  const config = { access: SIGNERS_OF_ACTS };

  app.post(
    '/api/estates/:estate/assemblies/:assembly/acts/:act/signatures',
    {
      config,
      schema: {
        tags: ['acts'],
        summary: 'Signs an act; the last signature that it needs appends it. Idempotent by the bytes of the signature',
        params: ActParams,
        body: Type.Object(
          { jws: ActJwsSchema, opening: Type.Optional(Type.Record(Type.String(), Type.Unknown())) },
          closed,
        ),
        response: { 200: SignedActSchema },
      },
    },
    async (request, reply) => {
      const caller = { deps, acts, log: logOf(request.params), actor: request.actor! };
      const { type, result } = await signAct(caller, { act: request.params.act, ...request.body });
      return result.ok ? reply.send(result.value) : refuseLog(reply, problemsOf(acts, type), result.error as never);
    },
  );

  app.delete(
    '/api/estates/:estate/assemblies/:assembly/acts/:act',
    {
      config,
      schema: {
        tags: ['acts'],
        summary: 'Withdraws an act that you prepared and that is not in the log',
        params: ActParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const caller = { deps, acts, log: logOf(request.params), actor: request.actor! };
      const result = await withdrawAct(caller, request.params.act);
      return result.ok ? reply.code(204).send(null) : refuseLog(reply, actProblems, result.error);
    },
  );
}

const problemsOf = (acts: Acts, type: EntryType | null) => ({
  ...actProblems,
  ...(type ? acts.get(type)?.problems : {}),
});

/** The contract lists what each type of act takes, from the schemas that check it. */
const inputsInWords = (acts: Acts): string =>
  [
    '`input` by `type`:',
    ...[...acts.values()].map(({ type, inputSchema }) => `- \`${type}\`: \`${JSON.stringify(inputSchema)}\``),
  ].join('\n');
