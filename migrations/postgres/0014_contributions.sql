-- When a facilitator first read what was sent; and when the author of a reply has withdrawn a translation that others
-- or a machine have made of it. Such a version is held as well, so that it is shown to nobody.
alter table reply add column read_at bigint;
alter table text_version add column withdrawn_at bigint;
