import { runMigrations } from 'graphile-worker';
import type pg from 'pg';
import { SERVICE_ROLE } from './database.ts';
import { QUIET_WORKER_LOGGER } from './worker-logger.ts';

/** Creates the queue's own schema as its owner and lets the service's role work with it. */
export async function installJobTables(owner: pg.Pool): Promise<void> {
  await runMigrations({ pgPool: owner, logger: QUIET_WORKER_LOGGER });
  await owner.query(GRANTS);
}

// The queue protects its tables by row-level security without any policy, which shuts out everybody but the owner.
const GRANTS = `
do $$
declare
  tab record;
begin
  perform pg_advisory_xact_lock(hashtext('yijue job tables'));
  grant usage on schema graphile_worker to ${SERVICE_ROLE};
  grant select, insert, update, delete on all tables in schema graphile_worker to ${SERVICE_ROLE};
  grant usage on all sequences in schema graphile_worker to ${SERVICE_ROLE};
  grant execute on all functions in schema graphile_worker to ${SERVICE_ROLE};
  for tab in
    select c.relname from pg_class c
    where c.relnamespace = 'graphile_worker'::regnamespace and c.relrowsecurity
      and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'service')
  loop
    execute format('create policy service on graphile_worker.%I to ${SERVICE_ROLE} using (true) with check (true)', tab.relname);
  end loop;
end $$`;
