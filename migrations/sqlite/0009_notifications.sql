-- What is new, and for whom: what people follow, what they are told, how far they have read.

-- Somebody is told of every reply to a question, or in a whole space where there is no question.
create table follow (
    person_id blob not null references person (id),
    space_id blob not null references space (id),
    question_id blob references question (id),
    at integer not null
) strict;
create unique index follow_question on follow (question_id, person_id) where question_id is not null;
create unique index follow_space on follow (space_id, person_id) where question_id is null;
create index follow_person on follow (person_id, at);

-- Somebody is told of a reply once, however often it is published. `due_at` is when it is to be mailed; there is none
-- for those who want no mail.
create table notification (
    person_id blob not null references person (id),
    reply_id blob not null references reply (id),
    kind text not null check (kind in ('answer', 'followed')),
    at integer not null,
    read_at integer,
    due_at integer,
    mailed_at integer,
    primary key (person_id, reply_id)
) strict;
create index notification_newest on notification (person_id, at);
create index notification_unread on notification (person_id) where read_at is null;
create index notification_due on notification (due_at) where due_at is not null and mailed_at is null;

-- How far somebody has read: when they were here before this visit, and last.
create table reading (
    person_id blob not null references person (id),
    question_id blob not null references question (id),
    before_at integer not null,
    last_at integer not null,
    primary key (person_id, question_id)
) strict;

-- How they want to be told by mail, and the secret by which a letter stops that without signing in.
alter table account add column notify text not null default 'daily'
    check (notify in ('at_once', 'daily', 'weekly', 'none'));
alter table account add column unsubscribe text;
create unique index account_unsubscribe on account (unsubscribe) where unsubscribe is not null;
