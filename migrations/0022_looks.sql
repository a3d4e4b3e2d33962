-- Who looked at whose data, when and why. Written before the data leaves; nobody can change or remove a row.

create table personal_look (
  estate_id     text        not null,
  look_id       uuid        not null,
  looked_at     timestamptz not null,
  -- Account of the person who looked.
  looked_by     uuid        not null,
  -- What was looked at, e.g. owner, owner-list, paper-scan.
  kind          text        not null check (length(kind) between 2 and 40),
  -- It left the house as a file.
  is_export     boolean     not null,
  -- Names, numbers or phones were shown in full.
  is_unmasked   boolean     not null,
  -- Null where it belongs to no assembly.
  assembly_id   text,
  -- Unit, paper or other record; never a name or a number of a document.
  subject       text check (length(subject) <= 100),
  -- Owners whose data was shown, where it is known; the owner may read who looked at his.
  persons       uuid[]      not null default '{}',
  -- How many people's data it was.
  people        integer     not null check (people >= 0),
  -- In words, sealed: people write names into it.
  reason_sealed bytea       not null,
  primary key (estate_id, look_id)
);
create index personal_look_newest on personal_look (estate_id, looked_at desc);
create index personal_look_by on personal_look (estate_id, looked_by, looked_at);
create index personal_look_of on personal_look using gin (persons);

-- An account saw more people's data than the work of a desk explains. One row for each account and day.
create table look_alarm (
  estate_id   text        not null,
  -- Day in Shanghai.
  day         date        not null,
  account_id  uuid        not null,
  raised_at   timestamptz not null,
  -- In the hour, or on the day, when the alarm was raised.
  people      integer     not null,
  -- An officer looked into it; null until then.
  settled_at  timestamptz,
  settled_by  uuid,
  note_sealed bytea,
  primary key (estate_id, day, account_id),
  constraint settled_by_another check (settled_by <> account_id),
  check ((settled_at is null) = (settled_by is null) and (settled_at is null) = (note_sealed is null))
);

-- A file with owners' data that was handed to one account. Its mark is in every line, so that a copied line tells whose it was.
create table personal_export (
  estate_id   text  not null,
  export_id   uuid  not null,
  look_id     uuid  not null,
  -- 8 characters of Crockford's alphabet, printed in every line.
  mark        text  not null check (length(mark) = 8),
  rows        integer not null check (rows >= 0),
  file_sha256 text  not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
  primary key (estate_id, export_id),
  unique (estate_id, mark),
  foreign key (estate_id, look_id) references personal_look
);

grant select, insert on personal_look, personal_export to yijue_service;
grant select, insert, update (settled_at, settled_by, note_sealed) on look_alarm to yijue_service;
