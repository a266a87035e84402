-- What became of a practice at other centres: one account for each centre that took it up. What is worked on and what is
-- published are two columns, so that an account stays readable while it is changed.

create table network_adoption (
    id                 uuid                     not null primary key,
    practice           uuid                     not null references network_record,
    site               text                     not null,
    -- Counts every change, so that the second of two who change at once is told
    version            integer                  not null,
    draft              jsonb,
    draft_by           uuid,
    draft_at           timestamp with time zone,
    submitted_at       timestamp with time zone,
    published          jsonb,
    visibility         text check (visibility in ('PUBLIC', 'NETWORK')),
    -- The centre's own practice that varies this one
    variation          uuid references network_record,
    published_by       uuid,
    first_published_at timestamp with time zone,
    published_at       timestamp with time zone,
    withdrawn_at       timestamp with time zone,
    unique (practice, site),
    check ((published is null) = (visibility is null))
);

create index network_adoption_site on network_adoption (site);
-- A family is a tree: a practice varies one other
create unique index network_adoption_variation on network_adoption (variation) where withdrawn_at is null;
