-- Paper ballots: what the log does not hold about them. Which papers are out, received, read or void is in the log alone.

-- The last number that was given to a paper. Numbers of acts that were never signed stay unused, like a torn sheet.
create table paper_numbering (
  estate_id   text    not null,
  assembly_id text    not null,
  last_number integer not null check (last_number between 1 and 999999),
  primary key (estate_id, assembly_id),
  foreign key (estate_id, assembly_id) references log
);

-- Which account read a paper, first or second. The log compares people by their keys; this compares accounts, whatever keys
-- they hold: the same account cannot do both readings.
create table paper_reader (
  estate_id   text     not null,
  assembly_id text     not null,
  serial      text     not null,
  reading     smallint not null check (reading between 1 and 9),
  account_id  uuid     not null,
  part        text     not null check (part in ('entered', 'reviewed')),
  -- Of the entry.
  seq         integer  not null,
  primary key (estate_id, assembly_id, serial, reading, account_id),
  unique (estate_id, assembly_id, serial, reading, part),
  foreign key (estate_id, assembly_id) references log
);

-- A second reader's marks were not those of the first. He does not get a second try at this reading: else the second reading
-- would be no longer blind.
create table paper_difference (
  estate_id   text        not null,
  assembly_id text        not null,
  serial      text        not null,
  reading     smallint    not null,
  account_id  uuid        not null,
  found_at    timestamptz not null,
  primary key (estate_id, assembly_id, serial, reading, account_id),
  foreign key (estate_id, assembly_id) references log
);

grant select, insert, update (last_number) on paper_numbering to yijue_service;
grant select, insert on paper_reader, paper_difference to yijue_service;
