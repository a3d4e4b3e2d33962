import { Type } from 'typebox';
import { AssemblyParams, inEstate, logOf } from '../assemblies/schemas.ts';
import type { Deps } from '../deps.ts';
import { logProblems } from '../log/problems.ts';
import type { App } from '../platform/app-type.ts';
import { perMinute } from '../platform/security.ts';
import { officeFile } from './office-file.ts';
import { certificationProblems } from './problems.ts';
import { runVerification } from './verification.ts';

const BASE = '/api/estates/:estate/assemblies/:assembly';
const tags = ['certification'];
const office = inEstate('officer');

const Words = Type.Object({ zh: Type.String(), en: Type.String() });
const Facts = Type.Record(Type.String(), Type.Unknown());

const CheckSchema = Type.Object({
  id: Type.Integer({ description: '0 to 10, as in the verifier' }),
  name: Words,
  status: Type.Enum(['passed', 'failed', 'not-checkable', 'not-run']),
  seq: Type.Optional(Type.Union([Type.Integer(), Type.Null()])),
  path: Type.Optional(Type.Union([Type.String(), Type.Null()])),
  what: Type.Optional(Words),
  closed: Type.Optional(Type.Integer()),
  of: Type.Optional(Type.Integer()),
  because: Type.Optional(Type.Integer()),
});

const VerificationSchema = Type.Object({
  run: Type.String(),
  at: Type.String(),
  size: Type.Integer({ description: 'Entries that were verified' }),
  passed: Type.Boolean(),
  report: Type.Object({
    checks: Type.Array(CheckSchema),
    passed: Type.Boolean(),
    origin: Type.Union([Type.String(), Type.Null()]),
    root: Type.Union([Type.String(), Type.Null()]),
    fingerprint: Type.Union([Type.String(), Type.Null()]),
    originVerified: Type.Boolean(),
  }),
});

const OfficeFile = Type.Object(
  {
    phase: Type.String(),
    size: Type.Integer(),
    title: Type.Union([Type.String(), Type.Null()]),
    statement: Type.String({ description: 'What the two officers will sign' }),
    checks: Type.Array(
      Type.Object({
        id: Type.String(),
        title: Words,
        finding: Type.Enum(['agrees', 'differs', 'open', 'for-people']),
        facts: Facts,
      }),
    ),
    verification: Type.Union([VerificationSchema, Type.Null()]),
  },
  { $id: 'OfficeFile', description: 'What the system found; what the officers think of it is theirs to say' },
);

/** The street office's desk: the file of an assembly, and the verifier over all its records. */
export async function certificationRoutes(app: App, { deps }: { deps: Deps }): Promise<void> {
  app.get(
    `${BASE}/file`,
    {
      config: { access: office },
      schema: {
        tags,
        summary: 'What to look at before certifying',
        params: AssemblyParams,
        response: { 200: OfficeFile },
      },
    },
    async (request, reply) => {
      const file = await officeFile(deps, logOf(request.params));
      return file.ok ? (file.value as never) : reply.refuse(logProblems, file.error);
    },
  );

  app.post(
    `${BASE}/verification`,
    {
      config: { access: office, rateLimit: perMinute(deps.config, 6) },
      schema: {
        tags,
        summary: 'Verifies all records from the first entry and counts again',
        params: AssemblyParams,
        response: { 200: VerificationSchema },
      },
    },
    async (request, reply) => {
      const result = await runVerification(deps, logOf(request.params), request.actor!);
      if (!result.ok) return reply.refuse({ ...logProblems, ...certificationProblems }, result.error);
      return { ...result.value, at: result.value.at.toISOString() } as never;
    },
  );
}
