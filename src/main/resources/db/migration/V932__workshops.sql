-- A practice is there from its first draft on, before it is published; one that is thrown away leaves its workshop free
alter table network_event_practice drop constraint network_event_practice_record_fkey;

-- What organisers are typing, until it is saved
create table network_event_typing (
    person   uuid                     not null,
    -- Of a meeting, or 'new'
    event    text                     not null,
    site     text                     not null,
    revision integer                  not null,
    plan     jsonb                    not null,
    at       timestamp with time zone not null,
    primary key (person, event)
);
