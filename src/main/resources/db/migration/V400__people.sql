-- People, the roles they hold, and how they come in.

create table person (
    id            uuid primary key,
    -- Lower case. Both null once the person has erased their account: the row stays for what refers to it.
    email         text unique,
    name          text,
    language      text        not null,
    -- Null for whoever signs in by passkey or through an identity provider alone
    password_hash text,
    -- The secret of the second factor, and the last of its time steps that was used
    totp_secret   bytea,
    totp_since    timestamptz,
    totp_step     bigint      not null default 0,
    demonstration boolean     not null default false,
    created_at    timestamptz not null,
    suspended_at  timestamptz,
    erased_at     timestamptz,
    constraint person_is_someone check ((erased_at is null) = (email is not null and name is not null)),
    constraint person_email_is_normal check (email = lower(email))
);

create table centre_role (
    person_id    uuid        not null references person,
    site         text        not null references site (slug),
    role         text        not null,
    since        timestamptz not null,
    suspended_at timestamptz,
    primary key (person_id, site)
);
create index centre_role_site on centre_role (site);

create table installation_role (
    person_id uuid        not null references person,
    role      text        not null,
    since     timestamptz not null,
    primary key (person_id, role)
);

create table invitation (
    id           uuid primary key,
    token_hash   bytea       not null unique,
    email        text        not null,
    language     text        not null,
    -- For a centre, or without one for the installation
    site         text references site (slug),
    role         text        not null,
    invited_by   uuid references person,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    accepted_at  timestamptz,
    accepted_by  uuid references person,
    withdrawn_at timestamptz
);
create index invitation_site on invitation (site);

-- Links that are sent or printed once: a new password, a new address, the first administrator.
create table account_link (
    token_hash bytea primary key,
    kind       text        not null,
    person_id  uuid references person,
    email      text,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index account_link_person on account_link (person_id);

-- Where people are signed in. A row that has ended, or that is missing, ends the session at its next request.
create table person_session (
    id           uuid primary key,
    person_id    uuid        not null references person,
    method       text        not null,
    address      text        not null,
    device       text        not null,
    created_at   timestamptz not null,
    last_seen_at timestamptz not null,
    ended_at     timestamptz
);
create index person_session_person on person_session (person_id) where ended_at is null;

-- Browsers in which somebody has signed in before: an attack on the account does not slow them.
create table known_device (
    token_hash   bytea primary key,
    person_id    uuid        not null references person,
    created_at   timestamptz not null,
    last_used_at timestamptz not null,
    failures     integer     not null default 0
);
create index known_device_person on known_device (person_id);

-- Attempts to sign in that failed or are under way, of accounts that exist or not; kept for a day.
create table sign_in_attempt (
    id           bigint generated always as identity primary key,
    account_hash bytea       not null,
    address      text        not null,
    at           timestamptz not null
);
create index sign_in_attempt_account on sign_in_attempt (account_hash, at);
create index sign_in_attempt_address on sign_in_attempt (address, at);

create table recovery_code (
    person_id uuid  not null references person,
    code_hash bytea not null,
    primary key (person_id, code_hash)
);

create table passkey (
    credential_id               bytea primary key,
    person_id                   uuid        not null references person,
    public_key                  bytea       not null,
    signature_count             bigint      not null,
    uv_initialized              boolean     not null,
    backup_eligible             boolean     not null,
    backup_state                boolean     not null,
    transports                  text        not null,
    attestation_object          bytea,
    attestation_client_data     bytea,
    label                       text        not null,
    created_at                  timestamptz not null,
    last_used_at                timestamptz not null
);
create index passkey_person on passkey (person_id);
