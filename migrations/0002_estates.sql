-- Estates as the property register describes them, the contacts that a roster adds, and what an import left in doubt.
-- estate_id comes first in every key, so that one estate's rows stay together when the tables are distributed.

create table estate (
  estate_id  text primary key check (estate_id ~ '^[a-z0-9-]{2,40}$'),
  name       text not null check (length(name) between 1 and 100),
  address    text not null check (length(address) between 1 and 200),
  -- Division code down to the street (9 digits) or the community (12), GB/T 10114: grants over a wider area are its prefixes.
  area_code  text not null check (area_code ~ '^[0-9]{9}([0-9]{3})?$'),
  -- Which jurisdiction's rules apply, e.g. CN or CN-11.
  pack       text not null check (char_length(pack) between 2 and 40),
  created_at timestamptz not null,
  created_by uuid not null
);
create index estate_area on estate (area_code text_pattern_ops);

create table unit (
  estate_id       text not null references estate,
  unit_id         text not null check (length(unit_id) = 28),
  address         text not null,
  building        text not null,
  -- Null for units without a stairway of their own: shops, parking spaces.
  entrance        text,
  room            text not null,
  -- Null where the register states none.
  floor           integer,
  use             text not null check (use in ('住宅', '商业', '办公', '车位', '储藏', '公建配套', '人防', '其他')),
  -- Gross area in cm², the one that votes.
  area_cm2        bigint not null check (area_cm2 between 0 and 1000000000000),
  area_source     text not null check (area_source in ('register', 'survey', 'contract')),
  -- Null where the register states none. Never votes; kept because mixing the two columns is the classic import fault.
  inner_area_cm2  bigint check (inner_area_cm2 >= 0),
  shared_area_cm2 bigint check (shared_area_cm2 >= 0),
  -- Until the developer hands a unit over, it speaks for it (SPC interpretation art. 9).
  delivered       boolean not null,
  -- 查封 does not remove the vote; kept to answer a roster's remark about it.
  seized          boolean not null,
  tenure          text check (tenure in ('单独所有', '共同共有', '按份共有', '其他共有')),
  registered_at   date,
  -- Null while the register lists the unit; units are not deleted, because earlier rolls name them.
  withdrawn_at    timestamptz,
  primary key (estate_id, unit_id)
);

-- One row for each document number. Name and number are sealed (AES-256-GCM) and found by keyed hash.
create table person (
  estate_id      text  not null references estate,
  person_id      uuid  not null,
  kind           text  not null check (kind in ('person', 'organisation')),
  -- The register's word; null where it gives none.
  id_type        text,
  -- Of the document; of the name where the register has no number.
  identity_index bytea not null check (octet_length(identity_index) = 32),
  name_index     bytea not null check (octet_length(name_index) = 32),
  name_sealed    bytea not null,
  -- Null where the register has no number.
  id_no_sealed   bytea,
  primary key (estate_id, person_id),
  unique (estate_id, identity_index)
);

create table ownership (
  estate_id text    not null,
  unit_id   text    not null,
  person_id uuid    not null,
  -- Order in the register.
  position  integer not null check (position >= 0),
  primary key (estate_id, unit_id, person_id),
  foreign key (estate_id, unit_id) references unit,
  foreign key (estate_id, person_id) references person
);
create index ownership_person on ownership (estate_id, person_id);

-- Phones by which a person may prove who he is, by who vouches for them.
create table contact (
  estate_id    text  not null,
  person_id    uuid  not null,
  phone_index  bytea not null check (octet_length(phone_index) = 32),
  source       text  not null check (source in ('registry', 'roster', 'desk')),
  phone_sealed bytea not null,
  recorded_at  timestamptz not null,
  -- The community worker who saw the document; null for what a file brought.
  recorded_by  uuid,
  primary key (estate_id, person_id, phone_index, source),
  foreign key (estate_id, person_id) references person,
  check ((source = 'desk') = (recorded_by is not null))
);

create table import_run (
  estate_id   text  not null references estate,
  run_id      uuid  not null,
  kind        text  not null check (kind in ('registry', 'roster')),
  -- Counts the estate's imports of this kind from 1.
  number      integer not null check (number > 0),
  file_sha256 text  not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
  -- The day the register states for its data; null for a roster.
  as_of       date,
  made_at     timestamptz not null,
  made_by     uuid  not null,
  -- Counts and unit codes only, no personal data.
  summary     jsonb not null,
  primary key (estate_id, run_id),
  unique (estate_id, kind, number)
);

-- What an import found: doubts, which somebody has to settle, and notes. Raw cells may hold personal data, so they are sealed.
create table finding (
  estate_id     text    not null,
  run_id        uuid    not null,
  position      integer not null check (position >= 0),
  kind          text    not null check (kind in ('doubt', 'note')),
  code          text    not null,
  field         text    not null,
  sheet         text,
  row           integer check (row > 0),
  unit_id       text,
  raw_sealed    bytea,
  parsed_sealed bytea,
  -- The same finding in a later upload of the roster has the same one; its answer is carried over.
  fingerprint   bytea   not null check (octet_length(fingerprint) = 32),
  -- Null while open.
  answer        text check (answer in ('registry-stands', 'roster-corrected', 'registry-to-correct')),
  remark_sealed bytea,
  answered_by   uuid,
  answered_at   timestamptz,
  primary key (estate_id, run_id, position),
  foreign key (estate_id, run_id) references import_run,
  check (kind = 'doubt' or answer is null),
  check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null))
);

grant select, insert, update on estate, unit, person to yijue_service;
grant select, insert, update, delete on ownership, contact to yijue_service;
grant select, insert on import_run to yijue_service;
grant select, insert, update on finding to yijue_service;
