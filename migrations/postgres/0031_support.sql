-- Requests for support: what a government or an organisation needs. Only whoever asked and the team read them; `summary`
-- is what everybody may read, and missing where nobody may.
create table support_request (
    id uuid not null primary key,
    person_id uuid not null references person (id),
    post_key uuid not null,
    title text not null,
    body text not null,
    country text collate "C" not null,
    need text not null,
    by_on text collate "C",
    lang text collate "C" not null,
    summary text,
    state text collate "C" not null default 'received'
        check (state in ('received', 'matching', 'in-progress', 'answered', 'closed', 'withdrawn')),
    assigned_to uuid references person (id),
    asked_at bigint not null,
    changed_at bigint not null,
    -- The draft of a resource that was made of the answer.
    resource_id uuid references resource (id)
);

create unique index support_request_key on support_request (person_id, post_key);
create index support_request_person on support_request (person_id, asked_at);
create index support_request_state on support_request (state, asked_at, person_id);
create index support_request_assigned on support_request (assigned_to);
create index support_request_resource on support_request (resource_id);
create index support_request_public on support_request (asked_at) where summary is not null;

create table support_topic (
    request_id uuid not null references support_request (id),
    topic_id uuid not null references topic (id),
    primary key (request_id, topic_id)
);

-- What was said and done: to both, or as a note of the team's. A step may have no words.
create table support_entry (
    id uuid not null primary key,
    request_id uuid not null references support_request (id),
    person_id uuid not null references person (id),
    post_key uuid not null,
    by_team boolean not null,
    is_note boolean not null,
    step text collate "C" check (step in ('take', 'start', 'answer', 'resume', 'close', 'withdraw', 'reopen')),
    words text not null,
    at bigint not null,
    check (step is not null or words <> ''),
    check (not is_note or (by_team and step is null))
);

create unique index support_entry_key on support_entry (person_id, post_key);
create index support_entry_request on support_entry (request_id, at);
