import { sql } from 'kysely';
import { randomBytes } from 'node:crypto';
import type { LogRef } from '../log/log-ref.ts';
import type { Db, Tx } from '../platform/database.ts';

/** The account's name in this log where it acts for a voter to whom it does not belong on the roll, drawn when it is first needed. */
export async function agentName(db: Db | Tx, { estate, assembly }: LogRef, account: string): Promise<string> {
  const drawn = randomBytes(16).toString('hex');
  const { rows } = await sql<{ person: string }>`
    with drawn as (
      insert into proxy_agent (estate_id, assembly_id, account_id, person)
      values (${estate}, ${assembly}, ${account}, ${drawn})
      on conflict (estate_id, assembly_id, account_id) do nothing
      returning person
    )
    select person from drawn
    union all
    select person from proxy_agent
      where estate_id = ${estate} and assembly_id = ${assembly} and account_id = ${account}
    limit 1`.execute(db);
  // Drawn by another transaction at the same moment: it is there now.
  return rows[0]?.person ?? agentName(db, { estate, assembly }, account);
}
