-- A second one-time code within a session: before a ballot for somebody else, and once the last code is some minutes old.

alter table session
  -- When the second code was answered; null until one was.
  add column confirmed_at timestamptz,
  -- Of the phone whose code opened the session, to which the second goes, too; null for sessions from before, and for staff.
  add column phone_index bytea check (octet_length(phone_index) = 32);

alter table challenge
  drop constraint challenge_kind_check,
  drop constraint challenge_check1,
  -- Null unless the code is asked of a session that is open already.
  add column session_id uuid references session on delete cascade,
  add constraint challenge_kind_check check (kind in ('owner', 'staff', 'again')),
  add constraint challenge_in_estate check ((kind <> 'staff') = (estate_id is not null)),
  add constraint challenge_in_session check ((kind = 'again') = (session_id is not null));
create index challenge_session on challenge (session_id) where session_id is not null;
