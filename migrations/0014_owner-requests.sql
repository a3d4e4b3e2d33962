-- What owners ask for beside their ballot: paper or a visit, evidence with an objection, a petition for a meeting.

-- A voter asks for paper or a visit. No reason is asked. Whether a paper was handed over, the log says.
create table paper_request (
  estate_id    text not null,
  assembly_id  text not null,
  request_id   uuid not null,
  voter        text not null check (voter ~ '^[0-9a-f]{32}$'),
  account_id   uuid not null,
  way          text not null check (way in ('delivered', 'collected', 'visit')),
  -- When it suits: a day in Shanghai and a part of it.
  day          text not null check (day ~ '^\d{4}-\d{2}-\d{2}$'),
  part         text not null check (part in ('morning', 'afternoon', 'evening')),
  requested_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  primary key (estate_id, assembly_id, request_id),
  foreign key (estate_id, assembly_id) references log,
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
-- Five taps are one request; co-owners share it.
create unique index paper_request_open on paper_request (estate_id, assembly_id, voter) where withdrawn_at is null;
grant select, insert, update (withdrawn_at, withdrawn_by) on paper_request to yijue_service;

-- Photos and papers that come with an objection, to the roll or to the vote. Never public: who objected and the staff who
-- answer may open them.
create table objection_evidence (
  estate_id    text not null,
  assembly_id  text not null,
  evidence_id  uuid not null,
  objection_id uuid not null,
  account_id   uuid not null,
  sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes        integer not null check (bytes > 0),
  type         text not null,
  given_at     timestamptz not null,
  primary key (estate_id, assembly_id, evidence_id),
  unique (estate_id, assembly_id, objection_id, sha256),
  foreign key (estate_id, assembly_id) references assembly
);
grant select, insert on objection_evidence to yijue_service;

-- Owners who demand a meeting (Property Management Regulations art. 13).
create table petition (
  estate_id        text not null references estate,
  petition_id      uuid not null,
  title            text not null check (char_length(title) between 1 and 60),
  -- Public: what is demanded and why.
  text             text not null check (char_length(text) between 1 and 2000),
  started_by       uuid not null,
  started_at       timestamptz not null,
  ended_at         timestamptz,
  -- When it first had enough in both measures, and how much against which whole; from then on it is delivered.
  reached_at       timestamptz,
  reached_heads    integer check (reached_heads > 0),
  reached_area_cm2 bigint check (reached_area_cm2 > 0),
  primary key (estate_id, petition_id),
  check ((reached_at is null) = (reached_heads is null) and (reached_at is null) = (reached_area_cm2 is null)),
  check (ended_at is null or reached_at is null)
);

-- One row for each person of the register who ever joined. Who counts is found anew against the present register: people who
-- own units together are one owner, and whoever sold no longer counts.
create table petition_signature (
  estate_id    text not null,
  petition_id  uuid not null,
  person_id    uuid not null,
  account_id   uuid not null,
  joined_at    timestamptz not null,
  withdrawn_at timestamptz,
  primary key (estate_id, petition_id, person_id),
  foreign key (estate_id, petition_id) references petition,
  foreign key (estate_id, person_id) references person
);
grant select, insert, update (ended_at, reached_at, reached_heads, reached_area_cm2) on petition to yijue_service;
grant select, insert, update (account_id, joined_at, withdrawn_at) on petition_signature to yijue_service;
