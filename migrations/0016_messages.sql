-- What owners are told of a vote, whom nobody could tell, and who wants no more reminders.

-- One line a person and round. Neither text nor phone stands here: both are read when the message goes out, so that what
-- was put off over night is still true in the morning.
create table owner_message (
  estate_id   text not null,
  assembly_id text not null,
  -- What it says: that the vote opens, a change (number of its entry), a reminder (its day in Shanghai).
  round       text not null check (round ~ '^(opening|change:[0-9]+|reminder:[0-9]{4}-[0-9]{2}-[0-9]{2})$'),
  person_id   uuid not null,
  -- The gateway gets it with every attempt and hands over one message an id.
  message_id  uuid not null,
  -- Null where no phone of the person is known.
  phone_index bytea check (octet_length(phone_index) = 32),
  state       text not null check (state in ('waiting', 'sent', 'failed', 'dropped')),
  reason      text check (reason in ('no-phone', 'gateway', 'voted', 'opted-out', 'over')),
  attempts    integer not null default 0 check (attempts >= 0),
  due         timestamptz not null,
  done_at     timestamptz,
  primary key (estate_id, assembly_id, round, person_id),
  -- Two owners who share a phone are told once.
  unique (estate_id, assembly_id, round, phone_index),
  foreign key (estate_id, assembly_id) references assembly,
  foreign key (estate_id, person_id) references person,
  check ((state = 'waiting') = (done_at is null)),
  check ((state in ('failed', 'dropped')) = (reason is not null))
);
create index owner_message_waiting on owner_message (estate_id, assembly_id, round, due) where state = 'waiting';
grant select, insert, update on owner_message to yijue_service;

-- Reminders are four at most and one a day; the database holds to it whoever asks.
create table reminder_round (
  estate_id   text not null,
  assembly_id text not null,
  day         date not null,
  number      integer not null check (number between 1 and 4),
  asked_at    timestamptz not null,
  asked_by    uuid not null,
  primary key (estate_id, assembly_id, day),
  unique (estate_id, assembly_id, number),
  foreign key (estate_id, assembly_id) references assembly
);
grant select, insert on reminder_round to yijue_service;

-- Phones from which somebody answered T. Codes, changes of a vote and news of what was done in one's name still reach them.
create table message_opt_out (
  phone_index bytea primary key check (octet_length(phone_index) = 32),
  said_at     timestamptz not null
);
grant select, insert on message_opt_out to yijue_service;

-- People whom a message did not reach: work for the community desk, one open line a person.
create table unreached (
  estate_id    text not null,
  unreached_id uuid not null,
  person_id    uuid not null,
  kind         text not null,
  reason       text not null check (reason in ('no-phone', 'gateway')),
  at           timestamptz not null,
  handled_at   timestamptz,
  handled_by   uuid,
  primary key (estate_id, unreached_id),
  foreign key (estate_id, person_id) references person,
  check ((handled_at is null) = (handled_by is null))
);
create unique index unreached_open on unreached (estate_id, person_id) where handled_at is null;
grant select, insert, update (handled_at, handled_by) on unreached to yijue_service;

-- An attempt whose end was lost is made again with the same id; the demonstration's phones then show one message.
alter table demo_outbox add column message_id uuid unique;
