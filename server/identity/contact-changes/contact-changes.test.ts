import { expect, test } from 'vitest';
import { assemblyInVoting } from '../../testing/assembly.ts';
import { ESTATE, PEOPLE, setUpEstate, staff } from '../../testing/people.ts';
import { start } from '../../testing/start.ts';

test('10b-2: while a vote is open a new phone needs a second worker, and the old one hears of it before it is bound', async () => {
  const world = await start({ webFolder: '/nonexistent' });
  const { app, deps, letterbox } = world;
  await setUpEstate(deps);
  const community = () => staff(app, deps, [{ role: 'community', scope: 'estate', scopeId: ESTATE }]);
  const first = await community();
  const { name, idType, idNo, phone: old } = PEOPLE.li;
  const bind = (who: typeof first, phone: string) =>
    app.inject({
      ...{ method: 'POST', url: `/api/estates/${ESTATE}/desk-verifications`, headers: who },
      payload: { name, idType, idNo, phone, documentSeen: '居民身份证原件' },
    });
  const phones = async () =>
    (await deps.db.selectFrom('contact').select('source').where('source', '=', 'desk').execute()).length;
  expect((await bind(first, '13500000011')).json()).toMatchObject({ waits: false });
  expect(await phones()).toBe(1);

  await assemblyInVoting(deps, world.clock, { estate: ESTATE });
  // A session lasts less than a notice: they sign in again.
  const [again, other] = [await community(), await community()];
  expect((await bind(again, '13500000012')).json()).toMatchObject({ waits: true });
  expect(await phones()).toBe(1);
  expect(letterbox.to(old).at(-1)?.text).toContain('须第二名工作人员确认');
  const at = `/api/estates/${ESTATE}/contact-changes`;
  const waiting = (await app.inject({ url: at, headers: other })).json<{ id: string; phone: string; name: string }[]>();
  expect(waiting).toMatchObject([{ phone: '135****0012', name: '李*' }]);
  const confirm = (who: typeof first) =>
    app.inject({ method: 'POST', url: `${at}/${waiting[0]!.id}/confirmation`, headers: who });
  expect((await confirm(again)).json()).toMatchObject({ code: 'SECOND_PERSON_NEEDED' });
  expect(await phones()).toBe(1);
  expect((await confirm(other)).statusCode).toBe(204);
  expect(await phones()).toBe(2);
  expect(letterbox.to(old).at(-1)?.text).toContain('已核验证件');
  expect((await app.inject({ url: at, headers: other })).json()).toEqual([]);
});
