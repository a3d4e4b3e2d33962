import { expect, test } from 'vitest';
import { act, enrolBy, member, opened, pathOf, send, succeed } from '../testing.ts';

test('everybody sees by whose keys a step was signed, and no name of a person', async () => {
  const { app, assembly, officer, convener } = await opened();
  await succeed(act(app, assembly, 'roll-published', {}, convener));
  await succeed(act(app, assembly, 'roll-frozen', {}, convener));
  await succeed(act(app, assembly, 'roll-countersigned', {}, officer));
  await succeed(enrolBy(app, assembly, officer, member('community'), 'clerk'));

  const { milestones } = await succeed(send(app, null, 'GET', pathOf(assembly, '/milestones')));
  expect(milestones.map(({ type }: { type: string }) => type)).toEqual([
    'open-log',
    'roll-frozen',
    'roll-countersigned',
  ]);
  const [first, frozen, countersigned] = milestones;
  expect(first.signatures).toEqual([{ role: 'officer', person: expect.any(String), kid: officer.key.kid }]);
  expect(frozen.signatures).toEqual([{ role: 'convener', person: expect.any(String), kid: convener.key.kid }]);
  expect(countersigned.signatures).toEqual(first.signatures);
});

test('an assembly whose log is not open has no signatures to show', async () => {
  const { app } = await opened();
  expect((await send(app, null, 'GET', pathOf('0123456789abcdef', '/milestones'))).status).toBe(404);
});
