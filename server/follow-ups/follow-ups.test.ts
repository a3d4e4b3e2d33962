import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { inTransaction } from '../platform/database.ts';
import { ESTATE, member, send, startWithEstate, succeed } from '../assemblies/testing.ts';
import { start, type TestApp } from '../testing/start.ts';
import { testSessions } from '../testing/sessions.ts';
import { staffWithPhone } from '../testing/staff-with-phone.ts';
import { followDecision, follows } from './from-decision.ts';
import type { Instant } from '../../crypto/brands.ts';
import { ok } from '../../crypto/result.ts';

const PATH = `/api/estates/${ESTATE}/follow-ups`;
const committee = member('committee');
const officer = member('officer');
const at = (text: string) => new Date(`${text}+08:00`);

const AREA = { scope: 'area', scopeId: '999001001' } as const;
const reached = ({ deps }: TestApp, phone: string, role: 'committee' | 'officer') =>
  staffWithPhone(deps, phone, role === 'officer' ? { role, ...AREA } : { role, scope: 'estate', scopeId: ESTATE });

async function begin(app: TestApp, kind: string, on: string) {
  const { followUp } = await succeed(
    send(app, committee, 'POST', PATH, { kind, on, document: null, note: '会议纪要第3号' }),
  );
  return followUp as string;
}

const record = (app: TestApp, followUp: string, event: string, on: string, note: string | null = '已办') =>
  send(app, committee, 'POST', `${PATH}/${followUp}/events`, { event, on, document: null, note });

const listed = async (app: TestApp) => succeed(send(app, committee, 'GET', PATH));
const stepIn = (list: { followUps: { followUp: string; steps: { id: string }[] }[] }, followUp: string, id: string) =>
  list.followUps.find((each) => each.followUp === followUp)!.steps.find((step) => step.id === id) as unknown as {
    status: { state: string; by?: string; inDays?: number };
    arithmetic: { zh: string } | null;
    article: { zh: string };
  };

async function world() {
  const app = await startWithEstate();
  app.clock.set(at('2026-06-03T10:00:00'));
  return app;
}

test('what is recorded by hand starts the clock, and the list shows how the day was counted and where it stands', async () => {
  const app = await world();
  const followUp = await begin(app, 'filing', '2026-06-01');
  const file = stepIn(await listed(app), followUp, 'file');
  expect(file.status).toEqual({ state: 'due', by: '2026-07-01', inDays: 28 });
  expect(file.arithmetic?.zh).toBe('2026年6月1日不计入，满30日为2026年7月1日（星期三）。');
  expect(file.article.zh).toContain('物业管理条例');
  await succeed(record(app, followUp, 'committee-filed', '2026-06-02'));
  expect(stepIn(await listed(app), followUp, 'file').status).toMatchObject({ state: 'done', on: '2026-06-02' });
});

test('a mistake is taken back, and the step is due again', async () => {
  const app = await world();
  const followUp = await begin(app, 'filing', '2026-06-01');
  const { event } = await succeed(record(app, followUp, 'committee-filed', '2026-06-02'));
  expect((await send(app, committee, 'DELETE', `${PATH}/${followUp}/events/${event}`)).status).toBe(204);
  expect(stepIn(await listed(app), followUp, 'file').status.state).toBe('due');
  expect((await send(app, committee, 'DELETE', `${PATH}/${followUp}/events/${event}`)).status).toBe(404);
});

test('nothing is recorded without proof, for a day to come, for a foreign step or an unknown procedure', async () => {
  const app = await world();
  const followUp = await begin(app, 'filing', '2026-06-01');
  expect(await record(app, followUp, 'committee-filed', '2026-06-02', null)).toMatchObject({
    body: { code: 'FOLLOW_UP_WITHOUT_PROOF' },
  });
  expect(await record(app, followUp, 'committee-filed', '2026-06-04')).toMatchObject({
    body: { code: 'FOLLOW_UP_DAY_AHEAD' },
  });
  expect(await record(app, followUp, 'committee-filed', '2026-02-30')).toMatchObject({
    body: { code: 'FOLLOW_UP_DAY_UNREAL' },
  });
  expect(await record(app, followUp, 'dismissal-notified', '2026-06-02')).toMatchObject({
    body: { code: 'FOLLOW_UP_EVENT_FOREIGN' },
  });
  expect(await record(app, randomUUID(), 'committee-filed', '2026-06-02')).toMatchObject({ status: 404 });
});

test('a filed committee ends the temporary committee of the estate', async () => {
  const app = await world();
  const temporary = await begin(app, 'temporary-committee', '2026-05-01');
  const filing = await begin(app, 'filing', '2026-06-01');
  await succeed(record(app, filing, 'committee-filed', '2026-06-02'));
  const { followUps } = await listed(app);
  expect(followUps.find(({ followUp }: { followUp: string }) => followUp === temporary).endedOn).toBe('2026-06-02');
});

const dismissal = {
  motions: [{ id: 'm1', matter: 'M06', kind: 'decide' }],
  outcomes: [{ id: 'm1', outcome: 'PASSED' }],
  at: '2026-06-01T02:00:00.000Z' as Instant,
} as never;

test('a dismissal that passed begins its procedure by itself, once, with the decision named', async () => {
  const app = await world();
  const { assembly } = await succeed(
    send(app, committee, 'POST', `/api/estates/${ESTATE}/assemblies`, { title: '临时会议' }),
  );
  const log = { estate: ESTATE, assembly };
  for (const _ of [1, 2])
    await inTransaction(app.db, async (tx) => ok(await followDecision(app.deps, tx, log, dismissal)));
  const { followUps } = await listed(app);
  expect(followUps).toMatchObject([
    {
      kind: 'dismissal',
      decision: { assembly, motion: 'm1' },
      events: [{ event: 'dismissal-decided', byService: true }],
    },
  ]);
});

test('only what was decided has consequences, and each matter has its own', () => {
  const motion = (matter: string, kind = 'decide') => ({ matter, kind }) as never;
  expect(follows(motion('M06'), 'PASSED')).toEqual([{ kind: 'dismissal', event: 'dismissal-decided' }]);
  for (const outcome of ['NOT_PASSED', 'NO_QUORUM', 'NO_DECISION', 'NEEDS_DECISION'] as const)
    expect(follows(motion('M06'), outcome)).toEqual([]);
  expect(follows(motion('M03', 'elect'), 'ELECTED')).toEqual([{ kind: 'filing', event: 'committee-elected' }]);
  expect(follows(motion('M03', 'elect'), 'PARTLY_ELECTED')).toEqual([]);
  expect(follows(motion('M04'), 'PASSED')).toEqual([{ kind: 'committee-vacancy', event: 'vacancy-arisen' }]);
});

const told = (app: TestApp) => app.letterbox.all.filter(({ kind }) => kind === 'follow-up');

test('the committee is reminded a week before, on the eve, on the last day and when it is late, each time once', async () => {
  const app = await world();
  await reached(app, '19900001111', 'committee');
  const followUp = await begin(app, 'filing', '2026-06-01');
  // The first meeting of the committee has seven days only and is told first.
  await succeed(record(app, followUp, 'committee-met', '2026-06-03'));
  await app.moveTo(at('2026-06-24T08:59:00'));
  const before = told(app).length;
  await app.moveTo(at('2026-07-05T12:00:00'));
  const texts = told(app).slice(before);
  expect(texts).toHaveLength(4);
  expect(texts.every(({ to }) => to === '19900001111')).toBe(true);
  expect(texts[0]!.text).toContain('还有7天');
  expect(texts[3]!.text).toContain('逾期未办');
});

test('a step of the street office is told to its officers, through their area', async () => {
  const app = await world();
  await reached(app, '19900002222', 'officer');
  const followUp = await begin(app, 'first-assembly', '2026-04-01');
  await succeed(record(app, followUp, 'application-received', '2026-04-05'));
  await app.deps.jobs.runDue();
  const [message] = told(app);
  expect(message).toMatchObject({ to: '19900002222' });
  expect(message!.text).toContain('组建筹备组');
  // The figure of sixty days stands from memory, so the day is told with its doubt.
  expect(message!.text).toContain('此日期不确定');
});

test('an hour without the service loses no reminder and sends none twice, whichever process comes first', async () => {
  const app = await world();
  await reached(app, '19900003333', 'committee');
  const followUp = await begin(app, 'filing', '2026-06-01');
  await succeed(record(app, followUp, 'committee-met', '2026-06-03'));
  await app.moveTo(at('2026-06-30T08:30:00'));
  const before = told(app).length;
  const second = await start({
    sessions: testSessions,
    database: app.database,
    deps: { clock: app.clock, movableClock: app.clock, messages: app.letterbox },
  });
  app.clock.set(at('2026-06-30T10:00:00'));
  await Promise.all([app.deps.jobs.runDue(), second.deps.jobs.runDue(), app.deps.jobs.runDue()]);
  expect(told(app)).toHaveLength(before + 1);
  await app.deps.jobs.runDue();
  expect(told(app)).toHaveLength(before + 1);
});

test('after days without the service only the newest state is told', async () => {
  const app = await world();
  await reached(app, '19900004444', 'committee');
  const followUp = await begin(app, 'filing', '2026-06-01');
  await succeed(record(app, followUp, 'committee-met', '2026-06-03'));
  await app.moveTo(at('2026-06-10T12:00:00'));
  const before = told(app).length;
  app.clock.set(at('2026-07-20T10:00:00'));
  await app.deps.jobs.runDue();
  const texts = told(app).slice(before);
  expect(texts).toHaveLength(1);
  expect(texts[0]!.text).toContain('逾期未办');
});

test('the street office sees what presses in its area, the most urgent first, and nothing of other areas', async () => {
  const app = await world();
  await begin(app, 'filing', '2026-06-01');
  await begin(app, 'filing', '2026-04-01');
  const { due } = await succeed(send(app, officer, 'GET', '/api/office/follow-ups'));
  expect(due[0].step.status.state).toBe('overdue');
  expect(due.every(({ estate }: { estate: string }) => estate === ESTATE)).toBe(true);
  const elsewhere = await succeed(send(app, member('officer', '999002'), 'GET', '/api/office/follow-ups'));
  expect(elsewhere.due).toEqual([]);
});
