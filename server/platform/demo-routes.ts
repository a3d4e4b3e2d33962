import { Type } from 'typebox';
import type { Deps } from '../deps.ts';
import type { App } from './app-type.ts';
import type { MovableClock } from './clock.ts';
import { defineProblems } from './problems.ts';
import { moveClock } from './move-clock.ts';

export const demoProblems = defineProblems({
  CLOCK_GOES_FORWARD: {
    status: 409,
    zh: { title: '时钟只能向前', detail: '演示时钟现在是 {now}，没有改动。请给出更晚的时间。' },
    en: {
      title: 'The clock only goes forward',
      detail: 'The demonstration clock shows {now} and was not moved. Give a later instant.',
    },
  },
});

const ClockReading = Type.Object({
  now: Type.String({ format: 'date-time' }),
  nextDue: Type.Union([Type.String({ format: 'date-time' }), Type.Null()], {
    description: 'The next deadline that waits.',
  }),
});
const ClockMove = Type.Union([
  Type.Object({ to: Type.String({ format: 'date-time' }) }, { additionalProperties: false }),
  Type.Object({ forwardSeconds: Type.Integer({ minimum: 1, maximum: 400 * 86_400 }) }, { additionalProperties: false }),
]);
const ClockMoved = Type.Object({
  now: Type.String({ format: 'date-time' }),
  tasksDone: Type.Integer({ description: 'How many deadlines passed on the way and were carried out.' }),
});

/** The demonstration's clock. Registered only where there is a clock that can be moved, so production has no such address. */
export async function clockRoutes(app: App, { deps, clock }: { deps: Deps; clock: MovableClock }): Promise<void> {
  app.get(
    '/api/demo/clock',
    { config: { access: 'public' }, schema: { tags: ['demo'], response: { 200: ClockReading } } },
    async () => {
      const now = await clock.inTransaction(deps.db);
      return { now: now.toISOString(), nextDue: (await deps.jobs.nextDue(now))?.toISOString() ?? null };
    },
  );

  app.post(
    '/api/demo/clock',
    { config: { access: 'public' }, schema: { tags: ['demo'], body: ClockMove, response: { 200: ClockMoved } } },
    async (request, reply) => {
      const now = await clock.inTransaction(deps.db);
      const { body } = request;
      const target = 'to' in body ? new Date(body.to) : new Date(now.getTime() + body.forwardSeconds * 1000);
      if (target < now) return reply.problem(demoProblems.CLOCK_GOES_FORWARD, { now: now.toISOString() });
      const moved = await moveClock({ ...deps, clock }, target);
      return { now: moved.now.toISOString(), tasksDone: moved.tasksDone };
    },
  );
}

const OutboxMessage = Type.Object({
  sentAt: Type.String({ format: 'date-time' }),
  to: Type.String(),
  kind: Type.String(),
  text: Type.String(),
});
const OutboxQuery = Type.Object({
  to: Type.Optional(Type.String({ maxLength: 40 })),
  limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
});

/** The demonstration's phones, newest message first. Production sends real messages and has no such address. */
export async function outboxRoutes(app: App, { deps: { db } }: { deps: Deps }): Promise<void> {
  app.get(
    '/api/demo/outbox',
    {
      config: { access: 'public' },
      schema: { tags: ['demo'], querystring: OutboxQuery, response: { 200: Type.Array(OutboxMessage) } },
    },
    async ({ query: { to, limit } }) => {
      const all = db.selectFrom('demo_outbox').selectAll().orderBy('id', 'desc').limit(limit);
      const rows = await (to === undefined ? all : all.where('recipient', '=', to)).execute();
      return rows.map((row) => ({
        sentAt: row.sent_at.toISOString(),
        to: row.recipient,
        kind: row.kind,
        text: row.body,
      }));
    },
  );
}
