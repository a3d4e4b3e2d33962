-- Who may do what: accounts, their grants and sessions, and how owners proved who they are.
-- Accounts belong to no estate, since one person may own in several; what was proved in an estate has estate_id first.

create table account (
  account_id     uuid primary key,
  kind           text  not null check (kind in ('owner', 'staff')),
  -- Of the owner's document number, the same in every estate; null for staff, who are known by their phone.
  identity_index bytea unique check (octet_length(identity_index) = 32),
  -- Of the phone to which a staff member's codes go; null for owners, whose phones are contacts of the register.
  phone_index    bytea unique check (octet_length(phone_index) = 32),
  name_sealed    bytea,
  phone_sealed   bytea,
  created_at     timestamptz not null,
  -- The administrator; null for owners, who create theirs by proving who they are, and for the first administrator.
  created_by     uuid references account,
  check ((kind = 'owner') = (identity_index is not null)),
  check ((kind = 'staff') = (phone_index is not null)),
  check ((kind = 'staff') = (name_sealed is not null)),
  check ((kind = 'staff') = (phone_sealed is not null))
);

create table role_grant (
  grant_id   uuid primary key,
  account_id uuid not null references account,
  role       text not null
             check (role in ('owner', 'committee', 'community', 'officer', 'district', 'administrator', 'observer')),
  scope      text not null check (scope in ('estate', 'area')),
  -- Estate id, or a division code that covers the codes that begin with it (GB/T 2260, GB/T 10114).
  scope_id   text not null check (scope <> 'area' or scope_id ~ '^[0-9]{2}([0-9]{2}([0-9]{2}([0-9]{3}([0-9]{3})?)?)?)?$'),
  -- The person of the estate's register that an owner proved to be; null for whoever only represents one.
  person_id  uuid,
  granted_at timestamptz not null,
  -- Null where the proof of identity itself gave the role, and for the first administrator.
  granted_by uuid references account,
  -- Null while the grant holds.
  revoked_at timestamptz,
  check (role <> 'owner' or scope = 'estate'),
  check (role <> 'committee' or scope = 'estate'),
  check (role <> 'district' or scope = 'area'),
  check (role = 'owner' or person_id is null)
);
create unique index role_grant_held on role_grant (account_id, role, scope, scope_id) where revoked_at is null;
create index role_grant_owners on role_grant (scope_id) where role = 'owner' and revoked_at is null;

create table session (
  session_id    uuid primary key,
  account_id    uuid not null references account,
  signed_in_at  timestamptz not null,
  -- Moves with every refresh.
  expires_at    timestamptz not null,
  -- Null while it holds.
  revoked_at    timestamptz,
  revoked_for   text check (revoked_for in ('signed-out', 'token-reused')),
  check ((revoked_at is null) = (revoked_for is null))
);
create index session_account on session (account_id) where revoked_at is null;
create index session_expiry on session (expires_at);

-- Refresh tokens of a session, each usable once. Used ones are kept while the session lasts: a second use betrays a copy.
create table refresh_token (
  -- SHA-256 of the 32 random bytes in the cookie.
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  session_id uuid not null references session on delete cascade,
  issued_at  timestamptz not null,
  used_at    timestamptz
);
create index refresh_token_session on refresh_token (session_id);

-- One-time codes under way.
create table challenge (
  challenge_id   uuid primary key,
  kind           text  not null check (kind in ('owner', 'staff')),
  -- Null for staff.
  estate_id      text,
  -- Of the document; null for staff.
  identity_index bytea check (octet_length(identity_index) = 32),
  -- Null for owners, whose account may begin with the answer, and for a phone that is no staff member's: nobody shall learn
  -- from the answer which phones are.
  account_id     uuid references account,
  phone_index    bytea not null check (octet_length(phone_index) = 32),
  attempt_index  bytea not null check (octet_length(attempt_index) = 32),
  -- HMAC, so that the six digits cannot be found from the hash.
  code_hash      bytea not null check (octet_length(code_hash) = 32),
  sent_at        timestamptz not null,
  expires_at     timestamptz not null,
  -- Null while the code can be used.
  used_at        timestamptz,
  check ((kind = 'owner') = (identity_index is not null)),
  check ((kind = 'owner') = (estate_id is not null)),
  check (kind = 'staff' or account_id is null)
);
create index challenge_phone on challenge (phone_index, sent_at);
create index challenge_expiry on challenge (expires_at);

-- Wrong tries for one identity with one phone. Keyed hash only: a wrong try may hold anybody's number.
create table sign_in_attempt (
  attempt_index  bytea primary key check (octet_length(attempt_index) = 32),
  failures       integer not null check (failures >= 0),
  last_failed_at timestamptz not null,
  -- Null unless locked.
  locked_until   timestamptz
);
create index sign_in_attempt_age on sign_in_attempt (last_failed_at);

-- That an account proved to be a person of the register.
create table verification (
  estate_id   text  not null,
  person_id   uuid  not null,
  account_id  uuid  not null references account,
  phone_index bytea not null check (octet_length(phone_index) = 32),
  -- Who vouches for the phone: the register, the committee's roster, or a community worker who saw the document.
  source      text  not null check (source in ('registry', 'roster', 'desk')),
  verified_at timestamptz not null,
  primary key (estate_id, person_id),
  foreign key (estate_id, person_id) references person
);
create index verification_phone on verification (estate_id, phone_index);
create index verification_account on verification (estate_id, account_id);

-- What a community worker saw at the desk before binding a phone.
create table desk_check (
  estate_id     text  not null,
  check_id      uuid  not null,
  person_id     uuid  not null,
  phone_index   bytea not null check (octet_length(phone_index) = 32),
  document_seen text  not null check (length(document_seen) between 1 and 100),
  seen_by       uuid  not null references account,
  seen_at       timestamptz not null,
  primary key (estate_id, check_id),
  foreign key (estate_id, person_id) references person
);

-- Who speaks for an owner: a company's authorised person, a guardian, an heir whose title is still being checked (资格待核).
create table representation (
  estate_id         text  not null,
  representation_id uuid  not null,
  -- The owner.
  person_id         uuid  not null,
  capacity          text  not null check (capacity in ('authorised', 'guardian', 'heir')),
  identity_index    bytea not null check (octet_length(identity_index) = 32),
  name_index        bytea not null check (octet_length(name_index) = 32),
  phone_index       bytea not null check (octet_length(phone_index) = 32),
  name_sealed       bytea not null,
  id_no_sealed      bytea not null,
  phone_sealed      bytea not null,
  -- What was shown, e.g. 授权委托书, 监护证明, 继承公证书; sealed, because papers carry names and numbers.
  evidence_sealed   bytea not null,
  state             text  not null check (state in ('pending', 'active', 'ended')),
  registered_by     uuid  not null references account,
  registered_at     timestamptz not null,
  -- An heir's title is confirmed by somebody else than the worker who registered it.
  confirmed_by      uuid references account,
  confirmed_at      timestamptz,
  ended_by          uuid references account,
  ended_at          timestamptz,
  primary key (estate_id, representation_id),
  foreign key (estate_id, person_id) references person,
  constraint confirmed_by_another check (confirmed_by <> registered_by),
  check (capacity <> 'heir' or state <> 'active' or confirmed_by is not null),
  check ((confirmed_by is null) = (confirmed_at is null)),
  check ((state = 'ended') = (ended_by is not null) and (ended_by is null) = (ended_at is null))
);
create index representation_identity on representation (estate_id, identity_index) where state <> 'ended';
create index representation_person on representation (estate_id, person_id) where state <> 'ended';

grant select, insert on account, desk_check to yijue_service;
grant select, insert, update on role_grant, verification, representation to yijue_service;
-- Sessions, codes and tries are removed some time after they ended.
grant select, insert, update, delete on session, refresh_token, challenge, sign_in_attempt to yijue_service;
