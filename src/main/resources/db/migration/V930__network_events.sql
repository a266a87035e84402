-- Meetings of the network and who comes.

create table network_event (
    id              uuid                     not null primary key,
    slug            text                     not null unique,
    site            text                     not null,
    state           text                     not null check (state in ('DRAFT', 'PUBLISHED', 'CANCELLED')),
    visibility      text                     not null check (visibility in ('PUBLIC', 'NETWORK')),
    -- Texts, days, programme: written and read as a whole
    content         jsonb                    not null,
    first_day       date                     not null,
    last_day        date                     not null,
    -- Null where one cannot come that way
    places_on_site  integer check (places_on_site > 0),
    places_online   integer check (places_online > 0),
    -- The last day of registration, in the event's time zone; null until it begins
    registration_until date,
    -- Grows with every saving: who saves what somebody else changed meanwhile is told
    revision        integer                  not null,
    -- Grows with every change that a calendar has to take over (iCalendar)
    sequence        integer                  not null default 0,
    -- Of content that came with the product, so that it is not written again
    origin          text unique,
    created_by      uuid,
    created_at      timestamp with time zone not null,
    changed_at      timestamp with time zone not null,
    check (first_day <= last_day)
);

create index network_event_days on network_event (last_day, first_day);

create table network_registration (
    event      uuid                     not null references network_event,
    person     uuid                     not null,
    attendance text                     not null check (attendance in ('ON_SITE', 'ONLINE')),
    state      text                     not null check (state in ('CONFIRMED', 'WAITING')),
    -- The order of the waiting list
    since      timestamp with time zone not null,
    primary key (event, person)
);

create index network_registration_order on network_registration (event, attendance, state, since, person);
create index network_registration_person on network_registration (person);

-- A workshop that became a practice, and back
create table network_event_practice (
    event   uuid not null references network_event,
    session text not null,
    record  uuid not null references network_record,
    primary key (event, session)
);

create index network_event_practice_record on network_event_practice (record);
