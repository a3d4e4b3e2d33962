-- Every account that handed a document in: the same bytes may come from two desks, and whoever brought them may read and name
-- them. `assembly_document.uploaded_by` is the first.
create table document_giver (
  estate_id    text not null,
  assembly_id  text not null,
  sha256       text not null,
  account_id   uuid not null,
  primary key (estate_id, assembly_id, sha256, account_id),
  foreign key (estate_id, assembly_id, sha256) references assembly_document
);
insert into document_giver
  select estate_id, assembly_id, sha256, uploaded_by from assembly_document where uploaded_by is not null;
grant select, insert on document_giver to yijue_service;
