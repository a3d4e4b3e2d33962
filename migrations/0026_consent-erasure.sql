-- What owners agreed to, and how personal data ends. What an assembly's log holds stays; what opens it goes.

create table consent (
  estate_id    text        not null,
  consent_id   uuid        not null,
  person_id    uuid        not null,
  account_id   uuid        not null,
  kind         text        not null check (kind in ('identity', 'electronic-voting', 'messages')),
  -- SHA-256 of the words that were agreed to.
  text_sha256  text        not null check (text_sha256 ~ '^[0-9a-f]{64}$'),
  given_at     timestamptz not null,
  withdrawn_at timestamptz,
  primary key (estate_id, consent_id)
);
-- A withdrawal stays beside the consent; agreeing again is a new row.
create unique index consent_standing on consent (estate_id, person_id, kind) where withdrawn_at is null;
create index consent_of_account on consent (estate_id, account_id);

create table erasure (
  estate_id    text        not null,
  erasure_id   uuid        not null,
  -- Null for owners who left the register, whom no assembly needs any more.
  assembly_id  text,
  scope        text        not null check (scope in ('identities', 'openings', 'roll', 'former-owners')),
  reason       text        not null check (length(reason) between 4 and 200),
  asked_at     timestamptz not null,
  asked_by     uuid        not null,
  confirmed_by uuid        constraint erasure_two_people check (confirmed_by <> asked_by),
  done_at      timestamptz,
  withdrawn_at timestamptz,
  -- Rows and files by kind: counts only.
  removed      jsonb,
  primary key (estate_id, erasure_id),
  check ((scope = 'former-owners') = (assembly_id is null)),
  check ((done_at is null) = (confirmed_by is null) and (done_at is null) = (removed is null)),
  check (done_at is null or withdrawn_at is null)
);
create unique index erasure_open on erasure (estate_id, coalesce(assembly_id, ''), scope)
  where done_at is null and withdrawn_at is null;

grant select, insert, update (withdrawn_at), delete on consent to yijue_service;
grant select, insert, update (confirmed_by, done_at, withdrawn_at, removed) on erasure to yijue_service;

-- A leaf of a roll whose owner's data was erased: the hash that its line keeps in a bundle.
alter table roll_voter add column closed_hash text check (closed_hash ~ '^[0-9a-f]{64}$');

-- The service itself may not remove what opens a log. This removes it, where two people asked for it, and nothing else.
create function erase_assembly(estate text, assembly text, wanted text) returns jsonb
language plpgsql security definer set search_path = public as $$
declare
  removed jsonb := '{}';
  name text;
  n bigint;
begin
  perform from erasure e
  where e.estate_id = estate and e.assembly_id = assembly and e.scope = wanted
    and e.done_at is null and e.withdrawn_at is null and e.confirmed_by is null;
  if not found then
    raise exception 'nobody asked for this erasure';
  end if;
  if wanted = 'openings' then
    delete from opening where estate_id = estate and assembly_id = assembly;
    get diagnostics n = row_count;
    return jsonb_build_object('opening', n);
  end if;
  if wanted = 'roll' then
    update roll_voter set leaf = '' where estate_id = estate and assembly_id = assembly and closed_hash is not null;
    get diagnostics n = row_count;
    return jsonb_build_object('roll_voter', n);
  end if;
  update roll_voter set owner_salt = null where estate_id = estate and assembly_id = assembly and owner_salt is not null;
  get diagnostics n = row_count;
  removed := jsonb_build_object('owner_salt', n);
  foreach name in array array['prepared_voter', 'voter_person', 'binding', 'ballot', 'attestation', 'ballot_draft', 'proxy_power',
    'proxy_agent', 'paper_request', 'objection_evidence', 'owner_objection', 'roll_objection', 'owner_message'] loop
    execute format('delete from %I where estate_id = $1 and assembly_id = $2', name) using estate, assembly;
    get diagnostics n = row_count;
    removed := removed || jsonb_build_object(name, n);
  end loop;
  return removed;
end $$;

-- Owners who own nothing any more and are on no roll that is still open to its owners.
create function erase_former_owners(estate text) returns jsonb
language plpgsql security definer set search_path = public as $$
declare
  removed jsonb := '{}';
  gone uuid[];
  name text;
  n bigint;
begin
  perform from erasure e
  where e.estate_id = estate and e.scope = 'former-owners'
    and e.done_at is null and e.withdrawn_at is null and e.confirmed_by is null;
  if not found then
    raise exception 'nobody asked for this erasure';
  end if;
  select coalesce(array_agg(p.person_id), '{}') into gone from person p
  where p.estate_id = estate
    and not exists (select from ownership o where o.estate_id = estate and o.person_id = p.person_id)
    and not exists (select from voter_person v where v.estate_id = estate and v.person_id = p.person_id);
  execute 'delete from person_merge where estate_id = $1 and (person_id = any ($2) or other_id = any ($2))' using estate, gone;
  foreach name in array array['contact_change', 'contact', 'verification', 'desk_check', 'representation', 'consent', 'unreached', 'person'] loop
    execute format('delete from %I where estate_id = $1 and person_id = any ($2)', name) using estate, gone;
    get diagnostics n = row_count;
    removed := removed || jsonb_build_object(name, n);
  end loop;
  return removed;
end $$;

revoke all on function erase_assembly(text, text, text), erase_former_owners(text) from public;
grant execute on function erase_assembly(text, text, text), erase_former_owners(text) to yijue_service;
