-- What the team does about a request: tasks, and who and what may help.
create table support_task (
    id blob not null primary key,
    request_id blob not null references support_request (id),
    made_by blob not null references person (id),
    post_key blob not null,
    words text not null,
    due_on text,
    assigned_to blob references person (id),
    made_at integer not null,
    done_at integer
) strict;

create unique index support_task_key on support_task (made_by, post_key);
create index support_task_request on support_task (request_id, made_at);
create index support_task_assigned on support_task (assigned_to);

create table support_expert (
    request_id blob not null references support_request (id),
    person_id blob not null references person (id),
    at integer not null,
    primary key (request_id, person_id)
) strict;

create index support_expert_person on support_expert (person_id);

create table support_resource (
    request_id blob not null references support_request (id),
    resource_id blob not null references resource (id),
    at integer not null,
    primary key (request_id, resource_id)
) strict;

create index support_resource_resource on support_resource (resource_id);
