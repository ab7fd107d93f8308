-- Accounts: a change of address that both addresses agree to, a link to delete an account by, and ways to find what
-- belongs to a person.

delete from mail_link where purpose = 'email';
alter table mail_link drop constraint mail_link_purpose_check;
alter table mail_link add constraint mail_link_purpose_check
    check (purpose in ('confirm', 'sign_in', 'password', 'leave'));

-- The secrets are the SHA-256 of what the links hold: one to each address, and later one to the old address by which
-- the change is taken back.
create table email_change (
    id uuid not null primary key,
    person_id uuid not null references person (id),
    old_email text not null,
    new_email text not null,
    old_secret bytea not null,
    new_secret bytea not null,
    undo_secret bytea,
    created_at bigint not null,
    expires_at bigint not null,
    old_agreed_at bigint,
    new_agreed_at bigint,
    done_at bigint
);

create unique index email_change_old on email_change (old_secret);
create unique index email_change_new on email_change (new_secret);
create unique index email_change_undo on email_change (undo_secret);
create index email_change_person on email_change (person_id);

create index mail_person on mail (person_id);
create index audit_person on audit (person_id);
create index account_role_role on account_role (role);
