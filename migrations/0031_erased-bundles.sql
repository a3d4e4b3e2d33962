-- A public bundle that was built with what was erased goes with it; what others downloaded stays with them.
-- And who agrees to reminders again gets them again.

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
    'proxy_agent', 'paper_request', 'objection_evidence', 'owner_objection', 'roll_objection', 'owner_message'] loop
    execute format('delete from %I where estate_id = $1 and assembly_id = $2', name) using estate, assembly;
    get diagnostics n = row_count;
    removed := removed || jsonb_build_object(name, n);
  end loop;
  return removed;
end $$;

grant delete on message_opt_out to yijue_service;
