-- An assembly around its log: the draft before the log opens, role keys asked for, acts waiting for signatures, objections.
-- What an assembly is and where it stands is never read from here once its log is open: that is what the log says.

create table assembly (
  estate_id     text not null references estate,
  assembly_id   text not null check (assembly_id ~ '^[0-9a-f]{16}$'),
  created_at    timestamptz not null,
  created_by    uuid not null,
  -- What the convener proposes, until the notice freezes it.
  draft         jsonb not null,
  -- Two people who edit at once: the second is told instead of overwriting the first.
  draft_version integer not null default 1 check (draft_version > 0),
  changed_at    timestamptz not null,
  changed_by    uuid not null,
  -- Handed to the street office, which opens the log; null while only the committee works on it.
  submitted_at  timestamptz,
  submitted_by  uuid,
  -- The log's first entry; null until an officer opens it.
  opened_at     timestamptz,
  opened_by     uuid,
  primary key (estate_id, assembly_id),
  check ((submitted_at is null) = (submitted_by is null)),
  check ((opened_at is null) = (opened_by is null)),
  check (opened_at is null or submitted_at is not null)
);
grant select, insert, update on assembly to yijue_service;

-- Files that were given to an assembly. Whether anybody may read one is decided by what the log says about it.
create table assembly_document (
  estate_id    text not null,
  assembly_id  text not null,
  sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes        integer not null check (bytes >= 0),
  type         text not null,
  -- Null for what the service wrote itself.
  uploaded_by  uuid,
  uploaded_at  timestamptz not null,
  primary key (estate_id, assembly_id, sha256),
  foreign key (estate_id, assembly_id) references assembly
);
-- Written with the entry that names the document, in its transaction. A scan of paper and whatever owners hand in as
-- evidence is named by entries too and is never public.
create table published_document (
  estate_id    text not null,
  assembly_id  text not null,
  sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  seq          integer not null check (seq >= 0),
  primary key (estate_id, assembly_id, sha256, seq),
  foreign key (estate_id, assembly_id) references assembly
);
grant select, insert on assembly_document, published_document to yijue_service;

-- A person who holds a role, under a name that is fresh in each log.
create table role_person (
  estate_id   text not null,
  assembly_id text not null,
  account_id  uuid not null,
  person      text not null check (person ~ '^[0-9a-f]{32}$'),
  -- Goes into the proof that the holder has the private key; drawn once, because the key is asked for once.
  nonce       text not null,
  primary key (estate_id, assembly_id, account_id),
  unique (estate_id, assembly_id, person),
  foreign key (estate_id, assembly_id) references assembly
);
grant select, insert on role_person to yijue_service;

-- Keys that ask to be enrolled. Which of them are, the log says.
create table role_key_request (
  estate_id    text not null,
  assembly_id  text not null,
  -- RFC 7638 thumbprint.
  kid          text not null check (octet_length(kid) = 43),
  account_id   uuid not null,
  role         text not null check (role in ('convener', 'clerk', 'counter', 'officer')),
  jwk          jsonb not null,
  pop          text not null,
  requested_at timestamptz not null,
  -- An officer turned it down, or the holder asked with another key.
  withdrawn_at timestamptz,
  primary key (estate_id, assembly_id, kid),
  foreign key (estate_id, assembly_id, account_id) references role_person
);
-- One key of a person waits or works at a time; a lost one is dismissed before another can be asked for.
create unique index role_key_request_of_person on role_key_request (estate_id, assembly_id, account_id)
  where withdrawn_at is null;
grant select, insert, update (withdrawn_at) on role_key_request to yijue_service;

-- A signed act on its way into the log: prepared by the service, signed by one or two people, appended once.
create table act (
  estate_id     text not null,
  assembly_id   text not null,
  act_id        uuid not null,
  type          text not null,
  -- Exactly what is signed.
  payload       text not null,
  needed        smallint not null check (needed in (1, 2)),
  -- What the capability has to remember until the act is appended; never part of the entry.
  keep          jsonb not null,
  prepared_by   uuid not null,
  prepared_at   timestamptz not null,
  primary key (estate_id, assembly_id, act_id),
  foreign key (estate_id, assembly_id) references assembly
);
create index act_by_type on act (estate_id, assembly_id, type);

-- How an act ended: in the log, or withdrawn before it got there. One row, whichever came first.
create table act_end (
  estate_id   text not null,
  assembly_id text not null,
  act_id      uuid not null,
  ended_at    timestamptz not null,
  -- Its entry; null when it was withdrawn.
  seq         integer check (seq >= 0),
  primary key (estate_id, assembly_id, act_id),
  unique (estate_id, assembly_id, seq),
  foreign key (estate_id, assembly_id, act_id) references act
);

create table act_signature (
  estate_id   text not null,
  assembly_id text not null,
  act_id      uuid not null,
  -- The same account cannot sign twice, whatever keys it holds.
  account_id  uuid not null,
  position    smallint not null check (position in (1, 2)),
  kid         text not null,
  jws         text not null,
  signed_at   timestamptz not null,
  primary key (estate_id, assembly_id, act_id, account_id),
  unique (estate_id, assembly_id, act_id, position),
  foreign key (estate_id, assembly_id, act_id) references act
);
grant select, insert on act, act_end, act_signature to yijue_service;

-- A roll that is prepared but not signed yet. Signing moves it to roll_voter and voter_person.
create table prepared_voter (
  estate_id   text not null,
  assembly_id text not null,
  act_id      uuid not null,
  voter       text not null check (voter ~ '^[0-9a-f]{32}$'),
  leaf        text not null,
  owner_salt  bytea not null check (octet_length(owner_salt) = 32),
  -- [{person_id, person}]: people of the voter and their names in the log.
  people      jsonb not null,
  primary key (estate_id, assembly_id, act_id, voter),
  foreign key (estate_id, assembly_id, act_id) references act
);
grant select, insert, delete on prepared_voter to yijue_service;

-- Somebody of the estate says that the published roll is wrong. The text may name people and stays out of the log.
create table roll_objection (
  estate_id    text not null,
  assembly_id  text not null,
  objection_id uuid not null,
  account_id   uuid not null,
  raised_at    timestamptz not null,
  kind         text not null check (kind in ('area', 'owner', 'missing', 'use', 'other')),
  -- As on the published list; null when it is not about one unit.
  address      text,
  -- Personal data: encrypted.
  statement    bytea not null,
  answered_at  timestamptz,
  answered_by  uuid,
  accepted     boolean,
  answer       bytea,
  primary key (estate_id, assembly_id, objection_id),
  foreign key (estate_id, assembly_id) references assembly,
  check ((answered_at is null) = (answered_by is null) and (answered_at is null) = (accepted is null)
    and (answered_at is null) = (answer is null))
);
grant select, insert, update (answered_at, answered_by, accepted, answer) on roll_objection to yijue_service;

-- What owners raise about a vote and its result. It counts from the moment a convener, clerk or officer logs it.
create table owner_objection (
  estate_id    text not null,
  assembly_id  text not null,
  objection_id uuid not null,
  account_id   uuid not null,
  raised_at    timestamptz not null,
  kind         text not null check (kind in ('not-mine', 'not-counted', 'roll', 'procedure', 'other')),
  -- The ballot or other entry that it is about.
  about        integer check (about >= 0),
  -- The document that entries name by its hash, sealed: people write about each other in it.
  document     jsonb not null,
  statement    bytea not null,
  -- Entry that records it; null until then.
  seq          integer,
  -- Entry that records the answer, and the answer's document, sealed.
  answer_seq   integer,
  answer       bytea,
  primary key (estate_id, assembly_id, objection_id),
  foreign key (estate_id, assembly_id) references assembly,
  check (answer_seq is null or seq is not null),
  check ((answer_seq is null) = (answer is null))
);
create index owner_objection_of_account on owner_objection (estate_id, assembly_id, account_id);
grant select, insert, update (seq, answer_seq, answer) on owner_objection to yijue_service;
