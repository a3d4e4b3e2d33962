-- Ballots that the service attests for owners whose browsers cannot sign, and answers that are not submitted yet.

-- Opens the evidence hash of a `ballot-attested`: SHA-256 over the salt and this record of how the person was verified.
create table attestation (
  estate_id     text not null,
  assembly_id   text not null,
  seq           integer not null,
  evidence_salt bytea not null check (octet_length(evidence_salt) = 32),
  evidence      text not null,
  primary key (estate_id, assembly_id, seq)
);

-- An owner's unfinished answers, encrypted (AES-256-GCM). Gone once he has submitted, and at the close at the latest.
create table ballot_draft (
  estate_id   text not null,
  assembly_id text not null,
  voter       text not null,
  -- Co-owners have a draft each.
  person      text not null,
  -- Drawn with the draft: the ballot made of it carries this nonce, so that it is recorded once however often it is sent.
  nonce       text not null check (octet_length(nonce) = 22),
  sealed      bytea not null check (octet_length(sealed) <= 40000),
  saved_at    timestamptz not null,
  primary key (estate_id, assembly_id, voter, person)
);

grant select, insert on attestation to yijue_service;
grant select, insert, update, delete on ballot_draft to yijue_service;
