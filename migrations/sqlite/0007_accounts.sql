-- Accounts: a change of address that both addresses agree to, a link to delete an account by, and ways to find what
-- belongs to a person.

create table mail_link_2 (
    secret blob not null primary key,
    person_id blob not null references person (id),
    purpose text not null check (purpose in ('confirm', 'sign_in', 'password', 'leave')),
    email text not null,
    created_at integer not null,
    expires_at integer not null,
    used_at integer
) strict;

insert into mail_link_2 (secret, person_id, purpose, email, created_at, expires_at, used_at)
select secret, person_id, purpose, email, created_at, expires_at, used_at
from mail_link
where purpose <> 'email';

drop table mail_link;
alter table mail_link_2 rename to mail_link;
create index mail_link_person on mail_link (person_id);

-- The secrets are the SHA-256 of what the links hold: one to each address, and later one to the old address by which
-- the change is taken back.
create table email_change (
    id blob not null primary key,
    person_id blob not null references person (id),
    old_email text not null,
    new_email text not null,
    old_secret blob not null,
    new_secret blob not null,
    undo_secret blob,
    created_at integer not null,
    expires_at integer not null,
    old_agreed_at integer,
    new_agreed_at integer,
    done_at integer
) strict;

create unique index email_change_old on email_change (old_secret);
create unique index email_change_new on email_change (new_secret);
create unique index email_change_undo on email_change (undo_secret);
create index email_change_person on email_change (person_id);

create index mail_person on mail (person_id);
create index audit_person on audit (person_id);
create index account_role_role on account_role (role);
