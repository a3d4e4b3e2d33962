import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { TEMPLATE } from './global-setup.ts';

export interface TestDatabase {
  readonly ownerUrl: string;
  readonly serviceUrl: string;
  drop(): Promise<void>;
}

/** A clone of the migrated template (about 15 ms in memory), or an empty database. */
export async function freshDatabase({ isEmpty = false } = {}): Promise<TestDatabase> {
  const { ownerUrl, serviceUrl } = inject('postgres');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const at = (url: string, database: string) => Object.assign(new URL(url), { pathname: `/${database}` }).href;
  await asOwner(at(ownerUrl, 'postgres'), `create database ${name} template ${isEmpty ? 'template0' : TEMPLATE}`);
  return {
    ownerUrl: at(ownerUrl, name),
    serviceUrl: at(serviceUrl, name),
    drop: () => asOwner(at(ownerUrl, 'postgres'), `drop database ${name} with (force)`),
  };
}

async function asOwner(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
