import type pg from 'pg';

export interface TableShape {
  readonly name: string;
  readonly columns: readonly string[];
}

// Kysely's own tables are made by the migrations themselves.
const TABLES = `
select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
from pg_class c join pg_attribute a on a.attrelid = c.oid
where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
  and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  and c.relname not in ('kysely_migration', 'kysely_migration_lock')
group by c.relname order by c.relname`;

const REFERENCES = `
select child.relname as child, parent.relname as parent
from pg_constraint k join pg_class child on child.oid = k.conrelid join pg_class parent on parent.oid = k.confrelid
where k.contype = 'f' and child.relnamespace = 'public'::regnamespace and child.oid <> parent.oid`;

/** Every table of the service, those first to which others refer. The job queue is not among them: timers say what is due. */
export async function tablesInOrder(client: pg.ClientBase): Promise<readonly TableShape[]> {
  const tables = await client.query<{ name: string; columns: string[] }>(TABLES);
  const references = await client.query<{ child: string; parent: string }>(REFERENCES);
  return parentsFirst(tables.rows, references.rows);
}

function parentsFirst(
  tables: readonly TableShape[],
  references: readonly { readonly child: string; readonly parent: string }[],
): readonly TableShape[] {
  const ordered: TableShape[] = [];
  const waiting = new Map(tables.map((table) => [table.name, table]));
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter(
      ({ name }) => !references.some(({ child, parent }) => child === name && waiting.has(parent)),
    );
    if (ready.length === 0) throw new Error('tables refer to each other in a circle');
    for (const table of ready) waiting.delete(table.name);
    ordered.push(...ready);
  }
  return ordered;
}
