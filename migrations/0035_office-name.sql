-- The name under which the street office's messages come: people must know the sender. Null until the office has said it.
alter table office_phone add column sender text check (length(sender) between 2 and 12);
