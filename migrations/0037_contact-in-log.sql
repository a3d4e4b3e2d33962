-- New phones that a log holds: what opens the hashes of the entry, in each assembly that was voting. Erased with the assembly's
-- identities; the entry itself keeps hashes alone.

create table contact_change_entry (
  estate_id     text  not null,
  assembly_id   text  not null,
  -- Of the act, or drawn for the owner's own device.
  entry_id      uuid  not null,
  change_id     uuid  not null,
  voter         text  not null check (voter ~ '^[0-9a-f]{32}$'),
  -- Of the phones' hashes.
  salt          bytea not null check (octet_length(salt) = 32),
  evidence_salt bytea not null check (octet_length(evidence_salt) = 32),
  -- Canonical JSON; ids of records and which document was seen, in words.
  evidence      text  not null,
  -- The body that the owner's device is to sign; null for an act, which has its own.
  fields        jsonb,
  -- Of the entry, once it is in the log.
  seq           integer,
  primary key (estate_id, assembly_id, entry_id)
);
create unique index contact_change_recorded on contact_change_entry (estate_id, assembly_id, change_id, voter)
  where seq is not null;
grant select, insert, update (seq) on contact_change_entry to yijue_service;

-- Erased with whatever else says who somebody was.
create or replace function erase_assembly(estate text, assembly text, wanted text) returns jsonb
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
  if wanted in ('openings', 'roll') then
    delete from public_bundle where estate_id = estate and assembly_id = assembly;
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
    'proxy_agent', 'paper_request', 'objection_evidence', 'owner_objection', 'roll_objection', 'owner_message',
    'nomination_support', 'nomination', 'contact_change_entry'] loop
    execute format('delete from %I where estate_id = $1 and assembly_id = $2', name) using estate, assembly;
    get diagnostics n = row_count;
    removed := removed || jsonb_build_object(name, n);
  end loop;
  return removed;
end $$;
