-- What whoever asked says of the support in the end.
create table support_feedback (
    request_id uuid not null primary key references support_request (id),
    helped bigint not null check (helped between 1 and 5),
    in_time bigint not null check (in_time between 1 and 5),
    words text not null,
    may_publish boolean not null,
    at bigint not null
);
