-- The hash of what is kept of a file, by which a copy of it is known; none for pictures that came before. And whether
-- the file is here: a consultation that was taken in names its files, which come after it or not at all.
alter table attachment add column sha256 text not null default '';
alter table attachment add column here integer not null default 1 check (here in (0, 1));
update attachment set sha256 = digest where kind = 'pdf';

create index attachment_away on attachment (id) where not here;
