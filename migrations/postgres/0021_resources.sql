-- Resources: what is known and shared. Title and summary are a text in language versions.

create table resource (
    id uuid not null primary key,
    -- Its part of the address, given when it is first included, so that no gap tells of one that was not.
    number bigint check (number > 0),
    state text collate "C" not null check (
        state in (
            'unconfirmed', 'submitted', 'screened', 'in-review', 'changes-asked', 'included', 'declined', 'withdrawn',
            'retired'
        )
    ),
    text_id uuid not null references text (id),
    kind text not null,
    scope text not null,
    breadth text not null,
    -- The languages that the work is in, with a comma between them.
    languages text not null,
    authors text not null default '',
    organisation text not null default '',
    year bigint,
    link text not null default '',
    -- What two resources are found to be the same by.
    link_key text collate "C" not null default '',
    doi text collate "C" not null default '',
    isbn text collate "C" not null default '',
    title_key text collate "C" not null default '',
    licence text not null default '',
    sender_id uuid not null references person (id),
    -- The sender's key for it: sent twice, it is one.
    post_key uuid not null,
    sent_at bigint not null,
    moved_at bigint not null,
    changed_at bigint not null,
    included_at bigint,
    -- By how many it was reviewed before it was included.
    peers bigint not null default 0,
    -- How often it has gone to reviewers.
    round bigint not null default 1 check (round > 0),
    -- When its link is to be looked at next, and how often in a row it led nowhere.
    link_due_at bigint,
    link_failures bigint not null default 0
);

create unique index resource_number on resource (number) where number is not null;
create unique index resource_post on resource (sender_id, post_key);
create index resource_key on resource (post_key);
create index resource_state on resource (state, moved_at);
create index resource_sender on resource (sender_id, sent_at);
create index resource_link on resource (link_key) where link_key <> '';
create index resource_doi on resource (doi) where doi <> '';
create index resource_isbn on resource (isbn) where isbn <> '';
create index resource_title on resource (title_key) where title_key <> '';
create index resource_link_due on resource (link_due_at) where link_due_at is not null;

create table resource_topic (
    resource_id uuid not null references resource (id),
    topic_id uuid not null references topic (id),
    primary key (resource_id, topic_id)
);

create index resource_topic_topic on resource_topic (topic_id);

create table resource_region (
    resource_id uuid not null references resource (id),
    region text collate "C" not null,
    primary key (resource_id, region)
);

create table resource_country (
    resource_id uuid not null references resource (id),
    country text collate "C" not null,
    primary key (resource_id, country)
);

-- For whom it is.
create table resource_group (
    resource_id uuid not null references resource (id),
    stakeholder_group text collate "C" not null,
    primary key (resource_id, stakeholder_group)
);

-- A visitor who has suggested one, by their address.
create table visitor (
    person_id uuid not null primary key references person (id),
    email text not null,
    locale text not null check (locale in ('en', 'fr', 'es')),
    made_at bigint not null,
    confirmed_at bigint
);

create index visitor_unconfirmed on visitor (made_at) where confirmed_at is null;

-- The links in letters to them, by which they see to what they have sent. `secret` is the SHA-256 of what one holds.
create table visitor_link (
    secret bytea not null primary key,
    person_id uuid not null references person (id),
    expires_at bigint not null
);

create index visitor_link_person on visitor_link (person_id);

-- Raised by each change of what is included, so that whoever holds it in memory can tell whether it still holds.
create table catalogue (
    id bigint not null primary key check (id = 1),
    version bigint not null
);

insert into catalogue (id, version) values (1, 0);

-- What somebody is told of a resource along its way: steps, and words with them. Nothing in it is changed.
create table resource_step (
    seq bigint generated always as identity primary key,
    resource_id uuid not null references resource (id),
    at bigint not null,
    step text not null,
    person_id uuid references person (id),
    words text not null default ''
);

create index resource_step_resource on resource_step (resource_id, seq);
