-- Messages to the team. `key` is what the form carried, so that one is there once however often it is sent; `secret` the
-- SHA-256 of what the link holds by which a visitor confirms their address.
create table message (
    id blob not null primary key,
    key blob not null,
    person_id blob references person (id),
    name text not null,
    email text not null,
    locale text not null check (locale in ('en', 'fr', 'es')),
    about text not null,
    stage text not null check (stage in ('unconfirmed', 'open', 'answered', 'closed')),
    secret blob,
    assigned_to blob references person (id),
    sent_at integer not null,
    changed_at integer not null,
    check ((stage = 'unconfirmed') = (secret is not null))
) strict;

create unique index message_key on message (key);
create unique index message_secret on message (secret) where secret is not null;
create index message_stage on message (stage, sent_at);
create index message_person on message (person_id);
create index message_assigned on message (assigned_to);

-- What was said about a message: by its sender, to them by mail, among the team.
create table message_part (
    id blob not null primary key,
    message_id blob not null references message (id),
    kind text not null check (kind in ('sender', 'answer', 'note')),
    person_id blob references person (id),
    words text not null,
    -- The letter, as long as it is remembered.
    mail_id blob,
    at integer not null,
    check ((kind = 'sender') = (person_id is null))
) strict;

create index message_part_message on message_part (message_id, at);
create index message_part_person on message_part (person_id);
