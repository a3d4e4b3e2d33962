-- From which browser a device key came: a number drawn once in each browser, keyed with the assembly, so that it says nothing
-- outside of it. Many voters from one browser are looked at in the sample; sons who help their parents are normal.
alter table binding add column browser bytea check (octet_length(browser) = 32);
create index binding_by_browser on binding (estate_id, assembly_id, browser) where browser is not null;
