-- Why somebody got a post and why it was taken back, and by whom.

alter table role_grant
  add column reason         text check (length(reason) between 1 and 200),
  add column revoked_by     uuid references account,
  add column revoked_reason text check (length(revoked_reason) between 1 and 200);
