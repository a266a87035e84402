-- Who somebody is to an identity provider. Its subject is known by issuer and subject, never again by address.
create table provider_identity (
    id           uuid primary key,
    issuer       text        not null,
    subject      text        not null,
    person_id    uuid        not null references person,
    -- The name of the provider in the configuration, by which it is shown
    provider     text        not null,
    linked_at    timestamptz not null,
    last_used_at timestamptz not null,
    -- Taken off by its owner: the row stays, so that the same address does not link it again by itself
    unlinked_at  timestamptz,
    unique (issuer, subject)
);
create index provider_identity_person on provider_identity (person_id);
