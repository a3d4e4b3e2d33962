-- Whether the service was there. Every process beats; a gap between two beats of any of them is time in which nobody could vote.

create table service_beat (
  only_row boolean     primary key default true check (only_row),
  beat_at  timestamptz not null
);

create table service_downtime (
  -- Last beat before the gap, and the first after it.
  from_at timestamptz primary key,
  to_at   timestamptz not null,
  check (from_at < to_at)
);

-- Work that failed and is tried again.
alter table timer
  add column failures  integer not null default 0 check (failures >= 0),
  add column failed_at timestamptz;

grant select, insert, update on service_beat to yijue_service;
grant select, insert on service_downtime to yijue_service;
