-- One append-only log per assembly: the source of truth. Whatever other tables show of an assembly is a projection of it.
-- The service may read and insert here and move the head; a correction is another entry, never a changed one.

create table log (
  estate_id     text not null,
  -- Unique among all estates, because /log/<assembly> names no estate; 64 random bits, so nothing has to enforce it.
  assembly_id   text not null check (assembly_id ~ '^[0-9a-f]{16}$'),
  origin        text not null check (origin like '%/log/' || assembly_id),
  -- With the master key of this id the log's signing key is derived; both are fixed for the life of the log.
  salt          bytea not null check (octet_length(salt) = 32),
  master_key_id text not null,
  vkey          text not null check (vkey like origin || '+%'),
  primary key (estate_id, assembly_id)
);
-- Finds the estate of a public /log/<assembly> request.
create index log_by_assembly on log (assembly_id);

-- The one row that is locked to append and moved when the batch is written.
create table log_head (
  estate_id   text not null,
  assembly_id text not null,
  size        integer not null check (size > 0),
  -- u64be size, then the hashes of the complete subtrees, largest first: all that an append needs of the tree.
  frontier    bytea not null check (octet_length(frontier) between 40 and 2000),
  last_leaf   bytea not null check (octet_length(last_leaf) = 32),
  -- As it stands in the last entry.
  last_at     text not null check (last_at ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$'),
  checkpoint  text not null,
  -- Whether the entries hold a close: from then on they are public.
  closed      boolean not null,
  primary key (estate_id, assembly_id),
  foreign key (estate_id, assembly_id) references log
) with (fillfactor = 50);

create table log_entry (
  estate_id   text not null,
  assembly_id text not null,
  seq         integer not null check (seq >= 0),
  type        text not null,
  -- The bytes that were hashed: UTF-8 of canonical JSON.
  entry       bytea not null check (octet_length(entry) <= 60000),
  leaf_hash   bytea not null,
  primary key (estate_id, assembly_id, seq),
  -- RFC 6962: a leaf is SHA-256(00 || entry). Whatever wrote the row, the hash is that of its bytes.
  check (leaf_hash = sha256('\x00'::bytea || entry))
);
-- Receipt numbers are the first 40 bits of the leaf hash.
create index log_entry_by_code on log_entry (estate_id, assembly_id, substring(leaf_hash from 1 for 5));

-- Every head that was signed, one per batch. Receipts of a batch are made again from it, and the bundle holds some of them.
create table log_checkpoint (
  estate_id   text not null,
  assembly_id text not null,
  size        integer not null check (size > 0),
  note        text not null,
  primary key (estate_id, assembly_id, size)
);

-- Complete hash tiles (c2sp.org/tlog-tiles). Partial ones are read from leaf hashes and from the roots of the level below.
create table log_tile (
  estate_id   text not null,
  assembly_id text not null,
  level       smallint not null check (level between 0 and 6),
  index       integer not null check (index >= 0),
  hashes      bytea not null check (octet_length(hashes) = 8192),
  -- Hash of the whole tile, which is one hash of the tile above.
  root        bytea not null check (octet_length(root) = 32),
  primary key (estate_id, assembly_id, level, index)
);

grant select, insert on log, log_entry, log_checkpoint, log_tile to yijue_service;
grant select, insert, update (size, frontier, last_leaf, last_at, checkpoint, closed) on log_head to yijue_service;

-- The roll: who may vote in an assembly, with what. Frozen with the log's roll-frozen entry.

create table roll_voter (
  estate_id   text not null,
  assembly_id text not null check (assembly_id ~ '^[0-9a-f]{16}$'),
  -- A distinct owner group under a name that is fresh in each assembly.
  voter       text not null check (voter ~ '^[0-9a-f]{32}$'),
  -- The leaf's bytes (canonical JSON): owner hash, units with areas, voter.
  leaf        text not null,
  -- Opens the leaf's owner hash; deleting it erases who it was.
  owner_salt  bytea check (octet_length(owner_salt) = 32),
  primary key (estate_id, assembly_id, voter)
);

-- The people of a voter: one owner, or the co-owners who hold the same units together.
create table voter_person (
  estate_id   text not null,
  assembly_id text not null,
  voter       text not null,
  person_id   uuid not null,
  -- The person's name in this log.
  person      text not null check (person ~ '^[0-9a-f]{32}$'),
  primary key (estate_id, assembly_id, voter, person_id),
  unique (estate_id, assembly_id, person),
  foreign key (estate_id, assembly_id, voter) references roll_voter
);
create index voter_person_by_person on voter_person (estate_id, assembly_id, person_id);

-- Before the roll is frozen an objection may change it.
grant select, insert, update, delete on roll_voter, voter_person to yijue_service;
