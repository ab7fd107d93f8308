-- Passkeys: a second way to sign in (WebAuthn).

-- `credential` is what the library keeps of one, as JSON: the public key, how often it has signed, what was agreed on.
-- `credential_id` is its name on the person's device.
create table passkey (
    id blob not null primary key,
    person_id blob not null references person (id),
    credential_id blob not null,
    credential text not null,
    name text not null,
    created_at integer not null,
    used_at integer
) strict;

create unique index passkey_credential on passkey (credential_id);
create index passkey_person on passkey (person_id);

-- What a browser was given to sign, once and for a short while; `secret` is the SHA-256 of what it brings back. Who adds a
-- passkey is known; who signs in is not.
create table passkey_challenge (
    secret blob not null primary key,
    person_id blob references person (id),
    state text not null,
    expires_at integer not null
) strict;

create index passkey_challenge_person on passkey_challenge (person_id);
create index passkey_challenge_expires on passkey_challenge (expires_at);
