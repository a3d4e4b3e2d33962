-- Owners who deny a ballot, and refreshes whose answer was lost.

-- A ballot that its owner denies was cast by somebody in his account: every session of that account ends, and whoever
-- comes next says again who he is.
alter table session drop constraint session_revoked_for_check;
alter table session add constraint session_revoked_for_check
  check (revoked_for in ('signed-out', 'token-reused', 'disputed'));

-- How many times a session was refreshed before this token was issued. The answer that brings a new token may be lost on
-- its way: for a short time the token before it is taken again.
alter table refresh_token add column generation integer not null default 0 check (generation >= 0);
