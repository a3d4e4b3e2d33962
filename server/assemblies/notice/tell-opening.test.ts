import { expect, test } from 'vitest';
import type { Instant } from '../../../crypto/brands.ts';
import { act, enrolBy, member, openLogBy, REGISTER, begun, startWithEstate, stateOf, succeed } from '../testing.ts';
import { atDecentHour } from './tell-owners.ts';

test('nobody is disturbed between nine in the evening and eight in the morning, Shanghai time', () => {
  const at = (text: string) => atDecentHour(text as Instant);
  expect(at('2026-03-17T16:00:00.000Z')).toBe('2026-03-18T00:00:00.000Z');
  expect(at('2026-03-18T00:00:00.000Z')).toBe('2026-03-18T00:00:00.000Z');
  expect(at('2026-03-18T12:59:59.999Z')).toBe('2026-03-18T12:59:59.999Z');
  expect(at('2026-03-18T13:00:00.000Z')).toBe('2026-03-19T00:00:00.000Z');
});

const withPhones = REGISTER.map((unit) => ({
  ...unit,
  owners: unit.owners.map((owner) => ({ ...owner, phone: `1990000${owner.idNo!.slice(14, 17).padStart(4, '0')}` })),
}));

async function noticedWithPhones(isConfirmed: boolean) {
  const app = await startWithEstate({ units: withPhones });
  const [convener, officer] = [member('committee'), member('officer')];
  const assembly = await begun(app, convener);
  await openLogBy(app, assembly, officer);
  await enrolBy(app, assembly, officer, convener, 'convener');
  await succeed(act(app, assembly, 'roll-published', {}, convener));
  if (isConfirmed) {
    await succeed(act(app, assembly, 'roll-frozen', {}, convener));
    await succeed(act(app, assembly, 'roll-countersigned', {}, officer));
  }
  await succeed(act(app, assembly, 'notice', {}, convener));
  return { app, opens: (await stateOf(app, assembly)).windows.get('online')!.from };
}

test('when the vote opens each owner is told once, at his own phone, with the deadline and where to go', async () => {
  const { app, opens } = await noticedWithPhones(true);
  await app.moveTo(opens);
  const told = app.letterbox.all.filter(({ kind }) => kind === 'opening');
  expect(told.map(({ to }) => to).sort()).toEqual(
    ['1', '2', '3', '4', '5', '6', '7'].map((owner) => `1990000000${owner}`),
  );
  expect(told[0]!.text).toContain('截止2026年3月25日（星期三）8时00分');
  await app.moveTo(new Date(Date.parse(opens) + 3_600_000));
  expect(app.letterbox.all.filter(({ kind }) => kind === 'opening')).toHaveLength(7);
});

test('nobody is called to a vote whose roll is not confirmed', async () => {
  const { app, opens } = await noticedWithPhones(false);
  await app.moveTo(opens);
  expect(app.letterbox.all.filter(({ kind }) => kind === 'opening')).toEqual([]);
});
