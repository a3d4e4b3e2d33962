-- What left the house beyond the public log, and the public bundle as it was built.

-- A certifying bundle that an officer may draw, with the key to which it is encrypted. Written with the `disclosed` entry; the
-- bundle itself is made for each request and never kept.
create table disclosure (
  estate_id   text    not null,
  assembly_id text    not null,
  -- Of the `disclosed` entry.
  seq         integer not null,
  -- RFC 7638 thumbprint of the recipient's key.
  recipient   text    not null check (octet_length(recipient) = 43),
  account_id  uuid    not null,
  primary key (estate_id, assembly_id, seq),
  foreign key (estate_id, assembly_id) references log
);

-- The public bundle of a log of so many entries: a stored zip in the file store.
create table public_bundle (
  estate_id   text    not null,
  assembly_id text    not null,
  size        integer not null check (size > 0),
  sha256      text    not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes       bigint  not null check (bytes > 0),
  primary key (estate_id, assembly_id, size),
  foreign key (estate_id, assembly_id) references log
);

-- What the verifier found when an officer ran it: the ground on which two of them certify.
create table verification_run (
  estate_id   text        not null,
  assembly_id text        not null,
  run_id      uuid        not null,
  -- Of the log when it was verified.
  size        integer     not null check (size > 0),
  account_id  uuid        not null,
  verified_at timestamptz not null,
  passed      boolean     not null,
  report      jsonb       not null,
  primary key (estate_id, assembly_id, run_id),
  foreign key (estate_id, assembly_id) references log
);
create index verification_run_newest on verification_run (estate_id, assembly_id, verified_at desc);

grant select, insert on disclosure, public_bundle, verification_run to yijue_service;
