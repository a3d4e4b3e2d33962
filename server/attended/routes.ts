import { Type } from 'typebox';
import { actProblems } from '../assemblies/acts/problems.ts';
import { AssemblyParams, closed, inEstate, logOf } from '../assemblies/schemas.ts';
import type { Deps } from '../deps.ts';
import type { LogRef } from '../log/log-ref.ts';
import { refuseLog } from '../log/refuse.ts';
import type { App } from '../platform/app-type.ts';
import type { Actor } from '../platform/authorize.ts';
import { attendedNow, attendedTerms, confirmPresence, giveUp, peopleOfVoter, sendReceipt } from './attended.ts';
import { beginAttended } from './begin.ts';
import { attendedProblems } from './problems.ts';
import { AttendedNow, AttendedTerms, BeginInput, PeopleOfVoter, PhoneInput } from './schemas.ts';

const BASE = '/api/estates/:estate/assemblies/:assembly';
const tags = ['attended'];
const desk = { access: inEstate('community') };
const problems = { ...attendedProblems, ...actProblems };
const One = Type.Object({ ...AssemblyParams.properties, attended: Type.String({ format: 'uuid' }) });
const noContent = { 204: Type.Null() };

/** Votes that a worker takes down with the owner; the ballot itself is a signed act, `ballot-attested`. */
export async function attendedRoutes(app: App, { deps }: { deps: Deps }): Promise<void> {
  const asking = (request: { params: LogRef; actor: Actor | null }) => ({
    ...{ deps, log: logOf(request.params), actor: request.actor! },
  });
  beginRoutes(app, asking);

  app.get(
    `${BASE}/attended`,
    {
      config: { access: inEstate('community', 'officer') },
      schema: {
        ...{ tags, summary: 'Votes on the spot that are under way, and how many each device helped with' },
        ...{ params: AssemblyParams, response: { 200: AttendedNow } },
      },
    },
    async (request) => (await attendedNow(asking(request))) as never,
  );

  app.post(
    `${BASE}/attended/:attended/presence`,
    {
      config: desk,
      schema: { ...{ tags, summary: 'The second worker is there, or listens' }, params: One, response: noContent },
    },
    async (request, reply) => {
      const result = await confirmPresence(asking(request), request.params.attended);
      return result.ok ? reply.code(204).send(null) : refuseLog(reply, problems, result.error);
    },
  );

  app.get(
    `${BASE}/attended/:attended/terms`,
    {
      config: desk,
      schema: { ...{ tags, summary: 'What the owner is shown' }, params: One, response: { 200: AttendedTerms } },
    },
    async (request, reply) => {
      const result = await attendedTerms(asking(request), request.params.attended);
      return result.ok ? (result.value as never) : refuseLog(reply, problems, result.error);
    },
  );

  app.delete(
    `${BASE}/attended/:attended`,
    {
      config: desk,
      schema: { ...{ tags, summary: 'Ends it without a ballot' }, params: One, response: noContent },
    },
    async (request, reply) => {
      const result = await giveUp(asking(request), request.params.attended);
      return result.ok ? reply.code(204).send(null) : refuseLog(reply, problems, result.error);
    },
  );

  app.post(
    `${BASE}/attended/:attended/receipt-message`,
    {
      config: desk,
      schema: {
        ...{ tags, summary: 'Sends the receipt number to a telephone that the owner names', params: One },
        ...{ body: Type.Object({ phone: PhoneInput }, closed), response: noContent },
      },
    },
    async (request, reply) => {
      const result = await sendReceipt(asking(request), request.params.attended, request.body);
      return result.ok ? reply.code(204).send(null) : refuseLog(reply, problems, result.error);
    },
  );
}

type AskingOf = (request: { params: LogRef; actor: Actor | null }) => { deps: Deps; log: LogRef; actor: Actor };

function beginRoutes(app: App, asking: AskingOf): void {
  app.get(
    `${BASE}/attended-voters/:voter`,
    {
      config: desk,
      schema: {
        ...{ tags, summary: 'The people of a voter, masked' },
        params: Type.Object({ ...AssemblyParams.properties, voter: Type.String({ pattern: '^[0-9a-f]{32}$' }) }),
        response: { 200: PeopleOfVoter },
      },
    },
    async (request, reply) => {
      const result = await peopleOfVoter(asking(request), request.params.voter);
      return result.ok ? (result.value as never) : refuseLog(reply, problems, result.error);
    },
  );

  app.post(
    `${BASE}/attended`,
    {
      config: desk,
      schema: {
        ...{ tags, summary: 'Begins a vote on the spot, by telephone or by video' },
        ...{ params: AssemblyParams, body: BeginInput, response: { 201: Type.Object({ id: Type.String() }) } },
      },
    },
    async (request, reply) => {
      const result = await beginAttended(asking(request), request.body as never);
      return result.ok ? reply.code(201).send(result.value) : refuseLog(reply, problems, result.error);
    },
  );
}
