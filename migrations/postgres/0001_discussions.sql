-- Discussions: people, spaces, questions, replies, and texts in language versions.
-- Times are milliseconds since 1970 in UTC; days are ISO 8601 texts. What is ordered by its characters says so,
-- because a server sorts texts by its own language otherwise.

create table person (
    id uuid not null primary key,
    name text not null,
    name_key text collate "C" not null,
    affiliation text not null default '',
    country text,
    stakeholder_group text
);

create index person_name_key on person (name_key);

-- A text is the set of its language versions.
create table text (
    id uuid not null primary key
);

create table text_version (
    text_id uuid not null references text (id),
    lang text collate "C" not null,
    lang_primary text collate "C" not null,
    is_original boolean not null,
    origin text not null check (origin in ('original', 'author', 'person', 'machine')),
    made_by uuid references person (id),
    accepted_by uuid references person (id),
    engine text,
    checked_by uuid references person (id),
    checked_at bigint,
    revision bigint not null check (revision > 0),
    from_revision bigint check (from_revision > 0),
    title text not null default '',
    purpose text not null default '',
    audience text not null default '',
    markdown text not null default '',
    html text not null default '',
    made_at bigint not null,
    changed_at bigint not null,
    primary key (text_id, lang),
    check ((origin = 'original') = is_original),
    check ((from_revision is null) = is_original),
    check ((origin = 'machine') = (engine is not null)),
    check ((origin = 'person') = (made_by is not null))
);

create unique index text_version_original on text_version (text_id) where is_original;
create index text_version_primary on text_version (text_id, lang_primary);

create table space (
    id uuid not null primary key,
    slug text collate "C" not null,
    ink text not null,
    text_id uuid not null references text (id),
    opens text,
    closes text,
    working_languages text not null,
    created_at bigint not null
);

create unique index space_slug on space (slug);

create table space_facilitator (
    space_id uuid not null references space (id),
    person_id uuid not null references person (id),
    position bigint not null,
    primary key (space_id, person_id)
);

-- How many published replies come from a country; counted as they are published.
create table space_country (
    space_id uuid not null references space (id),
    country text collate "C" not null,
    replies bigint not null,
    primary key (space_id, country)
);

create table question (
    id uuid not null primary key,
    space_id uuid not null references space (id),
    number bigint not null check (number > 0),
    text_id uuid not null references text (id),
    asked_by uuid not null references person (id),
    asked_at bigint not null,
    day_only boolean not null,
    threads bigint not null default 0
);

create unique index question_number on question (space_id, number);

-- How many published replies to a question were written in a language; counted as they are published.
create table question_language (
    question_id uuid not null references question (id),
    lang text collate "C" not null,
    replies bigint not null,
    primary key (question_id, lang)
);

create table reply (
    id uuid not null primary key,
    question_id uuid not null references question (id),
    space_id uuid not null references space (id),
    parent_id uuid references reply (id),
    author_id uuid not null references person (id),
    text_id uuid not null references text (id),
    number text not null,
    seq bigint not null check (seq > 0),
    root_seq bigint not null check (root_seq > 0),
    path text collate "C" not null,
    posted_at bigint not null,
    day_only boolean not null
);

create unique index reply_path on reply (question_id, root_seq, path);
create unique index reply_root on reply (question_id, seq) where parent_id is null;
create unique index reply_sibling on reply (parent_id, seq);
create index reply_newest on reply (space_id, posted_at);

-- Raised by every change, so that what was made from the content can tell whether it still holds.
create table content_stamp (
    id bigint not null primary key check (id = 1),
    value bigint not null
);

insert into content_stamp (id, value) values (1, 0);
