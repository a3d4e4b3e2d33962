-- Nothing is done here any more: where the extension Citus is present, whoever migrates distributes the tables of estates
-- once all of them stand (server/platform/distribute-estates.ts).
select 1;
