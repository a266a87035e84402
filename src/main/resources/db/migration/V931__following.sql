-- What people of the network follow, and how often a digest tells them of it.

create table network_follow (
    person uuid                     not null,
    kind   text                     not null check (kind in ('THEME', 'SITE', 'SEARCH')),
    -- A theme, a centre's slug, or what the address of a search asks
    value  text                     not null,
    at     timestamp with time zone not null,
    primary key (person, kind, value)
);

create table network_digest (
    person     uuid                     not null primary key,
    rhythm     text                     not null check (rhythm in ('NONE', 'DAILY', 'WEEKLY')),
    -- What was published before was told
    told_until timestamp with time zone not null,
    -- Null while there is none
    next_at    timestamp with time zone,
    -- Whoever has it, from a digest, ends them and does nothing else
    leave_key  text                     not null unique,
    check ((rhythm = 'NONE') = (next_at is null))
);

create index network_digest_due on network_digest (next_at) where next_at is not null;

-- Since when a meeting is announced, for what tells of news
alter table network_event add column announced_at timestamp with time zone;
update network_event set announced_at = changed_at where state <> 'DRAFT';
create index network_event_announced on network_event (announced_at) where announced_at is not null;

create index network_adoption_first_published on network_adoption (first_published_at) where first_published_at is not null;
