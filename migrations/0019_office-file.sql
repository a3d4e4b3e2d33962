-- What officers write beside what the system found: opinions on the checks of a file, and the sample of rooms that they call.

-- One row each time an officer says something of a check; nothing is rewritten, his newest row is what he thinks now.
create table office_opinion (
  estate_id   text not null,
  assembly_id text not null,
  opinion_id  uuid not null,
  account_id  uuid not null,
  -- As in the file: `roll`, `ballots`, `sample` …
  check_id    text not null check (check_id ~ '^[a-z][a-z-]{1,39}$'),
  -- Null: taken back, the note alone stands.
  opinion     text check (opinion in ('agree', 'doubt')),
  note        text not null check (char_length(note) <= 1000),
  said_at     timestamptz not null,
  primary key (estate_id, assembly_id, opinion_id),
  foreign key (estate_id, assembly_id) references log
);
create index office_opinion_in_order on office_opinion (estate_id, assembly_id, said_at);

-- A draw of the sample: which ballots, by the seed that the log committed to before the close. The first has number 1; a wider
-- one begins with the ballots of those before it.
create table sample_draw (
  estate_id   text not null,
  assembly_id text not null,
  number      integer not null check (number between 1 and 20),
  -- Ballots that it was drawn from.
  population  integer not null check (population >= 0),
  -- Numbers of their entries, in the order of the draw.
  ballots     integer[] not null,
  -- Of those that came from a browser with many voters: looked at besides.
  flagged     integer[] not null,
  drawn_at    timestamptz not null,
  drawn_by    uuid not null,
  primary key (estate_id, assembly_id, number),
  foreign key (estate_id, assembly_id) references log
);

-- What somebody answered who was asked whether his household took part; never how. The newest row of a ballot counts.
create table sample_call (
  estate_id   text not null,
  assembly_id text not null,
  call_id     uuid not null,
  -- Of the ballot's entry.
  seq         integer not null,
  outcome     text not null check (outcome in ('yes', 'no', 'unclear', 'unreachable')),
  called_at   timestamptz not null,
  called_by   uuid not null,
  primary key (estate_id, assembly_id, call_id),
  foreign key (estate_id, assembly_id) references log
);
create index sample_call_of_ballot on sample_call (estate_id, assembly_id, seq, called_at);

grant select, insert on office_opinion, sample_draw, sample_call to yijue_service;
