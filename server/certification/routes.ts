import { Type } from 'typebox';
import { AssemblyParams, inEstate, logOf } from '../assemblies/schemas.ts';
import type { Deps } from '../deps.ts';
import { logProblems } from '../log/problems.ts';
import type { App } from '../platform/app-type.ts';
import { perMinute } from '../platform/security.ts';
import { officeFile } from './office-file.ts';
import { certificationProblems } from './problems.ts';
import { archiveRoutes } from './archive-routes.ts';
import { ceremonyRoutes } from './ceremony/routes.ts';
import { contestedRoutes } from './contested-routes.ts';
import { districtRoutes } from './district-routes.ts';
import { recountRoutes } from './recount-routes.ts';
import { opinionRoutes } from './opinions/routes.ts';
import { OpinionSchema } from './opinions/schemas.ts';
import { sampleRoutes } from './sample/routes.ts';
import { setAsideRoutes } from './set-aside/routes.ts';
import { runVerification, verificationProgress } from './verification.ts';

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

const ProgressSchema = Type.Object({
  running: Type.Union([
    Type.Object({
      step: Type.Enum(['gather', 'roll', 'entries', 'openings'], { description: 'What is being read' }),
      done: Type.Integer({ description: 'Lines of it' }),
      of: Type.Union([Type.Integer(), Type.Null()]),
      decided: Type.Optional(
        Type.Array(CheckSchema, { description: 'Checks that nothing still to be read can change' }),
      ),
    }),
    Type.Null(),
  ]),
});

const HeadSchema = Type.Object({
  size: Type.Integer({ description: 'Entries under it' }),
  moment: Type.Union([Type.Enum(['roll-frozen', 'notice', 'close', 'declare']), Type.Null()], {
    description: 'The entry that it ends with',
  }),
  root: Type.String(),
  attestFrom: Type.String({ description: 'When a day has passed without the witness' }),
  mayAttest: Type.Boolean({ description: 'Whether it has' }),
});

const OfficeFile = Type.Object(
  {
    phase: Type.String(),
    size: Type.Integer(),
    isReturned: Type.Boolean({ description: 'Handed back, and the correction is not announced yet' }),
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
    opinions: Type.Array(OpinionSchema, { description: 'What officers said of the checks, oldest first' }),
    heads: Type.Array(HeadSchema, { description: 'Heads that no witness has cosigned' }),
    verification: Type.Union([VerificationSchema, Type.Null()]),
  },
  { $id: 'OfficeFile', description: 'What the system found; what the officers think of it is theirs to say' },
);

/** The street office's desk: the file of an assembly, and the verifier over all its records. */
export async function certificationRoutes(app: App, { deps }: { deps: Deps }): Promise<void> {
  archiveRoutes(app, deps);
  districtRoutes(app, deps);
  ceremonyRoutes(app, deps);
  recountRoutes(app, deps);
  contestedRoutes(app, deps);
  setAsideRoutes(app, deps);
  await opinionRoutes(app, { deps });
  await sampleRoutes(app, { deps });
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
      const file = await officeFile(deps, logOf(request.params), request.actor!.accountId);
      return file.ok ? (file.value as never) : reply.refuse(logProblems, file.error);
    },
  );

  app.get(
    `${BASE}/verification/progress`,
    {
      config: { access: office },
      schema: {
        tags,
        summary: 'How far the verifier is that runs now',
        params: AssemblyParams,
        response: { 200: ProgressSchema },
      },
    },
    (request) => ({ running: verificationProgress(logOf(request.params)) }) as never,
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
