-- What was printed, and the street's own number for paper.

-- Papers that left the printer together. A paper that stands in two rows was printed twice.
create table print_batch (
  estate_id   text        not null,
  assembly_id text        not null,
  batch       integer     not null check (batch > 0),
  -- In the order of the doors.
  serials     text[]      not null check (cardinality(serials) between 1 and 2000),
  printed_at  timestamptz not null,
  printed_by  uuid        not null,
  primary key (estate_id, assembly_id, batch),
  foreign key (estate_id, assembly_id) references log
);

-- On every poster and notice: whoever doubts a paper calls it. Only the office itself says what it is.
create table office_phone (
  estate_id text        primary key references estate,
  phone     text        not null check (length(phone) between 3 and 30),
  set_at    timestamptz not null,
  set_by    uuid        not null
);

grant select, insert on print_batch to yijue_service;
grant select, insert, update on office_phone to yijue_service;
