-- Who takes no part in an assembly at the desk, because his seat is voted on or he has an interest in a bidder.
-- The account loses its posts for this assembly alone; owners read the list.

create table interest_conflict (
  estate_id     text        not null,
  assembly_id   text        not null,
  conflict_id   uuid        not null,
  account_id    uuid        not null,
  -- The post that he held in the estate.
  role          text        not null check (role in ('committee', 'community', 'officer')),
  basis         text        not null check (basis in ('candidate', 'seat', 'bidder', 'other')),
  -- Published: without names of others.
  reason        text        not null check (length(reason) between 1 and 200),
  declared_at   timestamptz not null,
  -- Null where the service saw it itself in the draft.
  declared_by   uuid,
  -- An officer found that it was none; null while it holds.
  lifted_at     timestamptz,
  lifted_by     uuid,
  lifted_reason text check (length(lifted_reason) between 1 and 200),
  primary key (estate_id, assembly_id, conflict_id),
  constraint lifted_by_another check (lifted_by <> account_id),
  check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lifted_reason is null))
);
create unique index interest_conflict_standing on interest_conflict (estate_id, assembly_id, account_id, basis)
  where lifted_at is null;

grant select, insert, update (lifted_at, lifted_by, lifted_reason) on interest_conflict to yijue_service;
