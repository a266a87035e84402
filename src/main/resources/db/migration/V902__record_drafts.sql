-- Working copies of records. Every field is a row with a version of its own: two people who write at once collide only where
-- they write the same field, and what is half-written or wrong is kept as it was typed.

create table network_draft (
    -- That of the record, which may not have been published yet
    id              uuid                     not null primary key,
    kind            text                     not null check (kind in ('PRACTICE', 'RESOURCE')),
    site            text                     not null,
    source_language text                     not null,
    created_by      uuid,
    created_at      timestamp with time zone not null
);
create index network_draft_site on network_draft (site);

-- Each language has a state of its own; that of the source language is also the facts'
create table network_draft_text (
    record       uuid                     not null references network_draft on delete cascade,
    language     text                     not null,
    state        text                     not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED')),
    -- Grows with every change, so that what is published is what was read
    version      integer                  not null,
    -- The edition it was copied from; null for what was never published
    based_on     integer,
    changed_by   uuid,
    changed_at   timestamp with time zone not null,
    submitted_by uuid,
    submitted_at timestamp with time zone,
    primary key (record, language)
);
create index network_draft_text_waiting on network_draft_text (submitted_at) where state = 'SUBMITTED';

-- The facts have the language ''
create table network_draft_value (
    record     uuid                     not null references network_draft on delete cascade,
    language   text                     not null,
    field      text                     not null,
    value      text                     not null,
    version    integer                  not null,
    changed_by uuid,
    changed_at timestamp with time zone not null,
    primary key (record, language, field)
);

-- What the reviewer said, the field '' for the whole
create table network_draft_comment (
    record   uuid                     not null,
    language text                     not null,
    field    text                     not null,
    comment  text                     not null,
    by       uuid                     not null,
    at       timestamp with time zone not null,
    primary key (record, language, field),
    foreign key (record, language) references network_draft_text on delete cascade
);

-- Of which source text a published translation is the translation, so that one that fell behind is known
create table network_translation (
    record        uuid not null references network_record,
    language      text not null,
    source_digest text not null,
    primary key (record, language)
);

create table network_hidden (
    record uuid                     not null primary key references network_record,
    reason text                     not null,
    by     uuid                     not null,
    at     timestamp with time zone not null
);

-- Until when a record is believed to be valid
create table network_validity (
    record       uuid                     not null primary key references network_record,
    review_on    date                     not null,
    confirmed_by uuid,
    confirmed_at timestamp with time zone,
    reminded_at  timestamp with time zone
);
create index network_validity_due on network_validity (review_on) where reminded_at is null;
