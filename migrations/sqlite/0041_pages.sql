-- Pages on the hub itself that an administrator has changed. What came with the software needs no row.
create table page (
    id blob not null primary key,
    text_id blob not null references text (id),
    begun_at integer not null
) strict;
