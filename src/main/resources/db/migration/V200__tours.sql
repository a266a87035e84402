-- A tour is read and replaced as a whole, so it is one row: the validated bundle and what the import made of it.

create table tour (
    site        text                     not null,
    slug        text                     not null,
    revision    bigint                   not null,
    fingerprint text                     not null,
    stamp       text                     not null,
    imported_at timestamp with time zone not null,
    document    jsonb                    not null,
    primary key (site, slug)
);

comment on column tour.fingerprint is 'hash of the content of the bundle''s files: the same bundle is not imported twice';
comment on column tour.stamp is 'hash of the names, sizes and times of the files: the same stamp means that no file need be read';
