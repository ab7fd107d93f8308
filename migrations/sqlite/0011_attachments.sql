-- Files beside replies. Until its reply is sent, a file belongs to its author and the key under which the reply will be
-- posted. Its bytes stand in the folder of files, under its id.
create table attachment (
    id blob not null primary key,
    person_id blob not null references person (id),
    post_key blob not null,
    place text not null,
    reply_id blob references reply (id),
    question_id blob references question (id),
    name text not null,
    kind text not null check (kind in ('pdf', 'png', 'jpeg', 'webp')),
    alt text not null default '',
    size integer not null check (size > 0),
    width integer,
    height integer,
    digest text not null,
    made_at integer not null,
    check ((kind = 'pdf') = (width is null)),
    check ((width is null) = (height is null)),
    check ((reply_id is null) = (question_id is null))
) strict;

-- The same file is there once.
create unique index attachment_post on attachment (person_id, post_key, digest);
create index attachment_reply on attachment (reply_id);
create index attachment_question on attachment (question_id);
-- Those that were never sent are forgotten some day.
create index attachment_unsent on attachment (made_at) where reply_id is null;
