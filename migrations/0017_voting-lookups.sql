-- Questions of the ballot route name (estate, assembly, voter). Indexes that also begin with (estate, assembly) look as good
-- to a planner that multiplies the two columns' selectivities, although an assembly is in one estate only; it then reads a
-- whole assembly for one voter. These keys say the same in an order that cannot be mistaken.
alter table voter_person drop constraint voter_person_estate_id_assembly_id_person_key;
alter table voter_person add constraint voter_person_name unique (estate_id, person, assembly_id);
drop index voter_person_by_person;
create index voter_person_by_person on voter_person (estate_id, person_id, assembly_id);
