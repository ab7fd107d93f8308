-- What readers report, each reply once a person; open until a facilitator has dealt with it.
create table report (
    id blob not null primary key,
    reply_id blob not null references reply (id),
    space_id blob not null references space (id),
    person_id blob not null references person (id),
    reason text not null,
    words text not null,
    at integer not null,
    settled_at integer,
    settled_by blob references person (id)
) strict;

create unique index report_once on report (reply_id, person_id);
create index report_open on report (space_id, at) where settled_at is null;

-- The reasons a space offers its facilitators, each in several languages. A space without any offers the hub's own.
create table space_reason (
    space_id blob not null references space (id),
    position integer not null,
    lang text not null,
    words text not null,
    primary key (space_id, position, lang)
) strict;

-- Who may read a space but not write in it.
create table space_bar (
    space_id blob not null references space (id),
    person_id blob not null references person (id),
    at integer not null,
    primary key (space_id, person_id)
) strict;

-- Closed by a facilitator before the space is.
alter table question add column closed_at integer;

-- What was decided against, to be found again.
create index reply_returned on reply (space_id, decided_at) where state = 'returned';
create index reply_rejected on reply (space_id, decided_at) where state = 'rejected';
create index reply_hidden on reply (space_id, decided_at) where state = 'hidden';

create index audit_space on audit (space_id, seq);
