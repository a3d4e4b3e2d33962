import { Type } from 'typebox';
import type { Deps } from '../deps.ts';
import { ownStaffPhone } from '../identity/staff-phones.ts';
import type { App } from '../platform/app-type.ts';
import { MessageNotSent } from '../platform/messages.ts';
import { downtimesIn } from './downtime.ts';
import { gatewayState } from './gateway-state.ts';
import { keyCare, noteCheck } from './key-care.ts';
import { operationsProblems } from './problems.ts';
import { missedTimers } from './timers.ts';

const tags = ['operations'];
const ADMINISTRATOR = { roles: ['administrator'], scope: 'none' } as const;
const Instant = Type.String({ format: 'date-time' });
const Operations = Type.Object({
  keys: Type.Array(
    Type.Object({
      kind: Type.Enum(['log-master', 'data', 'index']),
      id: Type.Union([Type.String(), Type.Null()]),
      isCurrent: Type.Boolean(),
      fingerprint: Type.String({ description: 'SHA-256, hex, of `yijue/key-copy/v1` LF and the 32 bytes of the key.' }),
      logs: Type.Integer(),
      since: Type.Union([Instant, Type.Null()], { description: 'Since when something depends on it.' }),
      checkedAt: Type.Union([Instant, Type.Null()], { description: 'When somebody last held a copy that was it.' }),
      checkedBy: Type.Integer({ description: 'People who did so within a year.' }),
    }),
  ),
  gateway: Type.Object({
    kind: Type.Enum(['outbox', 'http']),
    lastSentAt: Type.Union([Instant, Type.Null()]),
    lastFailedAt: Type.Union([Instant, Type.Null()]),
    lastFault: Type.Union([Type.String(), Type.Null()]),
    isFailing: Type.Boolean(),
    kinds: Type.Array(Type.Object({ kind: Type.String(), sent: Type.Integer(), failed: Type.Integer() })),
    waiting: Type.Integer({ description: 'Messages to owners that are due and were not handed over.' }),
    unreached: Type.Integer({ description: 'Owners whom no message reached and nobody has called.' }),
  }),
  missed: Type.Array(
    Type.Object({
      ...{ key: Type.String(), task: Type.String(), due: Instant },
      ...{ doneAt: Type.Union([Instant, Type.Null()]), failures: Type.Integer() },
    }),
  ),
  downtimes: Type.Array(Type.Object({ from: Instant, to: Instant })),
});

const SHOWN_MS = 90 * 24 * 3_600_000;

/** What whoever runs the service looks after: keys and their copies, the gateway, deadlines that were missed, downtime. */
export async function operationsRoutes(app: App, { deps }: { deps: Deps }): Promise<void> {
  app.get(
    '/api/operations',
    { config: { access: ADMINISTRATOR }, schema: { tags, response: { 200: Operations } } },
    async () => {
      const now = deps.clock.now();
      const downtimes = await downtimesIn(deps.db, new Date(now.getTime() - SHOWN_MS), now);
      return {
        keys: [...(await keyCare(deps))],
        gateway: {
          kind: deps.config.sms === null ? ('outbox' as const) : ('http' as const),
          ...(await gatewayState(deps)),
        } as never,
        missed: [...(await missedTimers(deps))],
        downtimes: downtimes.map(({ from, to }) => ({ from: from.toISOString(), to: to.toISOString() })),
      };
    },
  );

  app.post(
    '/api/operations/key-checks',
    {
      config: { access: ADMINISTRATOR },
      schema: {
        ...{ tags, summary: 'You hold a copy whose fingerprint, computed by you, is this' },
        body: Type.Object({ fingerprint: Type.String({ pattern: '^[0-9a-f]{64}$' }) }, { additionalProperties: false }),
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) =>
      (await noteCheck(deps, request.body.fingerprint, request.actor!.accountId))
        ? reply.code(204).send(null)
        : reply.problem(operationsProblems.KEY_UNKNOWN),
  );

  app.post(
    '/api/operations/test-message',
    {
      config: { access: ADMINISTRATOR },
      schema: { tags, summary: 'Sends a message to your own phone', response: { 204: Type.Null() } },
    },
    async (request, reply) => {
      const to = await ownStaffPhone(deps, request.actor!.accountId);
      const text = '【议决】这是一条测试短信。收到它，说明短信平台可以用。';
      try {
        if (to !== null) await deps.messages.send({ to, text, kind: 'test' });
        return await reply.code(204).send(null);
      } catch (error) {
        if (!(error instanceof MessageNotSent)) throw error;
        return reply.problem(operationsProblems.GATEWAY_FAILED);
      }
    },
  );
}
