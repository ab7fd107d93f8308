-- Taking part: accounts, sessions, mail, publication, what happened.

-- A person who can sign in. Other people are only named beside their words.
create table account (
    person_id uuid not null primary key references person (id),
    email text not null,
    email_key text collate "C" not null,
    -- A PHC string; none for a person who signs in by links only.
    password text,
    locale text not null check (locale in ('en', 'fr', 'es')),
    -- Languages the person reads, in order, with a comma between them.
    languages text not null,
    created_at bigint not null,
    confirmed_at bigint,
    suspended_at bigint
);

create unique index account_email on account (email_key);

-- What a person may do beyond taking part. A facilitator of named spaces stands in space_facilitator.
create table account_role (
    person_id uuid not null references person (id),
    role text collate "C" not null check (role in ('reviewer', 'facilitator', 'administrator')),
    primary key (person_id, role)
);

-- `secret` is the SHA-256 of what the cookie holds.
create table session (
    secret bytea not null primary key,
    person_id uuid not null references person (id),
    created_at bigint not null,
    seen_at bigint not null,
    expires_at bigint not null,
    agent text not null
);

create index session_person on session (person_id);

-- A link that was mailed and works once. `secret` is the SHA-256 of what the link holds.
create table mail_link (
    secret bytea not null primary key,
    person_id uuid not null references person (id),
    purpose text not null check (purpose in ('confirm', 'sign_in', 'password', 'email')),
    email text not null,
    created_at bigint not null,
    expires_at bigint not null,
    used_at bigint
);

create index mail_link_person on mail_link (person_id);

-- Mail on its way. Written with the deed that causes it, sent afterwards. `data` is JSON.
create table mail (
    id uuid not null primary key,
    person_id uuid references person (id),
    email text not null,
    locale text not null,
    kind text not null,
    data text not null,
    created_at bigint not null,
    due_at bigint not null,
    attempts bigint not null default 0,
    sent_at bigint,
    failed_at bigint
);

create index mail_due on mail (due_at) where sent_at is null and failed_at is null;

-- Who did what to what. Nothing in it is ever changed.
create table audit (
    seq bigint generated always as identity primary key,
    at bigint not null,
    person_id uuid references person (id),
    action text not null,
    space_id uuid references space (id),
    subject uuid,
    data text not null
);

create index audit_subject on audit (subject);

-- What readers may be told as it happens, in order.
create table event (
    seq bigint generated always as identity primary key,
    at bigint not null,
    kind text not null,
    space_id uuid not null references space (id),
    question_id uuid not null references question (id),
    reply_id uuid not null
);

create index event_question on event (question_id, seq);

alter table space add column publication text not null default 'review'
    check (publication in ('at_once', 'first_approved', 'review'));

-- A version that is not shown while the others are.
alter table text_version add column held boolean not null default false;

-- A reply gets its number when it is published, so that no gap tells of one that was not.
alter table reply add column state text not null default 'published'
    check (state in ('pending', 'returned', 'rejected', 'published', 'hidden', 'withdrawn'));
-- Whether readers see its place: it is published, or answered by what is.
alter table reply add column listed boolean not null default true;
alter table reply alter column number drop not null;
alter table reply alter column seq drop not null;
alter table reply alter column root_seq drop not null;
alter table reply alter column path drop not null;
-- When its state was last decided on, by whom, and the words to the author.
alter table reply add column decided_at bigint;
alter table reply add column decided_by uuid references person (id);
alter table reply add column reason text not null default '';
-- The author's key for this post: sent twice, it is one reply.
alter table reply add column post_key uuid;
alter table reply add check ((number is null) = (seq is null));
alter table reply add check ((number is null) = (root_seq is null));
alter table reply add check ((number is null) = (path is null));
alter table reply add check (number is not null or not listed);

create unique index reply_post_key on reply (author_id, post_key) where post_key is not null;
create index reply_author on reply (author_id, posted_at);
create index reply_waiting on reply (space_id, posted_at) where state = 'pending';

-- Asked at every request of somebody who has signed in.
create index space_facilitator_person on space_facilitator (person_id);
