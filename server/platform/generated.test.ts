import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startDeps } from '../testing/start.ts';
import { contractSources, tablesSource } from './generated-files.ts';
import { PROJECT_ROOT } from './project.ts';

const committed = (path: string): Promise<string> => readFile(join(PROJECT_ROOT, path), 'utf8');
const HINT = 'run `npm run generate` and commit what it changes';

test('the row types are those of the migrated database', async () => {
  const { database } = await startDeps();
  // Compared as a whole: the difference between two long generated files says less than the hint.
  expect((await tablesSource(database.ownerUrl)) === (await committed('server/platform/tables.ts')), HINT).toBe(true);
});

test('the contract and the web client’s types are those of the routes', async () => {
  const { deps } = await startDeps();
  const { openapi, schema } = await contractSources(deps);
  expect(openapi === (await committed('web/api/openapi.json')), HINT).toBe(true);
  expect(schema === (await committed('web/api/schema.d.ts')), HINT).toBe(true);
});

test('the contract is OpenAPI 3.1 with named schemas and a refusal for every call', async () => {
  const { deps } = await startDeps();
  const document = JSON.parse((await contractSources(deps)).openapi) as Contract;
  expect(document.openapi).toMatch(/^3\.1\./);
  expect(Object.keys(document.components.schemas)).toContain('Problem');
  expect(Object.keys(document.components.schemas).filter((name) => name.startsWith('def-'))).toEqual([]);
  for (const [path, methods] of Object.entries(document.paths).filter(([each]) => each.startsWith('/api/')))
    for (const [method, { responses }] of Object.entries(methods))
      expect(responses, `${method} ${path}`).toHaveProperty(['4XX', 'content', 'application/problem+json']);
});

interface Contract {
  readonly openapi: string;
  readonly components: { readonly schemas: Record<string, unknown> };
  readonly paths: Record<string, Record<string, { readonly responses: Record<string, unknown> }>>;
}
