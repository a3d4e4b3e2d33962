import { expect, test } from 'vitest';
import { ESTATE, member, send, startWithEstate, succeed } from '../assemblies/testing.ts';
import { tellStaff } from '../identity/tell-staff.ts';
import { staffWithPhone } from '../testing/staff-with-phone.ts';
import { underOfficeName } from './sender.ts';

const TEXT = '【议决】枫林花园业主大会正在表决：更换3幢电梯。';

test('messages to owners and staff come under the name of the street office once the office, and nobody else, has said it', async () => {
  const app = await startWithEstate();
  const path = `/api/estates/${ESTATE}/office-phone`;
  const said = { officePhone: '0597-7654321', sender: '城东街道' };
  expect(await underOfficeName(app.db, ESTATE, TEXT)).toBe(TEXT);
  expect((await send(app, member('committee'), 'PUT', path, said)).status).toBe(403);
  expect((await send(app, member('officer'), 'PUT', path, { ...said, sender: '假】短信【' })).status).toBe(400);
  await succeed(send(app, member('officer'), 'PUT', path, said));
  expect(await underOfficeName(app.db, ESTATE, TEXT)).toBe('【城东街道】枫林花园业主大会正在表决：更换3幢电梯。');
  expect((await send(app, null, 'GET', path)).body).toEqual(said);
  await staffWithPhone(app.deps, '13900004444', { role: 'committee', scope: 'estate', scopeId: ESTATE });
  await tellStaff(app.deps, { estate: ESTATE, roles: ['committee'], text: TEXT, kind: 'petition', occasion: 'p1' });
  expect(app.letterbox.all.map(({ text }) => text)).toEqual(['【城东街道】枫林花园业主大会正在表决：更换3幢电梯。']);
});
