-- Past one machine: where the operator has created the extension Citus in this database, the rows of one estate lie together on
-- one node. Every key of such a table starts with estate_id, so every check stays on that node; accounts are small and are
-- copied to every node. Without the extension nothing is changed here.
-- An estate's tables are those in which estate_id may not be null; each follows the tables that it refers to.

do $$
declare
  waiting oid[];
  chosen oid;
begin
  if not exists (select from pg_extension where extname = 'citus') then
    return;
  end if;
  execute 'select create_reference_table(''account'')';
  select array_agg(c.oid order by c.relname) into waiting
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attname = 'estate_id' and a.attnotnull
  where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace;
  while cardinality(waiting) > 0 loop
    select t into chosen from unnest(waiting) t
    where not exists (
      select from pg_constraint k
      where k.contype = 'f' and k.conrelid = t and k.confrelid <> t and k.confrelid = any (waiting)
    )
    order by (t = 'estate'::regclass) desc limit 1;
    if chosen is null then
      raise exception 'tables refer to each other in a circle: %', waiting::regclass[];
    end if;
    if chosen = 'estate'::regclass then
      execute 'select create_distributed_table(''estate'', ''estate_id'')';
    else
      execute 'select create_distributed_table($1, ''estate_id'', colocate_with => ''estate'')' using chosen::regclass;
    end if;
    waiting := array_remove(waiting, chosen);
  end loop;
end $$;
