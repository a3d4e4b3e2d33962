import { Kysely, PostgresDialect as KyselyPostgres } from 'kysely';
import { DEFAULT_NUMERIC_PARSER, generate, Logger, PostgresDialect } from 'kysely-codegen';
import openapiTypes, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { format } from 'prettier';
import { buildApp } from '../app.ts';
import type { Deps } from '../deps.ts';
import { openPool } from './database.ts';

/** Row types of the migrated database, as the drivers of this project deliver them. */
export async function tablesSource(ownerUrl: string): Promise<string> {
  const pool = openPool({ url: ownerUrl, poolSize: 2, role: null });
  const db = new Kysely<never>({ dialect: new KyselyPostgres({ pool }) });
  try {
    const source = await generate({
      db,
      dialect: new PostgresDialect({
        dateParser: 'string',
        numericParser: DEFAULT_NUMERIC_PARSER,
        defaultSchemas: ['public'],
      }),
      excludePattern: '{graphile_worker.*,kysely_migration*}',
      logger: new Logger('silent'),
      // bigint columns are checked to be safe integers when they are read.
      typeMapping: { int8: 'number' },
    });
    return await format(source, { parser: 'typescript', printWidth: 120, singleQuote: true });
  } finally {
    await db.destroy();
  }
}

/** The HTTP contract as a document and as types for the web client. */
export async function contractSources(deps: Deps): Promise<{ openapi: string; schema: string }> {
  const app = await buildApp(deps);
  try {
    await app.ready();
    const document = app.swagger();
    const openapi = await format(JSON.stringify(document), { parser: 'json', printWidth: 120 });
    const schema = astToString(await openapiTypes(document as unknown as OpenAPI3));
    return { openapi, schema };
  } finally {
    await app.close();
  }
}
