-- To which unit notice and ballot were brought, how, and what came of it. Nothing is rewritten; the newest row of a unit holds.
create table delivery_attempt (
  estate_id   text not null,
  assembly_id text not null,
  attempt_id  uuid not null,
  -- As on the roll.
  unit        text not null check (unit ~ '^[0-9A-Z]{1,40}$'),
  method      text not null check (method in
    ('in-person', 'household', 'letterbox', 'registered-mail', 'sms', 'read-online', 'phone', 'posted')),
  result      text not null check (result in ('delivered', 'returned', 'refused', 'wrong-number')),
  -- A photo or receipt in the file store.
  proof       text check (proof ~ '^[0-9a-f]{64}$'),
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (estate_id, assembly_id, attempt_id),
  foreign key (estate_id, assembly_id) references assembly
);
create index delivery_attempt_of_unit on delivery_attempt (estate_id, assembly_id, unit, recorded_at);

grant select, insert on delivery_attempt to yijue_service;
