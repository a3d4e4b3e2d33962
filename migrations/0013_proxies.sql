-- Powers to vote for an owner in one assembly (Civil Code art. 165): who gave one to whom, and what the log must not hold.

-- The name under which an account votes for others in one assembly; another than its own as an owner, and one for all whom it
-- represents, so that the limit on them can be judged by anybody.
create table proxy_agent (
  estate_id   text not null references estate,
  assembly_id text not null,
  account_id  uuid not null,
  person      text not null check (person ~ '^[0-9a-f]{32}$'),
  primary key (estate_id, assembly_id, account_id),
  unique (estate_id, assembly_id, person)
);

create table proxy_power (
  estate_id       text not null references estate,
  assembly_id     text not null,
  power_id        uuid not null,
  voter           text not null,
  -- The owner who gave it on his own device; null where a clerk recorded a paper.
  grantor_account uuid,
  grantor_person  uuid,
  agent_account   uuid not null,
  agent_person    uuid not null,
  -- The written power: its hash stands in the log. The text of one given on a device is kept here, sealed.
  document        jsonb not null,
  text_sealed     bytea,
  -- What the owner's device signed; the log gets it when the agent accepts.
  signed          jsonb,
  state           text not null
    check (state in ('draft', 'offered', 'granted', 'declined', 'withdrawn', 'revoked')),
  -- Of the entry `proxy-granted`.
  seq             integer,
  made_at         timestamptz not null,
  ended_at        timestamptz,
  primary key (estate_id, assembly_id, power_id),
  check ((grantor_account is null) = (grantor_person is null)),
  check ((grantor_account is null) = (text_sealed is null)),
  check ((state in ('granted', 'revoked')) = (seq is not null)),
  check (grantor_account is null or state = 'draft' or signed is not null)
);
-- As the log has it: one power of a voter stands.
create unique index proxy_power_standing on proxy_power (estate_id, assembly_id, voter) where state in ('offered', 'granted');
create index proxy_power_of_agent on proxy_power (estate_id, assembly_id, agent_account);

grant select, insert on proxy_agent, proxy_power to yijue_service;
grant update (state, seq, signed, ended_at) on proxy_power to yijue_service;
