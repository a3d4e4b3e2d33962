-- Whose ballot counts is told so once the votes are counted.
alter table owner_message drop constraint owner_message_round_check;
alter table owner_message add constraint owner_message_round_check
  check (round ~ '^(opening|counted|change:[0-9]+|reminder:[0-9]{4}-[0-9]{2}-[0-9]{2})$');
