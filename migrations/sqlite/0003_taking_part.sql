-- Taking part: accounts, sessions, mail, publication, what happened.

-- A person who can sign in. Other people are only named beside their words.
create table account (
    person_id blob not null primary key references person (id),
    email text not null,
    email_key text not null,
    -- A PHC string; none for a person who signs in by links only.
    password text,
    locale text not null check (locale in ('en', 'fr', 'es')),
    -- Languages the person reads, in order, with a comma between them.
    languages text not null,
    created_at integer not null,
    confirmed_at integer,
    suspended_at integer
) strict;

create unique index account_email on account (email_key);

-- What a person may do beyond taking part. A facilitator of named spaces stands in space_facilitator.
create table account_role (
    person_id blob not null references person (id),
    role text not null check (role in ('reviewer', 'facilitator', 'administrator')),
    primary key (person_id, role)
) strict;

-- `secret` is the SHA-256 of what the cookie holds.
create table session (
    secret blob not null primary key,
    person_id blob not null references person (id),
    created_at integer not null,
    seen_at integer not null,
    expires_at integer not null,
    agent text not null
) strict;

create index session_person on session (person_id);

-- A link that was mailed and works once. `secret` is the SHA-256 of what the link holds.
create table mail_link (
    secret blob not null primary key,
    person_id blob not null references person (id),
    purpose text not null check (purpose in ('confirm', 'sign_in', 'password', 'email')),
    email text not null,
    created_at integer not null,
    expires_at integer not null,
    used_at integer
) strict;

create index mail_link_person on mail_link (person_id);

-- Mail on its way. Written with the deed that causes it, sent afterwards. `data` is JSON.
create table mail (
    id blob not null primary key,
    person_id blob references person (id),
    email text not null,
    locale text not null,
    kind text not null,
    data text not null,
    created_at integer not null,
    due_at integer not null,
    attempts integer not null default 0,
    sent_at integer,
    failed_at integer
) strict;

create index mail_due on mail (due_at) where sent_at is null and failed_at is null;

-- Who did what to what. Nothing in it is ever changed.
create table audit (
    seq integer not null primary key,
    at integer not null,
    person_id blob references person (id),
    action text not null,
    space_id blob references space (id),
    subject blob,
    data text not null
) strict;

create index audit_subject on audit (subject);

-- What readers may be told as it happens, in order.
create table event (
    seq integer not null primary key,
    at integer not null,
    kind text not null,
    space_id blob not null references space (id),
    question_id blob not null references question (id),
    reply_id blob not null
) strict;

create index event_question on event (question_id, seq);

alter table space add column publication text not null default 'review'
    check (publication in ('at_once', 'first_approved', 'review'));

-- A version that is not shown while the others are.
alter table text_version add column held integer not null default 0 check (held in (0, 1));

-- A reply gets its number when it is published, so that no gap tells of one that was not.
pragma defer_foreign_keys = on;

create table reply_2 (
    id blob not null primary key,
    question_id blob not null references question (id),
    space_id blob not null references space (id),
    parent_id blob references reply_2 (id),
    author_id blob not null references person (id),
    text_id blob not null references text (id),
    state text not null default 'published'
        check (state in ('pending', 'returned', 'rejected', 'published', 'hidden', 'withdrawn')),
    -- Whether readers see its place: it is published, or answered by what is.
    listed integer not null default 1 check (listed in (0, 1)),
    number text,
    seq integer check (seq > 0),
    root_seq integer check (root_seq > 0),
    path text,
    posted_at integer not null,
    day_only integer not null check (day_only in (0, 1)),
    -- When its state was last decided on, by whom, and the words to the author.
    decided_at integer,
    decided_by blob references person (id),
    reason text not null default '',
    -- The author's key for this post: sent twice, it is one reply.
    post_key blob,
    check ((number is null) = (seq is null)),
    check ((number is null) = (root_seq is null)),
    check ((number is null) = (path is null)),
    check (number is not null or listed = 0)
) strict;

insert into reply_2 (
    id, question_id, space_id, parent_id, author_id, text_id, number, seq, root_seq, path, posted_at, day_only
)
select id, question_id, space_id, parent_id, author_id, text_id, number, seq, root_seq, path, posted_at, day_only
from reply;

drop table reply;
alter table reply_2 rename to reply;

create unique index reply_path on reply (question_id, root_seq, path);
create unique index reply_root on reply (question_id, seq) where parent_id is null;
create unique index reply_sibling on reply (parent_id, seq) where parent_id is not null;
create unique index reply_post_key on reply (author_id, post_key) where post_key is not null;
create index reply_newest on reply (space_id, posted_at);
create index reply_author on reply (author_id, posted_at);
create index reply_waiting on reply (space_id, posted_at) where state = 'pending';

-- Asked at every request of somebody who has signed in.
create index space_facilitator_person on space_facilitator (person_id);
