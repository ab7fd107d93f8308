-- Requests for support: what a government or an organisation needs. Only whoever asked and the team read them; `summary`
-- is what everybody may read, and missing where nobody may.
create table support_request (
    id blob not null primary key,
    person_id blob not null references person (id),
    post_key blob not null,
    title text not null,
    body text not null,
    country text not null,
    need text not null,
    by_on text,
    lang text not null,
    summary text,
    state text not null default 'received'
        check (state in ('received', 'matching', 'in-progress', 'answered', 'closed', 'withdrawn')),
    assigned_to blob references person (id),
    asked_at integer not null,
    changed_at integer not null,
    -- The draft of a resource that was made of the answer.
    resource_id blob references resource (id)
) strict;

create unique index support_request_key on support_request (person_id, post_key);
create index support_request_person on support_request (person_id, asked_at);
create index support_request_state on support_request (state, asked_at, person_id);
create index support_request_assigned on support_request (assigned_to);
create index support_request_resource on support_request (resource_id);
create index support_request_public on support_request (asked_at) where summary is not null;

create table support_topic (
    request_id blob not null references support_request (id),
    topic_id blob not null references topic (id),
    primary key (request_id, topic_id)
) strict;

-- What was said and done: to both, or as a note of the team's. A step may have no words.
create table support_entry (
    id blob not null primary key,
    request_id blob not null references support_request (id),
    person_id blob not null references person (id),
    post_key blob not null,
    by_team integer not null check (by_team in (0, 1)),
    is_note integer not null check (is_note in (0, 1)),
    step text check (step in ('take', 'start', 'answer', 'resume', 'close', 'withdraw', 'reopen')),
    words text not null,
    at integer not null,
    check (step is not null or words <> ''),
    check (is_note = 0 or (by_team = 1 and step is null))
) strict;

create unique index support_entry_key on support_entry (person_id, post_key);
create index support_entry_request on support_entry (request_id, at);
