import { expect, test } from 'vitest';
import {
  act,
  enrolBy,
  feed,
  member,
  noticed,
  pathOf,
  REGISTER,
  send,
  stateOf,
  succeed,
  type Member,
} from '../testing.ts';

type World = Awaited<ReturnType<typeof noticed>>;

async function paper({ app, assembly }: World, who: Member, text: string): Promise<string> {
  const { sha256 } = await succeed(send(app, who, 'POST', pathOf(assembly, '/documents'), { text }));
  return sha256;
}

/** A vote in which nobody took part, counted and declared. */
async function declaredWithoutVotes(): Promise<World> {
  const world = await noticed();
  const { app, assembly, convener, officers } = world;
  const clerks = [member('community'), member('community')] as const;
  for (const clerk of clerks) await enrolBy(app, assembly, officers[0], clerk, 'clerk');
  const { to } = (await stateOf(app, assembly)).windows.get('online')!;
  await app.moveTo(new Date(Date.parse(to) + 60_000));
  await succeed(act(app, assembly, 'tally', {}, ...clerks));
  const { objectionsUntil } = await succeed(send(app, null, 'GET', pathOf(assembly, '/result')));
  await app.moveTo(objectionsUntil);
  await succeed(act(app, assembly, 'declare', {}, convener));
  return world;
}

const history = async ({ app, assembly }: World) =>
  (await succeed(send(app, null, 'GET', pathOf(assembly)))).history as { type: string }[];

const result = async ({ app, assembly }: World) => succeed(send(app, null, 'GET', pathOf(assembly, '/result')));

test('a result that an office revoked no longer stands as its headline, and a judgment goes before the order', async () => {
  const world = await declaredWithoutVotes();
  const { app, assembly, officers } = world;
  const document = await paper(world, officers[0], '撤销决定书');
  await succeed(act(app, assembly, 'revoke', { document, motions: ['m1'], reason: '未依法公告' }, officers[0]));
  expect((await result(world)).motions.map(({ since }: { since: string }) => since)).toEqual(['revoked', null, null]);
  const results = [
    { id: 'm1', result: 'upheld' },
    { id: 'm2', result: 'annulled' },
  ];
  const judgment = await paper(world, officers[0], '判决书');
  await succeed(act(app, assembly, 'court', { document: judgment, results }, officers[0]));
  expect((await result(world)).motions.map(({ since }: { since: string }) => since)).toEqual([
    'upheld',
    'annulled',
    null,
  ]);
  expect((await history(world)).map(({ type }) => type)).toEqual(['revoke', 'court']);
});

test('every owner with a phone is told that a file went back, what was ordered, and what was revoked', async () => {
  const world = await declaredWithoutVotes();
  const { app, assembly, officers } = world;
  const document = await paper(world, officers[0], '撤销决定书');
  const phoneOf = (name: string) => `1990000010${name.slice(-1)}`;
  const withPhones = REGISTER.map((unit) => ({
    ...unit,
    owners: unit.owners.map((owner) => ({ ...owner, phone: phoneOf(owner.name) })),
  }));
  await feed(app.deps, withPhones);
  const before = app.letterbox.all.length;
  await succeed(act(app, assembly, 'return', { document, reason: '公告照片缺失' }, officers[0]));
  const by = '2027-01-31';
  await succeed(act(app, assembly, 'correct', { by, document, reason: '面积有误' }, officers[0]));
  await succeed(act(app, assembly, 'revoke', { document, motions: ['m2'], reason: '未依法公告' }, officers[0]));
  await app.moveTo(new Date(app.clock.now().getTime() + 48 * 3_600_000));
  for (const words of ['退回召集人：公告照片缺失', '最迟于2027年1月31日改正：面积有误', '已被撤销']) {
    const told = app.letterbox.all.slice(before).filter(({ text }) => text.includes(words));
    expect(told.map(({ to }) => to).sort()).toEqual([1, 2, 3, 4, 5, 6, 7].map((owner) => `1990000010${owner}`));
  }
});

test('proposals lapse only where no motion reached its quorum, and what lapsed cannot lapse again', async () => {
  const world = await declaredWithoutVotes();
  const { app, assembly, convener } = world;
  const document = await paper(world, convener, '失效公告');
  await succeed(act(app, assembly, 'lapse', { barUntil: null, document }, convener));
  const again = await act(app, assembly, 'lapse', { barUntil: null, document }, convener);
  expect(again).toMatchObject({ status: 409, body: { code: 'ENTRY_REFUSED', reason: 'lapsed' } });
  expect((await history(world)).map(({ type }) => type)).toEqual(['lapse']);
});

test('a file that was returned is not certified before the convener has announced its correction', async () => {
  const world = await declaredWithoutVotes();
  const { app, assembly, convener, officers } = world;
  const document = await paper(world, officers[0], '退回补正通知书');
  await succeed(act(app, assembly, 'return', { document, reason: '公告照片缺失' }, officers[0]));
  expect(await act(app, assembly, 'certify', {}, ...officers)).toMatchObject({ status: 409 });
  const isOpen = async () => ((await history(world)) as unknown as { isOpen: boolean }[]).map((each) => each.isOpen);
  expect(await isOpen()).toEqual([true]);
  const correction = await paper(world, convener, '补正说明');
  await succeed(act(app, assembly, 'announce', { subject: 'correction', document: correction }, convener));
  expect(await isOpen()).toEqual([false]);
  await succeed(act(app, assembly, 'certify', {}, ...officers));
});

test('only an officer returns, orders, revokes or records a judgment', async () => {
  const world = await declaredWithoutVotes();
  const { app, assembly, convener } = world;
  const document = await paper(world, convener, '文书');
  const inputs = {
    return: { document, reason: '不全' },
    correct: { by: '2027-01-31', document, reason: '不全' },
    revoke: { document, motions: ['m1'], reason: '不全' },
    court: { document, results: [{ id: 'm1', result: 'annulled' }] },
  } as const;
  for (const [type, input] of Object.entries(inputs))
    expect(
      (await act(app, assembly, type as keyof typeof inputs, input, convener)).status,
      type,
    ).toBeGreaterThanOrEqual(400);
  expect(await history(world)).toEqual([]);
});
