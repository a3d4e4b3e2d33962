-- Votes that a community worker takes down with the owner: on the worker's device, by telephone or by video. The log holds the
-- ballot; this holds how the owner was known and who was there. No document number and no telephone number is in it.
create table attended_vote (
  estate_id     text        not null,
  assembly_id   text        not null,
  attended_id   uuid        not null,
  voter         text        not null,
  -- Whose will it is, by his name in this log.
  person        text        not null,
  channel       text        not null check (channel in ('assisted', 'phone', 'video')),
  worker        uuid        not null,
  -- Thumbprint of the worker's key, which lies on one device.
  device        text        not null,
  -- Which document was seen, in a word; null by telephone.
  document      text        check (document in ('resident-id', 'passport', 'hk-macau-permit', 'taiwan-permit', 'other')),
  -- Where the recording is kept; null on the spot.
  recording     text,
  begun_at      timestamptz not null,
  -- The second worker, who is there or listens. Never the same account.
  witness       uuid        constraint attended_vote_two_people check (witness <> worker),
  witnessed_at  timestamptz,
  ended_at      timestamptz,
  -- Of the entry; null if it came to no ballot.
  seq           integer,
  primary key (estate_id, assembly_id, attended_id),
  foreign key (estate_id, assembly_id) references log,
  check (seq is null or (witness is not null and ended_at is not null)),
  check ((channel = 'assisted') = (document is not null)),
  check ((channel = 'assisted') = (recording is null))
);
create index attended_vote_of_device on attended_vote (estate_id, assembly_id, device, ended_at) where seq is not null;

grant select, insert, update (witness, witnessed_at, ended_at, seq) on attended_vote to yijue_service;
