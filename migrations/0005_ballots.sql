-- Device keys and ballots: what the log must not hold (evidence, openings) and what finds a ballot again.

-- A device key bound to one person of one voter; the log's `bind` entry says the same without the evidence.
create table binding (
  estate_id     text not null,
  assembly_id   text not null,
  -- RFC 7638 thumbprint; bound once per log and never again.
  kid           text not null check (octet_length(kid) = 43),
  seq           integer not null,
  voter         text not null,
  person        text not null,
  account_id    uuid not null,
  -- Opens the entry's evidence hash: SHA-256 over the salt and this record of how the person was verified.
  evidence_salt bytea not null check (octet_length(evidence_salt) = 32),
  evidence      text not null,
  primary key (estate_id, assembly_id, kid)
);

create table ballot (
  estate_id   text not null,
  assembly_id text not null,
  kid         text not null,
  -- Drawn by the device for each ballot, so that a text sent twice is recorded once.
  nonce       text not null,
  seq         integer not null,
  voter       text not null,
  account_id  uuid not null,
  primary key (estate_id, assembly_id, kid, nonce)
);
create index ballot_by_voter on ballot (estate_id, assembly_id, voter);

-- Marks and salt behind a commitment, of an online ballot or of a paper reading, encrypted (AES-256-GCM).
create table opening (
  estate_id   text not null,
  assembly_id text not null,
  seq         integer not null,
  sealed      bytea not null,
  primary key (estate_id, assembly_id, seq)
);

grant select, insert on binding, ballot, opening to yijue_service;
