import { Type } from 'typebox';
import { expect, test } from 'vitest';
import { start } from '../testing/start.ts';
import type { App } from './app-type.ts';
import { problemTable } from './problems.ts';

const testProblems = problemTable({
  DOOR_SHUT: {
    status: 409,
    zh: { title: '门关了', detail: '{since} 起' },
    en: { title: 'Shut', detail: 'since {since}' },
  },
});

const NewOwner = Type.Object({
  idNumber: Type.String({ pattern: '^[0-9]{17}[0-9X]$' }),
  area: Type.Integer(),
  units: Type.Optional(Type.Array(Type.Object({ room: Type.String() }))),
});

async function routes(app: App): Promise<void> {
  const config = { access: 'public' } as const;
  const response = { 200: Type.Object({ area: Type.Integer(), page: Type.Optional(Type.Integer()) }) };
  const querystring = Type.Object({ page: Type.Integer({ default: 1 }) });
  app.post(
    '/api/test/owners',
    { config, schema: { body: NewOwner, querystring, response } },
    async ({ body, query }) => ({
      ...body,
      page: query.page,
      phone: '13800000000',
    }),
  );
  app.get('/api/test/bug', { config }, async () => {
    throw new Error('the password of the database is hunter2');
  });
  app.get('/api/test/busy', { config }, async () => {
    throw Object.assign(new Error('Service Unavailable'), { statusCode: 503 });
  });
  app.get('/api/test/door', { config }, async (_request, reply) =>
    reply.refuse(testProblems, { code: 'DOOR_SHUT', since: '20:00' }),
  );
}

const post = async (payload: unknown, headers: Record<string, string> = {}) => {
  const { app } = await start({ routes });
  const body = typeof payload === 'string' ? payload : JSON.stringify(payload);
  const type = { 'content-type': 'application/json' };
  return app.inject({
    method: 'POST',
    url: '/api/test/owners?page=2',
    payload: body,
    headers: { ...type, ...headers },
  });
};

const idNumber = '110101199003070011';

test('a reply holds what its schema names and nothing else', async () => {
  const reply = await post({ idNumber, area: 885000 });
  expect(reply.json()).toEqual({ area: 885000, page: 2 });
});

test.each([
  ['a number as text', { idNumber, area: '885000' }, '/area'],
  ['a field too many', { idNumber, area: 1, name: 'x' }, '/name'],
  ['a field too many deep inside', { idNumber, area: 1, units: [{ room: '101', floor: 1 }] }, '/units/0/floor'],
  ['a missing field', { idNumber }, '/area'],
])('a body with %s is refused and the field is named', async (_what, body, path) => {
  const reply = await post(body);
  expect(reply.statusCode).toBe(400);
  expect(reply.headers['content-type']).toContain('application/problem+json');
  expect(reply.json()).toMatchObject({ code: 'REQUEST_INVALID', fields: [{ in: 'body', path }] });
});

test('a refused body is never repeated, neither its values nor unknown keys that hold one', async () => {
  const reply = await post({ idNumber: '11010119900307001', area: 1, '张伟 13800001111': true });
  expect(reply.statusCode).toBe(400);
  expect(reply.body).not.toMatch(/11010119900307001|张伟|13800001111/);
  expect(
    reply
      .json()
      .fields.map((field: { path: string }) => field.path)
      .sort(),
  ).toEqual(['/?', '/idNumber']);
});

test.each([
  ['text that is not JSON', '{', {}, 400, 'CLIENT_ERROR'],
  ['another format', 'a=b', { 'content-type': 'text/csv' }, 415, 'CONTENT_TYPE_UNSUPPORTED'],
  ['more than 256 kB', JSON.stringify({ idNumber: 'x'.repeat(300_000), area: 1 }), {}, 413, 'BODY_TOO_LARGE'],
  ['a page of another site', { idNumber, area: 1 }, { 'sec-fetch-site': 'cross-site' }, 403, 'CROSS_SITE'],
])('%s is refused in the same form', async (_what, body, headers, status, code) => {
  const reply = await post(body, headers);
  expect({ status: reply.statusCode, body: reply.json() }).toMatchObject({ status, body: { code, status } });
});

test('a bug is hidden behind a request id', async () => {
  const { app } = await start({ routes });
  const reply = await app.inject('/api/test/bug');
  expect(reply.statusCode).toBe(500);
  expect(reply.body).not.toContain('hunter2');
  expect(reply.json()).toMatchObject({ code: 'INTERNAL', requestId: reply.headers['x-request-id'] });
});

test('a busy server says when to come back, and what was not lost', async () => {
  const { app } = await start({ routes });
  const reply = await app.inject('/api/test/busy');
  expect(reply.json()).toMatchObject({ status: 503, code: 'OVERLOADED' });
  expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0);
});

test('a use case’s refusal keeps its facts', async () => {
  const { app } = await start({ routes });
  const reply = await app.inject('/api/test/door');
  expect(reply.json()).toMatchObject({ status: 409, code: 'DOOR_SHUT', since: '20:00', detail: '20:00 起' });
});
