-- Whose voice it is: mandates, support by name, questions that participants propose.

-- That somebody speaks for a body, or asks to. Of `country` and `body` one is empty: a State has its code, any other
-- body its name.
create table mandate (
    id uuid not null primary key,
    person_id uuid not null references person (id),
    country text collate "C" not null default '',
    body text collate "C" not null default '',
    words text not null,
    state text collate "C" not null default 'asked' check (state in ('asked', 'confirmed', 'declined', 'withdrawn')),
    asked_at bigint not null,
    decided_at bigint,
    decided_by uuid references person (id),
    reason text not null default '',
    check ((country = '') <> (body = ''))
);

-- One that is asked for or confirmed is there once.
create unique index mandate_person on mandate (person_id, country, body) where state in ('asked', 'confirmed');
create index mandate_asked on mandate (person_id, asked_at);
create index mandate_state on mandate (state, asked_at);

-- For whom a reply speaks, as it was when it was sent; both are empty when its author speaks for themselves.
alter table reply add column for_country text not null default '';
alter table reply add column for_body text not null default '';

-- Who supports a reply, with which voice, and the revision of the original that they read.
create table endorsement (
    reply_id uuid not null references reply (id),
    person_id uuid not null references person (id),
    for_country text collate "C" not null default '',
    for_body text collate "C" not null default '',
    revision bigint not null check (revision > 0),
    made_at bigint not null,
    primary key (reply_id, person_id, for_country, for_body)
);

create index endorsement_person on endorsement (person_id);

-- Whether participants may propose questions.
alter table space add column proposals boolean not null default false;

-- Whether a participant has proposed it.
alter table question add column proposed boolean not null default false;

-- A question that a participant proposes. Once accepted, its id is the question's. `versions` is JSON.
create table proposal (
    id uuid not null primary key,
    space_id uuid not null references space (id),
    author_id uuid not null references person (id),
    post_key uuid not null,
    versions text not null,
    state text collate "C" not null default 'pending' check (state in ('pending', 'accepted', 'declined')),
    made_at bigint not null,
    decided_at bigint,
    decided_by uuid references person (id),
    reason text not null default ''
);

create unique index proposal_key on proposal (author_id, post_key);
create index proposal_waiting on proposal (space_id, state, made_at);
create index proposal_author on proposal (author_id, space_id, made_at);

-- What somebody has left is found by who they are.
create index report_person on report (person_id);
create index space_bar_person on space_bar (person_id);
