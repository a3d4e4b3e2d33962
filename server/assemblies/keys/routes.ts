import { Type } from 'typebox';
import { KEY_ROLES } from '../../../crypto/entries/fields.ts';
import type { Deps } from '../../deps.ts';
import { logProblems } from '../../log/problems.ts';
import { refuseLog } from '../../log/refuse.ts';
import type { App } from '../../platform/app-type.ts';
import { DocumentRefSchema } from '../drafts/draft-schema.ts';
import { assemblyProblems } from '../problems.ts';
import {
  AssemblyParams,
  closed,
  Hex32Schema,
  inEstate,
  JwkSchema,
  JwsSchema,
  logOf,
  SeqSchema,
  SIGNERS_OF_ACTS,
} from '../schemas.ts';
import { keyRequests, keyTerms, myKey, requestKey } from './key-requests.ts';
import { openAssemblyLog, openingTerms } from './open-assembly.ts';
import { keyProblems } from './problems.ts';

const KeyRoleSchema = Type.Enum([...KEY_ROLES]);
/** The service's own key is not asked for by anybody. */
const RequestedRoleSchema = Type.Enum(['convener', 'clerk', 'counter', 'officer']);
const TermsSchema = {
  aud: Type.String({ description: 'Origin of the log' }),
  nonce: Type.String(),
  person: Type.String({ description: 'Your name in this log' }),
};
const KeyRequestSchema = {
  kid: Type.String(),
  person: Type.String(),
  role: KeyRoleSchema,
  state: Type.Enum(['waiting', 'enrolled', 'dismissed']),
  requestedAt: Type.String(),
};

/** The log is opened with an officer's key; everybody else's key is asked for and enrolled. */
export async function keyRoutes(app: App, { deps }: { deps: Deps }): Promise<void> {
  openingRoutes(app, deps);
  requestRoutes(app, deps);
}

function openingRoutes(app: App, deps: Deps): void {
  const problems = { ...assemblyProblems, ...keyProblems, LOG_EXISTS: logProblems.LOG_EXISTS };
  const config = { access: inEstate('officer') };

  app.get(
    '/api/estates/:estate/assemblies/:assembly/log-opening',
    {
      config,
      schema: {
        tags: ['keys'],
        summary: 'What your key signs to open the log of a submitted assembly',
        params: AssemblyParams,
        response: {
          200: Type.Object({
            ...TermsSchema,
            role: Type.Literal('officer'),
            pack: Type.Object({ id: Type.String(), document: DocumentRefSchema }),
          }),
        },
      },
    },
    async (request, reply) => {
      const terms = await openingTerms(deps, logOf(request.params), request.actor!);
      return terms.ok ? reply.send({ ...terms.value, role: 'officer' }) : reply.refuse(problems, terms.error);
    },
  );

  app.post(
    '/api/estates/:estate/assemblies/:assembly/log',
    {
      config,
      schema: {
        tags: ['keys'],
        summary: 'Opens the log with your key as its first officer key',
        params: AssemblyParams,
        body: Type.Object({ jwk: JwkSchema, pop: JwsSchema }, closed),
        response: {
          201: Type.Object({
            origin: Type.String(),
            vkey: Type.String(),
            seq: SeqSchema,
            leafHash: Hex32Schema,
            receipt: Type.String(),
          }),
        },
      },
    },
    async (request, reply) => {
      const opened = await openAssemblyLog(deps, logOf(request.params), request.actor!, request.body);
      return opened.ok ? reply.code(201).send(opened.value) : refuseLog(reply, problems, opened.error);
    },
  );
}

function requestRoutes(app: App, deps: Deps): void {
  const problems = { ...keyProblems, LOG_NOT_FOUND: logProblems.LOG_NOT_FOUND };
  const config = { access: SIGNERS_OF_ACTS };

  app.get(
    '/api/estates/:estate/assemblies/:assembly/key-request-terms',
    {
      config,
      schema: {
        tags: ['keys'],
        summary: 'What your key signs when you ask for it; `role` is one of those listed',
        params: AssemblyParams,
        response: { 200: Type.Object({ ...TermsSchema, roles: Type.Array(KeyRoleSchema) }) },
      },
    },
    async (request, reply) => {
      const terms = await keyTerms(deps, logOf(request.params), request.actor!);
      return terms ? reply.send({ ...terms, roles: [...terms.roles] }) : reply.problem(logProblems.LOG_NOT_FOUND);
    },
  );

  app.post(
    '/api/estates/:estate/assemblies/:assembly/key-requests',
    {
      config,
      schema: {
        tags: ['keys'],
        summary: 'Asks an officer to enrol your key. A request that still waits is replaced',
        params: AssemblyParams,
        body: Type.Object({ jwk: JwkSchema, pop: JwsSchema, role: RequestedRoleSchema }, closed),
        response: { 201: Type.Object(KeyRequestSchema) },
      },
    },
    async (request, reply) => {
      const result = await requestKey(deps, logOf(request.params), request.actor!, request.body);
      return result.ok ? reply.code(201).send(result.value) : reply.refuse(problems, result.error);
    },
  );

  app.get(
    '/api/estates/:estate/assemblies/:assembly/my-key',
    {
      config,
      schema: {
        tags: ['keys'],
        summary: 'Your key in this assembly, or null',
        params: AssemblyParams,
        response: { 200: Type.Object({ key: Type.Union([Type.Object(KeyRequestSchema), Type.Null()]) }) },
      },
    },
    async (request) => ({ key: await myKey(deps, logOf(request.params), request.actor!) }),
  );
  listRoute(app, deps);
}

function listRoute(app: App, deps: Deps): void {
  app.get(
    '/api/estates/:estate/assemblies/:assembly/key-requests',
    {
      config: { access: inEstate('officer') },
      schema: {
        tags: ['keys'],
        summary: 'Keys that were asked for, with what became of them',
        params: AssemblyParams,
        response: {
          200: Type.Object({
            requests: Type.Array(
              Type.Object({
                ...KeyRequestSchema,
                accountId: Type.Union([Type.String(), Type.Null()]),
                name: Type.Union([Type.String(), Type.Null()]),
              }),
            ),
          }),
        },
      },
    },
    async (request) => ({ requests: [...(await keyRequests(deps, logOf(request.params)))] }),
  );
}
