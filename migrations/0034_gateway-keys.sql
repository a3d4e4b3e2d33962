-- What the administrator looks after: whether messages leave, and when a copy of each key was last tried.

-- One row a day (in Shanghai) and kind of message; neither phones nor texts.
create table gateway_day (
  day            date not null,
  kind           text not null,
  sent           integer not null default 0 check (sent >= 0),
  failed         integer not null default 0 check (failed >= 0),
  last_sent_at   timestamptz,
  last_failed_at timestamptz,
  -- The gateway's status or the kind of error; never what was sent.
  last_fault     text check (length(last_fault) <= 200),
  primary key (day, kind)
);
grant select, insert, update on gateway_day to yijue_service;

-- Somebody held a copy whose fingerprint, computed in his browser, is that of the key.
create table key_check (
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  checked_at  timestamptz not null,
  account_id  uuid not null,
  primary key (fingerprint, checked_at)
);
grant select, insert on key_check to yijue_service;
