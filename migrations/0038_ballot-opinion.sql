-- What officers say of one ballot that does not count: late, duplicate, denied or invalid. The log's rules decide; he says
-- that he has looked at it, and what he thinks.
alter table office_opinion
  -- Number of the ballot's entry; null where the check as a whole is meant.
  add column ballot integer check (ballot is null or (ballot >= 0 and check_id = 'ballots'));
