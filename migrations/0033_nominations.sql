-- Who was proposed as a candidate, by whom and when, with whose support, and what the check of his papers came to.

create table nomination (
  estate_id       text not null,
  assembly_id     text not null,
  nomination_id   uuid not null,
  way             text not null check (way in ('self', 'joint', 'residents-committee', 'party-organisation', 'street-office')),
  -- JSON: name, profile, who proposed. Names people, so it is sealed.
  sealed          bytea not null,
  at              timestamptz not null,
  account_id      uuid not null,
  -- The owner who stands for himself online; null where the desk wrote the nomination down.
  person_id       uuid,
  -- [{title, document}]: the papers stay in the office.
  papers          jsonb not null default '[]',
  -- What whoever compared him with the conditions found, and why; null until then.
  eligible        boolean,
  reason_sealed   bytea,
  vetted_by       uuid,
  vetted_at       timestamptz,
  withdrawn_at    timestamptz,
  withdrawn_by    uuid,
  primary key (estate_id, assembly_id, nomination_id),
  foreign key (estate_id, assembly_id) references assembly,
  check ((eligible is null) = (reason_sealed is null)),
  check ((eligible is null) = (vetted_at is null)),
  check ((withdrawn_at is null) = (withdrawn_by is null)),
  check ((person_id is null) or way = 'self')
);
-- One owner stands once.
create unique index nomination_of_person on nomination (estate_id, assembly_id, person_id) where withdrawn_at is null;
grant select, insert, update (papers, eligible, reason_sealed, vetted_by, vetted_at, withdrawn_at, withdrawn_by)
  on nomination to yijue_service;

-- Owners who support it: a person who said so online, or a room whose signature stands on paper.
create table nomination_support (
  estate_id     text not null,
  assembly_id   text not null,
  nomination_id uuid not null,
  -- Id of the person, or the room's address as on the roll.
  supporter     text not null,
  source        text not null check (source in ('online', 'paper')),
  at            timestamptz not null,
  account_id    uuid not null,
  primary key (estate_id, assembly_id, nomination_id, supporter),
  foreign key (estate_id, assembly_id, nomination_id) references nomination
);
grant select, insert, delete on nomination_support to yijue_service;

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
    'nomination_support', 'nomination'] loop
    execute format('delete from %I where estate_id = $1 and assembly_id = $2', name) using estate, assembly;
    get diagnostics n = row_count;
    removed := removed || jsonb_build_object(name, n);
  end loop;
  return removed;
end $$;
