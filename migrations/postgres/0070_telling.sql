-- How far what happens has been told to those who follow: events after `since` up to `seq` were told last. What was
-- there before this table was told when it happened.
create table telling (
    id bigint not null primary key check (id = 1),
    since bigint not null,
    seq bigint not null check (seq >= since)
);
insert into telling (id, since, seq) select 1, coalesce(max(seq), 0), coalesce(max(seq), 0) from event;
