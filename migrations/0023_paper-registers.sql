-- The desk's own books about papers, beside the log: who carries papers, what collectors met at the doors, where the boxes were.

-- Papers signed out to people who carry them, by count, and what came back. Every paper has to be accounted for.
create table paper_handout (
  estate_id         text        not null,
  assembly_id       text        not null,
  handout_id        uuid        not null,
  -- Names of those who carry them.
  collectors_sealed bytea       not null,
  papers            integer     not null check (papers between 1 and 100000),
  first_serial      text        check (first_serial ~ '^[0-9]{6}-[0-9]$'),
  last_serial       text        check (last_serial ~ '^[0-9]{6}-[0-9]$'),
  handed_at         timestamptz not null,
  handed_by         uuid        not null,
  delivered         integer     check (delivered >= 0),
  returned          integer     check (returned >= 0),
  lost              integer     check (lost >= 0),
  settled_at        timestamptz,
  settled_by        uuid,
  primary key (estate_id, assembly_id, handout_id),
  foreign key (estate_id, assembly_id) references log,
  constraint paper_handout_adds_up check (
    (settled_at is null and settled_by is null and delivered is null and returned is null and lost is null)
    or coalesce(settled_by is not null and delivered + returned + lost = papers, false)
  )
);

-- A round of two collectors through a building.
create table canvass_round (
  estate_id         text        not null,
  assembly_id       text        not null,
  round_id          uuid        not null,
  building          text        not null,
  collectors_sealed bytea       not null,
  begun_at          timestamptz not null,
  begun_by          uuid        not null,
  primary key (estate_id, assembly_id, round_id),
  foreign key (estate_id, assembly_id) references log
);

-- What they met at a door: never a choice. Named by the collector's device, so that what is sent twice is kept once; nothing
-- is rewritten, and of two outcomes the one noted later holds.
create table canvass_outcome (
  estate_id   text        not null,
  assembly_id text        not null,
  outcome_id  uuid        not null,
  round_id    uuid        not null,
  unit        text        not null check (unit ~ '^[0-9A-Z]{1,40}$'),
  outcome     text        not null check (outcome in
    ('handed-over', 'appointment', 'refused', 'not-reached', 'tenant', 'vacant', 'voted')),
  -- For an appointment: a day in Shanghai.
  day         date,
  -- By the device's clock, set right by the service's; never after it came.
  noted_at    timestamptz not null,
  received_at timestamptz not null,
  noted_by    uuid        not null,
  primary key (estate_id, assembly_id, outcome_id),
  foreign key (estate_id, assembly_id, round_id) references canvass_round
);
create index canvass_outcome_of_unit on canvass_outcome (estate_id, assembly_id, unit, noted_at);

-- The seal of a box: one worker counts and seals, another counts again and signs. The same account cannot do both.
create table box_seal (
  estate_id        text        not null,
  assembly_id      text        not null,
  box              text        not null,
  -- Number printed on the seal.
  seal             text        not null,
  photo            text        not null check (photo ~ '^[0-9a-f]{64}$'),
  papers           integer     not null check (papers >= 0),
  sealed_at        timestamptz not null,
  sealed_by        uuid        not null,
  -- Of the entry.
  seq              integer     not null,
  countersigned_at timestamptz,
  countersigned_by uuid        constraint box_seal_two_people check (countersigned_by <> sealed_by),
  primary key (estate_id, assembly_id, box),
  foreign key (estate_id, assembly_id) references log
);

-- Where a sealed box is and who is with it, step after step.
create table box_custody (
  estate_id     text        not null,
  assembly_id   text        not null,
  record_id     uuid        not null,
  box           text        not null,
  step          text        not null check (step in ('stored', 'fetched', 'checked', 'opened')),
  place         text        not null,
  people_sealed bytea       not null,
  -- Number read on the seal; null where it is broken or gone.
  seal          text,
  -- Papers found when it was opened.
  papers        integer     check (papers >= 0),
  photo         text        check (photo ~ '^[0-9a-f]{64}$'),
  happened_at   timestamptz not null,
  recorded_at   timestamptz not null,
  recorded_by   uuid        not null,
  primary key (estate_id, assembly_id, record_id),
  foreign key (estate_id, assembly_id, box) references box_seal,
  check ((step = 'opened') = (papers is not null))
);
create index box_custody_of_box on box_custody (estate_id, assembly_id, box, happened_at);

-- What a reader or opener notices on a paper. It voids nothing: it says which papers to ask about.
create table paper_remark (
  estate_id   text        not null,
  assembly_id text        not null,
  serial      text        not null,
  remark      text        not null check (remark in ('same-hand', 'differs-from-scan', 'signed-by-other')),
  photo       text        check (photo ~ '^[0-9a-f]{64}$'),
  made_at     timestamptz not null,
  made_by     uuid        not null,
  primary key (estate_id, assembly_id, serial, remark),
  foreign key (estate_id, assembly_id) references log
);

grant select, insert, update (delivered, returned, lost, settled_at, settled_by) on paper_handout to yijue_service;
grant select, insert on canvass_round, canvass_outcome, box_custody, paper_remark to yijue_service;
grant select, insert, update (countersigned_at, countersigned_by) on box_seal to yijue_service;
