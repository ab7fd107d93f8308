-- How far what happens has been told to those who follow: events after `since` up to `seq` were told last. What was
-- there before this table was told when it happened.
create table telling (
    id integer not null primary key check (id = 1),
    since integer not null,
    seq integer not null check (seq >= since)
) strict;
insert into telling (id, since, seq) select 1, coalesce(max(seq), 0), coalesce(max(seq), 0) from event;

-- Found by its key alone: a row of its own beside that is written in vain.
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
) strict, without rowid;
insert into notification select person_id, reply_id, kind, at, read_at, due_at, mailed_at from notification_before;
drop table notification_before;
create index notification_newest on notification (person_id, at);
create index notification_unread on notification (person_id) where read_at is null;
create index notification_due on notification (due_at) where due_at is not null and mailed_at is null;
