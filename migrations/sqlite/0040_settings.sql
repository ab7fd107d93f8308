-- What administrators settle for the whole hub. `value` is JSON; what has no row is as the product has it.
create table setting (
    name text not null primary key,
    value text not null,
    changed_at integer not null
) strict;

-- The picture in the place of the product's own sign: one, or none.
create table logo (
    id integer not null primary key check (id = 1),
    kind text not null check (kind in ('png', 'jpeg', 'webp')),
    width integer not null check (width > 0),
    height integer not null check (height > 0),
    digest text not null,
    bytes blob not null
) strict;
