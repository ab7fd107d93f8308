-- What people do with their own words: drafts, edits, and what stood before them.

-- What somebody is writing. `place` is where: the page's path without its language, then what is answered or edited.
-- `revision` counts how often it was kept, so that two devices notice each other. `versions` is JSON.
create table draft (
    person_id blob not null references person (id),
    place text not null,
    key blob not null,
    versions text not null,
    revision integer not null check (revision > 0),
    saved_at integer not null,
    primary key (person_id, place)
) strict;

-- What a version said before it was edited.
create table text_revision (
    text_id blob not null references text (id),
    lang text not null,
    revision integer not null check (revision > 0),
    markdown text not null,
    changed_at integer not null,
    primary key (text_id, lang, revision)
) strict;

-- An edit of a published reply that awaits publication; the reply stays as it was until then. `versions` is JSON.
create table edit (
    reply_id blob not null primary key references reply (id),
    space_id blob not null references space (id),
    key blob not null,
    versions text not null,
    made_at integer not null
) strict;

create index edit_waiting on edit (space_id, made_at);
