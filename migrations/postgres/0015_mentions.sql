-- Whom a reply mentions. The text says it too; this is how a person's mentions are found when their name changes.
create table mention (
    reply_id uuid not null references reply (id),
    person_id uuid not null references person (id),
    primary key (reply_id, person_id)
);
create index mention_person on mention (person_id);

-- Who is mentioned is told as that.
alter table notification drop constraint notification_kind_check;
alter table notification add constraint notification_kind_check check (kind in ('answer', 'followed', 'mention'));
