-- The authorisation with the organisation's seal, as it was photographed at the desk; sealed, and gone with its row.
alter table representation add column photo_sealed bytea;
