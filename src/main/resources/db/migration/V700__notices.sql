-- What waits for people, and how they want to be told.

create table notice (
    id         uuid                     not null primary key,
    person     uuid                     not null,
    kind       text                     not null,
    site       text,
    link       text                     not null,
    details    jsonb                    not null,
    created_at timestamp with time zone not null,
    read_at    timestamp with time zone
);

create index notice_newest on notice (person, created_at desc, id);
create index notice_unread on notice (person) where read_at is null;

-- Only what differs from the rule: the bell is on, mail is off
create table notice_channel (
    person  uuid    not null,
    kind    text    not null,
    channel text    not null check (channel in ('BELL', 'MAIL')),
    enabled boolean not null,
    primary key (person, kind, channel)
);
