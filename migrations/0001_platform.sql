-- What belongs to no estate: the service's role, the demonstration's clock and outbox, and the timers.

-- The service logs in as anybody who may take this role. It owns nothing, so what a migration does not grant, it cannot do:
-- every migration ends with the grants of its tables, and log tables grant select and insert only.
do $$
begin
  if not exists (select from pg_roles where rolname = 'yijue_service') then
    create role yijue_service nologin;
  end if;
exception
  -- Roles belong to the whole cluster; another database of it may create the same one at this moment.
  when duplicate_object or unique_violation then null;
end $$;
grant yijue_service to current_user;
grant usage on schema public to yijue_service;

-- How far the demonstration's clock runs ahead of the real one. A production database keeps zero, and a production
-- service refuses a database where it is not.
create table demo_clock (
  only_row  boolean primary key default true check (only_row),
  -- Milliseconds; the clock never goes back.
  offset_ms bigint not null default 0 check (offset_ms >= 0)
);
insert into demo_clock default values;
grant select, update on demo_clock to yijue_service;

-- What the demonstration would have sent to phones.
create table demo_outbox (
  id        bigint generated always as identity primary key,
  sent_at   timestamptz not null,
  recipient text not null,
  kind      text not null,
  body      text not null
);
grant select, insert, delete on demo_outbox to yijue_service;
grant usage on sequence demo_outbox_id_seq to yijue_service;

-- What shall happen at an instant of the service's clock: the truth about deadlines. The job queue only carries them out.
create table timer (
  key      text primary key check (length(key) between 1 and 200),
  task     text not null,
  payload  jsonb not null,
  due      timestamptz not null,
  -- Null until the task's transaction has committed; set in that same transaction, hence exactly once.
  done_at  timestamptz
);
create index timer_due on timer (due) where done_at is null;
grant select, insert, update, delete on timer to yijue_service;
