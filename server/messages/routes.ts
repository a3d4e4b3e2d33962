import { Type } from 'typebox';
import { AssemblyParams, closed, DaySchema, inEstate, logOf } from '../assemblies/schemas.ts';
import type { Deps } from '../deps.ts';
import type { App } from '../platform/app-type.ts';
import { perMinute } from '../platform/security.ts';
import { settleUnreached, unreachedIn } from './desk-list.ts';
import { heedReply, isGateway } from './opt-out.ts';
import { messageProblems } from './problems.ts';
import { MAX_REMINDERS, remind, reminders } from './remind.ts';

const tags = ['messages'];
const Count = Type.Integer({ minimum: 0 });
const EstateParams = Type.Object({ estate: Type.String({ maxLength: 40 }) });
const UnreachedParams = Type.Object({
  estate: Type.String({ maxLength: 40 }),
  unreached: Type.String({ pattern: '^[0-9a-f-]{36}$' }),
});
const REPLIES_PER_MINUTE = 600;

const RemindersSchema = Type.Object({
  left: Type.Integer({ minimum: 0, maximum: MAX_REMINDERS }),
  refusal: Type.Union([
    Type.Null(),
    Type.Literal('REMINDER_NOT_NOW'),
    Type.Literal('REMINDED_THAT_DAY'),
    Type.Literal('REMINDERS_USED_UP'),
  ]),
  rounds: Type.Array(Type.Object({ day: DaySchema, waiting: Count, sent: Count, failed: Count, dropped: Count })),
});

const UnreachedSchema = Type.Object({
  id: Type.String(),
  name: Type.String({ description: 'Masked' }),
  rooms: Type.Array(Type.String()),
  reason: Type.Union([Type.Literal('no-phone'), Type.Literal('gateway')]),
  kind: Type.String(),
  at: Type.String(),
});

/** Reminders, those whom no message reached, and what phones answer. */
export async function messageRoutes(app: App, { deps }: { deps: Deps }): Promise<void> {
  reminderRoutes(app, deps);
  unreachedRoutes(app, deps);
  app.post(
    '/api/messages/replies',
    {
      config: { access: 'public', rateLimit: perMinute(deps.config, REPLIES_PER_MINUTE) },
      schema: {
        ...{ tags, summary: 'The SMS gateway hands over what a phone answered; T stops reminders to it' },
        body: Type.Object(
          { from: Type.String({ minLength: 5, maxLength: 20 }), text: Type.String({ maxLength: 500 }) },
          closed,
        ),
        response: { 200: Type.Object({ stopped: Type.Boolean() }) },
      },
    },
    async (request, reply) => {
      if (!isGateway(deps, request.headers.authorization)) return reply.problem(messageProblems.REPLY_NOT_FROM_GATEWAY);
      return { stopped: await heedReply(deps, request.body) };
    },
  );
}

function reminderRoutes(app: App, deps: Deps): void {
  const path = '/api/estates/:estate/assemblies/:assembly/reminders';
  const config = { access: inEstate('committee', 'community') };
  app.get(
    path,
    {
      config,
      schema: {
        ...{ tags, summary: 'Reminders so far, and whether another may go out now', params: AssemblyParams },
        response: { 200: RemindersSchema },
      },
    },
    async (request) => {
      const { rounds, ...rest } = await reminders(deps, logOf(request.params));
      return { ...rest, rounds: [...rounds] };
    },
  );
  app.post(
    path,
    {
      config,
      schema: {
        ...{ tags, summary: 'Reminds everybody who has not taken part; never between 21:00 and 8:00' },
        ...{ params: AssemblyParams, response: { 202: Type.Object({ day: DaySchema }) } },
      },
    },
    async (request, reply) => {
      const asked = await remind(deps, logOf(request.params), request.actor!.accountId);
      return asked.ok ? reply.code(202).send(asked.value) : reply.refuse(messageProblems, asked.error);
    },
  );
}

function unreachedRoutes(app: App, deps: Deps): void {
  const path = '/api/estates/:estate/unreached';
  const config = { access: inEstate('community') };
  app.get(
    path,
    {
      config,
      schema: {
        ...{ tags, summary: 'People whom a message did not reach, for the community desk', params: EstateParams },
        response: { 200: Type.Object({ total: Count, people: Type.Array(UnreachedSchema) }) },
      },
    },
    async (request) => {
      const { total, people } = await unreachedIn(deps, request.params.estate);
      return { total, people: people.map((one) => ({ ...one, rooms: [...one.rooms] })) };
    },
  );
  app.post(
    `${path}/:unreached/settlement`,
    {
      config,
      schema: {
        ...{ tags, summary: 'Somebody has been reached another way', params: UnreachedParams },
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { estate, unreached: id } = request.params;
      const isDone = await settleUnreached(deps, { estate, id, by: request.actor!.accountId });
      return isDone ? reply.code(204).send(null) : reply.problem(messageProblems.UNREACHED_UNKNOWN);
    },
  );
}
