-- What follows decisions in an estate: one row for each procedure, one for each thing that happened in it. What is due when is
-- computed from the events, the rule pack and the calendar, and stored nowhere.

create table follow_up (
  estate_id    text not null references estate,
  follow_up_id uuid not null,
  -- A machine of the law.
  kind         text not null,
  -- The decision that began it; null where it was begun by hand.
  assembly_id  text,
  motion_id    text,
  begun_at     timestamptz not null,
  -- Null for the service, on a decision.
  begun_by     uuid,
  primary key (estate_id, follow_up_id),
  foreign key (estate_id, assembly_id) references assembly,
  check ((assembly_id is null) = (motion_id is null)),
  check (assembly_id is not null or begun_by is not null)
);
-- A decision begins a procedure once, however often its declaration is worked on.
create unique index follow_up_of_motion on follow_up (estate_id, assembly_id, motion_id, kind)
  where assembly_id is not null;

create table follow_up_event (
  estate_id    text not null,
  follow_up_id uuid not null,
  event_id     uuid not null,
  event        text not null,
  -- The Shanghai day on which it happened, as it was recorded.
  happened_on  text not null check (happened_on ~ '^\d{4}-\d{2}-\d{2}$'),
  recorded_at  timestamptz not null,
  recorded_by  uuid,
  -- What proves it: a document, a note, or both; the service's own events rest on the log.
  document     text check (document ~ '^[0-9a-f]{64}$'),
  note         text check (char_length(note) between 1 and 200),
  -- A mistake is taken back and stays.
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  primary key (estate_id, follow_up_id, event_id),
  foreign key (estate_id, follow_up_id) references follow_up,
  check ((withdrawn_at is null) = (withdrawn_by is null)),
  check (recorded_by is null or document is not null or note is not null)
);

create table follow_up_document (
  estate_id   text not null references estate,
  sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes       integer not null check (bytes >= 0),
  type        text not null,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  primary key (estate_id, sha256)
);

-- Each reminder once, whatever happens to the process that sends it.
create table follow_up_reminder (
  estate_id    text not null,
  follow_up_id uuid not null,
  step         text not null,
  -- The day that was due when it was sent: another day is another reminder.
  day          text not null check (day ~ '^\d{4}-\d{2}-\d{2}$'),
  stage        text not null check (stage in ('week', 'eve', 'last', 'overdue', 'open')),
  reminded_at  timestamptz not null,
  primary key (estate_id, follow_up_id, step, day, stage),
  foreign key (estate_id, follow_up_id) references follow_up
);

grant select, insert on follow_up, follow_up_event, follow_up_document, follow_up_reminder to yijue_service;
grant update (withdrawn_at, withdrawn_by) on follow_up_event to yijue_service;
