-- The directory of the centres. Filled from content/sites.csv; from the day a coordinator edits a row it is theirs.

create table site (
    slug        text             not null primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name        text             not null,
    city        text             not null,
    country     text             not null check (country ~ '^[A-Z]{2}$'),
    latitude    double precision not null check (latitude between -90 and 90),
    longitude   double precision not null check (longitude between -180 and 180),
    languages   text[]           not null,
    street      text,
    postal_code text,
    transport   text,
    opened      text check (opened ~ '^\d{4}(-\d{2})?$'),
    confirmed   boolean          not null default false,
    edited_at   timestamp with time zone
);

comment on column site.country is 'ISO 3166-1 code; French overseas departments keep their own, such as RE';
comment on column site.transport is 'the nearest stop of public transport';
comment on column site.opened is 'year, or year and month';
comment on column site.confirmed is 'the centre''s facts are sourced or confirmed by the centre';
comment on column site.edited_at is 'null while the row only repeats content/sites.csv';
