-- What the team does about a request: tasks, and who and what may help.
create table support_task (
    id uuid not null primary key,
    request_id uuid not null references support_request (id),
    made_by uuid not null references person (id),
    post_key uuid not null,
    words text not null,
    due_on text collate "C",
    assigned_to uuid references person (id),
    made_at bigint not null,
    done_at bigint
);

create unique index support_task_key on support_task (made_by, post_key);
create index support_task_request on support_task (request_id, made_at);
create index support_task_assigned on support_task (assigned_to);

create table support_expert (
    request_id uuid not null references support_request (id),
    person_id uuid not null references person (id),
    at bigint not null,
    primary key (request_id, person_id)
);

create index support_expert_person on support_expert (person_id);

create table support_resource (
    request_id uuid not null references support_request (id),
    resource_id uuid not null references resource (id),
    at bigint not null,
    primary key (request_id, resource_id)
);

create index support_resource_resource on support_resource (resource_id);
