-- What administrators settle for the whole hub. `value` is JSON; what has no row is as the product has it.
create table setting (
    name text collate "C" not null primary key,
    value text not null,
    changed_at bigint not null
);

-- The picture in the place of the product's own sign: one, or none.
create table logo (
    id bigint not null primary key check (id = 1),
    kind text not null check (kind in ('png', 'jpeg', 'webp')),
    width bigint not null check (width > 0),
    height bigint not null check (height > 0),
    digest text not null,
    bytes bytea not null
);
