import { expect, test } from 'vitest';
import { opened } from '../assemblies/testing.ts';

test('a word that an address says twice gets a page and no fault, and nothing but a form is read as one', async () => {
  const { app, assembly } = await opened();
  const base = `/plain/e/fenglin/a/${assembly}`;
  for (const address of [
    '/check?code=a&code=b',
    '?unit=a&unit=b',
    '/sign-in?unit=a&unit=b',
    '/code?challenge=a&challenge=b',
  ])
    expect((await app.app.inject(base + address)).statusCode, address).toBe(200);
  const posted = async (payload: object | string, type: string) => {
    const headers = { 'content-type': type, referer: 'http://localhost/plain', host: 'localhost' };
    return (await app.app.inject({ method: 'POST', url: `${base}/sign-in`, payload, headers })).headers.location;
  };
  const said = { name: '李一', idNo: '1', phone: '1' };
  expect(await posted(new URLSearchParams(said).toString(), 'application/x-www-form-urlencoded')).toBe(
    `${base}/sign-in`,
  );
  expect(await posted(said, 'application/json')).toBe('/plain/failed');
});
