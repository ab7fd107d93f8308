-- Experts: what people know, the directory of those who want to be found, messages to them, and the roster of those
-- who review.

-- What somebody knows and offers. Their biography is a text; its version's title is what they do, in a line.
create table expert (
    person_id uuid not null primary key references person (id),
    -- Their part of the address in the directory, given when it first shows them.
    number bigint check (number > 0),
    text_id uuid references text (id),
    listing text collate "C" not null default 'private' check (listing in ('private', 'shown', 'hidden')),
    consented_at bigint,
    verified_at bigint,
    verified_by uuid references person (id),
    availability text collate "C" check (availability in ('open', 'brief', 'away')),
    away_until text collate "C",
    gender text collate "C" check (gender in ('woman', 'man', 'other')),
    -- What they declare that could sway them; none when they have not said, empty for nothing.
    interests text,
    at_once bigint not null default 1 check (at_once > 0),
    changed_at bigint not null,
    check (listing <> 'shown' or (number is not null and text_id is not null and consented_at is not null))
);

create unique index expert_by_number on expert (number);
create index expert_listing on expert (listing, number);

-- The last number that was given: none is given twice.
create table expert_number (
    id bigint not null primary key check (id = 1),
    last bigint not null
);

insert into expert_number (id, last) values (1, 0);

create table expert_topic (
    person_id uuid not null references expert (person_id),
    topic_id uuid not null references topic (id),
    primary key (person_id, topic_id)
);

create index expert_topic_topic on expert_topic (topic_id);

create table expert_region (
    person_id uuid not null references expert (person_id),
    region text collate "C" not null,
    primary key (person_id, region)
);

create table expert_language (
    person_id uuid not null references expert (person_id),
    lang text collate "C" not null,
    position bigint not null,
    spoken text collate "C" not null check (spoken in ('none', 'basic', 'good', 'fluent')),
    written text collate "C" not null check (written in ('none', 'basic', 'good', 'fluent')),
    primary key (person_id, lang)
);

create table expert_help (
    person_id uuid not null references expert (person_id),
    help text collate "C" not null,
    primary key (person_id, help)
);

-- A conversation with an expert: neither learns the other's address. Once one of both has ended it, nobody adds to it.
create table expert_talk (
    id uuid not null primary key,
    expert_id uuid not null references person (id),
    asker_id uuid not null references person (id),
    post_key uuid not null,
    subject text not null,
    begun_at bigint not null,
    last_at bigint not null,
    ended_at bigint,
    ended_by uuid references person (id)
);

create unique index expert_talk_key on expert_talk (asker_id, post_key);
create index expert_talk_asker on expert_talk (asker_id, last_at);
create index expert_talk_expert on expert_talk (expert_id, last_at);

create table expert_word (
    id uuid not null primary key,
    talk_id uuid not null references expert_talk (id),
    author_id uuid not null references person (id),
    post_key uuid not null,
    words text not null,
    at bigint not null
);

create unique index expert_word_key on expert_word (author_id, post_key);
create index expert_word_talk on expert_word (talk_id, at);

-- A seat on the roster: applied for, perhaps accepted, over one day.
create table seat (
    id uuid not null primary key,
    person_id uuid not null references person (id),
    state text collate "C" not null default 'applied'
        check (state in ('applied', 'member', 'declined', 'withdrawn', 'lapsed', 'left', 'removed')),
    words text not null default '',
    applied_at bigint not null,
    decided_by uuid references person (id),
    reason text not null default '',
    until_at bigint,
    -- How often its owner was reminded of the end, and the SHA-256 of what the link to renew holds.
    reminded bigint not null default 0,
    renew_secret bytea,
    check (state <> 'member' or until_at is not null)
);

create unique index seat_open on seat (person_id) where state in ('applied', 'member');
create index seat_person on seat (person_id, applied_at);
create index seat_state on seat (state, applied_at);
create index seat_until on seat (state, until_at);
create unique index seat_renew on seat (renew_secret) where renew_secret is not null;

create table seat_step (
    id uuid not null primary key,
    seat_id uuid not null references seat (id),
    step text collate "C" not null,
    at bigint not null,
    until_at bigint
);

create index seat_step_seat on seat_step (seat_id, at);

-- A file is beside a reply, or it is somebody's curriculum vitae.
alter table attachment add column expert_id uuid references person (id);
create index attachment_expert on attachment (expert_id) where expert_id is not null;
