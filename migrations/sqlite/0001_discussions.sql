-- Discussions: people, spaces, questions, replies, and texts in language versions.
-- Times are milliseconds since 1970 in UTC; days are ISO 8601 texts.

create table person (
    id blob not null primary key,
    name text not null,
    name_key text not null,
    affiliation text not null default '',
    country text,
    stakeholder_group text
) strict;

create index person_name_key on person (name_key);

-- A text is the set of its language versions.
create table text (
    id blob not null primary key
) strict;

create table text_version (
    text_id blob not null references text (id),
    lang text not null,
    lang_primary text not null,
    is_original integer not null check (is_original in (0, 1)),
    origin text not null check (origin in ('original', 'author', 'person', 'machine')),
    made_by blob references person (id),
    accepted_by blob references person (id),
    engine text,
    checked_by blob references person (id),
    checked_at integer,
    revision integer not null check (revision > 0),
    from_revision integer check (from_revision > 0),
    title text not null default '',
    purpose text not null default '',
    audience text not null default '',
    markdown text not null default '',
    html text not null default '',
    made_at integer not null,
    changed_at integer not null,
    primary key (text_id, lang),
    check ((origin = 'original') = (is_original = 1)),
    check ((from_revision is null) = (is_original = 1)),
    check ((origin = 'machine') = (engine is not null)),
    check ((origin = 'person') = (made_by is not null))
) strict;

create unique index text_version_original on text_version (text_id) where is_original;
create index text_version_primary on text_version (text_id, lang_primary);

create table space (
    id blob not null primary key,
    slug text not null,
    ink text not null,
    text_id blob not null references text (id),
    opens text,
    closes text,
    working_languages text not null,
    created_at integer not null
) strict;

create unique index space_slug on space (slug);

create table space_facilitator (
    space_id blob not null references space (id),
    person_id blob not null references person (id),
    position integer not null,
    primary key (space_id, person_id)
) strict;

-- How many published replies come from a country; counted as they are published.
create table space_country (
    space_id blob not null references space (id),
    country text not null,
    replies integer not null,
    primary key (space_id, country)
) strict;

create table question (
    id blob not null primary key,
    space_id blob not null references space (id),
    number integer not null check (number > 0),
    text_id blob not null references text (id),
    asked_by blob not null references person (id),
    asked_at integer not null,
    day_only integer not null check (day_only in (0, 1)),
    threads integer not null default 0
) strict;

create unique index question_number on question (space_id, number);

-- How many published replies to a question were written in a language; counted as they are published.
create table question_language (
    question_id blob not null references question (id),
    lang text not null,
    replies integer not null,
    primary key (question_id, lang)
) strict;

create table reply (
    id blob not null primary key,
    question_id blob not null references question (id),
    space_id blob not null references space (id),
    parent_id blob references reply (id),
    author_id blob not null references person (id),
    text_id blob not null references text (id),
    number text not null,
    seq integer not null check (seq > 0),
    root_seq integer not null check (root_seq > 0),
    path text not null,
    posted_at integer not null,
    day_only integer not null check (day_only in (0, 1))
) strict;

create unique index reply_path on reply (question_id, root_seq, path);
create unique index reply_root on reply (question_id, seq) where parent_id is null;
create unique index reply_sibling on reply (parent_id, seq);
create index reply_newest on reply (space_id, posted_at);

-- Raised by every change, so that what was made from the content can tell whether it still holds.
create table content_stamp (
    id integer not null primary key check (id = 1),
    value integer not null
) strict;

insert into content_stamp (id, value) values (1, 0);
