import { expect, test } from 'vitest';
import { staffWithPhone } from '../../testing/staff-with-phone.ts';
import { ESTATE, send, pathOf, succeed, withRoll } from '../testing.ts';
import { actor } from '../../testing/sessions.ts';

const CHAIR = '19900002222';
const DAY_MS = 86_400_000;
const owner = {
  actor: actor('00000000-0000-4000-8000-0000000000aa', [{ role: 'owner', scope: 'estate', scopeId: ESTATE }]),
};

test('before a first assembly the convener hears when the roll was posted for its days, and what is still open', async () => {
  const { app, assembly } = await withRoll({ firstAssembly: true });
  await staffWithPhone(app.deps, CHAIR, { role: 'committee', scope: 'estate', scopeId: ESTATE });
  const objection = { kind: 'area', address: null, statement: '面积少了三平方米' };
  await succeed(send(app, owner, 'POST', pathOf(assembly, '/roll/objections'), objection));
  const published = app.clock.now().getTime();
  await app.moveTo(new Date(published + 14 * DAY_MS));
  expect(app.letterbox.to(CHAIR)).toEqual([]);
  await app.moveTo(new Date(published + 17 * DAY_MS));
  const told = app.letterbox.to(CHAIR).map(({ text }) => text);
  expect(told).toEqual([expect.stringContaining('名册公示期已满，还有1件异议未答复')]);
});
