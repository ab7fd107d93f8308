-- Whom a reply mentions. The text says it too; this is how a person's mentions are found when their name changes.
create table mention (
    reply_id blob not null references reply (id),
    person_id blob not null references person (id),
    primary key (reply_id, person_id)
) strict;
create index mention_person on mention (person_id);

-- Who is mentioned is told as that. SQLite changes a check by making the table anew.
alter table notification rename to notification_before;
create table notification (
    person_id blob not null references person (id),
    reply_id blob not null references reply (id),
    kind text not null check (kind in ('answer', 'followed', 'mention')),
    at integer not null,
    read_at integer,
    due_at integer,
    mailed_at integer,
    primary key (person_id, reply_id)
) strict;
insert into notification select person_id, reply_id, kind, at, read_at, due_at, mailed_at from notification_before;
drop table notification_before;
create index notification_newest on notification (person_id, at);
create index notification_unread on notification (person_id) where read_at is null;
create index notification_due on notification (due_at) where due_at is not null and mailed_at is null;
