-- Files that people share: what is known of their bytes, once for each content, and who brought them under which name.

create table document_blob (
    sha256     text                     not null primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    size       bigint                   not null check (size > 0),
    stored_at  timestamp with time zone not null,
    state      text                     not null check (state in ('SCANNING', 'READING', 'READY', 'REFUSED')),
    problem    text,
    -- What the scanner said: OFF where there was none
    scan       text                     not null default 'WAITING' check (scan in ('WAITING', 'OFF', 'CLEAN', 'INFECTED')),
    threat     text,
    type       text                     not null default 'application/octet-stream',
    title      text,
    language   text,
    pages      integer,
    flags      text[]                   not null default '{}',
    preview    boolean                  not null default false,
    -- How often reading it was begun: what ends the application each time is not tried for ever
    attempts   integer                  not null default 0,
    checked_at timestamp with time zone not null,
    intact     boolean                  not null default true,
    check (state <> 'REFUSED' or problem is not null)
);

create index document_blob_to_check on document_blob (checked_at) where state <> 'REFUSED';

create table document (
    id         uuid                     not null primary key,
    sha256     text                     not null references document_blob,
    name       text                     not null,
    uploader   uuid,
    created_at timestamp with time zone not null
);

create index document_of_blob on document (sha256);
create index document_of_uploader on document (uploader, created_at desc);

create table document_passage (
    sha256 text    not null references document_blob on delete cascade,
    number integer not null,
    page   integer not null,
    text   text    not null,
    primary key (sha256, number)
);

-- Uploads by tus; their bytes so far are files in the data directory.
create table document_upload (
    id         uuid                     not null primary key,
    person     uuid                     not null,
    name       text                     not null,
    length     bigint                   not null check (length > 0),
    created_at timestamp with time zone not null,
    touched_at timestamp with time zone not null,
    -- What it became
    document   uuid references document on delete cascade
);

create index document_upload_of_person on document_upload (person);
create index document_upload_touched on document_upload (touched_at);
