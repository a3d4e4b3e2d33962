-- Whether two people of a register are one: an old and a new number, a passport, a name that is misspelt. Decided by two people
-- before a roll is frozen; then they are one head. And phones that came while a vote was open, which wait for a second person.

create table person_merge (
  estate_id    text        not null,
  merge_id     uuid        not null,
  -- The smaller id first.
  person_id    uuid        not null,
  other_id     uuid        not null,
  -- What speaks for it: codes, no personal data.
  evidence     text[]      not null,
  verdict      text        not null check (verdict in ('same', 'different')),
  note_sealed  bytea       not null,
  proposed_at  timestamptz not null,
  proposed_by  uuid        not null,
  confirmed_at timestamptz,
  confirmed_by uuid        constraint person_merge_two_people check (confirmed_by <> proposed_by),
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  primary key (estate_id, merge_id),
  foreign key (estate_id, person_id) references person,
  foreign key (estate_id, other_id) references person,
  check (person_id < other_id),
  check ((confirmed_at is null) = (confirmed_by is null)),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create unique index person_merge_standing on person_merge (estate_id, person_id, other_id) where withdrawn_at is null;

create table contact_change (
  estate_id     text        not null,
  change_id     uuid        not null,
  person_id     uuid        not null,
  phone_index   bytea       not null check (octet_length(phone_index) = 32),
  phone_sealed  bytea       not null,
  -- Which document was seen, in words; null for a roster, which saw none.
  document_seen text,
  source        text        not null check (source in ('desk', 'roster')),
  asked_at      timestamptz not null,
  asked_by      uuid        not null,
  confirmed_at  timestamptz,
  confirmed_by  uuid        constraint contact_change_two_people check (confirmed_by <> asked_by),
  refused_at    timestamptz,
  refused_by    uuid,
  primary key (estate_id, change_id),
  foreign key (estate_id, person_id) references person,
  check ((confirmed_at is null) = (confirmed_by is null)),
  check ((refused_at is null) = (refused_by is null)),
  check (confirmed_at is null or refused_at is null)
);
create unique index contact_change_open on contact_change (estate_id, person_id, phone_index)
  where confirmed_at is null and refused_at is null;

grant select, insert, update (confirmed_at, confirmed_by, withdrawn_at, withdrawn_by) on person_merge to yijue_service;
grant select, insert, update (confirmed_at, confirmed_by, refused_at, refused_by) on contact_change to yijue_service;
