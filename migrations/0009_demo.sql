-- Signing keys of the demonstration's invented staff. Empty in production, where nothing writes here.
create table demo_role_key (
  estate_id   text not null,
  assembly_id text not null,
  account_id  uuid not null,
  jwk         jsonb not null,
  primary key (estate_id, assembly_id, account_id)
);
grant select, insert on demo_role_key to yijue_service;
