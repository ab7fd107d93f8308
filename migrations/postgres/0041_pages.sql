-- Pages on the hub itself that an administrator has changed. What came with the software needs no row.
create table page (
    id uuid not null primary key,
    text_id uuid not null references text (id),
    begun_at bigint not null
);
