-- Practices and resources as they are published. Drafts are tables of their own; readers never touch those.

create table network_record (
    id                 uuid                     not null primary key,
    kind               text                     not null check (kind in ('PRACTICE', 'RESOURCE')),
    slug               text                     not null,
    site               text                     not null,
    source_language    text                     not null,
    -- The edition that is read; null while nothing is published
    edition            integer,
    -- Of that edition; it decides who may read
    visibility         text check (visibility in ('PUBLIC', 'NETWORK')),
    first_published_at timestamp with time zone,
    -- Of the last change that a reader can see, for feeds and harvesters; and likewise for the public alone
    changed_at         timestamp with time zone,
    public_changed_at  timestamp with time zone,
    -- Withdrawn by its centre or hidden by a moderator: it stays, so that its address can say so
    withdrawn_at       timestamp with time zone,
    created_by         uuid,
    created_at         timestamp with time zone not null,
    unique (kind, slug),
    check ((edition is null) = (visibility is null))
);

create index network_record_site on network_record (site);
create index network_record_changed on network_record (changed_at, id);
create index network_record_public_changed on network_record (public_changed_at, id);

-- Every published state, kept: compared with others, and restored by publishing it again
create table network_edition (
    record       uuid                     not null references network_record,
    number       integer                  not null check (number > 0),
    visibility   text                     not null check (visibility in ('PUBLIC', 'NETWORK')),
    facts        jsonb                    not null,
    texts        jsonb                    not null,
    published_by uuid,
    published_at timestamp with time zone not null,
    primary key (record, number)
);

alter table network_record add foreign key (id, edition) references network_edition (record, number) deferrable initially deferred;
