-- What whoever asked says of the support in the end.
create table support_feedback (
    request_id blob not null primary key references support_request (id),
    helped integer not null check (helped between 1 and 5),
    in_time integer not null check (in_time between 1 and 5),
    words text not null,
    may_publish integer not null check (may_publish in (0, 1)),
    at integer not null
) strict;
