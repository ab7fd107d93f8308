-- A file is beside a reply, is somebody's curriculum vitae, or is one of a resource.
alter table attachment add column resource_id uuid references resource (id);
create index attachment_resource on attachment (resource_id) where resource_id is not null;
-- The picture that stands for the resource, where it has several.
alter table attachment add column pictured boolean not null default false;
-- Under which id the same picture is kept for lists, so small that it costs little.
alter table attachment add column small_id uuid;
create index attachment_small on attachment (small_id) where small_id is not null;
