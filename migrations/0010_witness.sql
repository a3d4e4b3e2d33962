-- What witnesses said of the heads of a log, and logs that contradict a head which is known elsewhere.

create table log_cosignature (
  estate_id   text not null,
  assembly_id text not null,
  size        integer not null,
  -- Verifier key, as the first entry of the log names it.
  witness     text not null,
  -- c2sp.org/tlog-cosignature: the signature line with its newline, verified before it was stored.
  line        text not null check (line like '— %' || chr(10)),
  received_at timestamptz not null,
  primary key (estate_id, assembly_id, size, witness),
  foreign key (estate_id, assembly_id, size) references log_checkpoint
);
grant select, insert on log_cosignature to yijue_service;

-- Entries after which a head must be cosigned before any later one.
create index log_entry_with_head on log_entry (estate_id, assembly_id, seq)
  where type in ('roll-frozen', 'notice', 'close', 'declare');

-- Set when a head that this log's own key signed is not among its heads: the log was set back or rewritten. Nothing is
-- appended from then on. A complete backup that is restored brings its own row, without a stop.
alter table log_head
  add column stop_reason text,
  -- The signed head, which anybody can verify.
  add column stop_evidence text;
grant update (stop_reason, stop_evidence) on log_head to yijue_service;
