-- What records and their files say, to be found. Everything here can be made anew from what is published; whether somebody may see a
-- record is always asked of network_record itself.

create extension if not exists pg_trgm;

create table search_record (
    record    uuid    not null primary key references network_record,
    -- The edition that is indexed: another one is not found by this row
    edition   integer not null,
    kind      text    not null,
    site      text    not null,
    -- practice, or the kind of resource
    type      text    not null,
    year      integer,
    -- A bit for each value, so that all their facets are counted in one pass
    themes    integer not null,
    audiences integer not null,
    languages integer not null,
    -- Title (A) and summary (B) in every language, by which what is found is put in order
    head      tsvector not null,
    -- Every word of the record's own texts, and those with the ones of its files
    own       tsvector not null,
    words     tsvector not null,
    -- Of the rules and terms it was made with
    version   text    not null
) with (toast_tuple_target = 256);

-- The small one stays in the row, where ordering reads it; the large ones are only looked up in their index
alter table search_record alter column head set storage main;
alter table search_record alter column words set storage external;
create index search_record_words on search_record using gin (words) with (fastupdate = off);

-- The words of an attached file; null until it has been read
create table search_file (
    record   uuid not null references search_record on delete cascade,
    document uuid not null,
    language text,
    words    tsvector,
    primary key (record, document)
);

create index search_file_document on search_file (document);

-- A record's text in one language, or a page of one of its files
create table search_passage (
    id       bigint  not null generated always as identity primary key,
    record   uuid    not null references search_record on delete cascade,
    document uuid,
    -- 0 where the file has no pages
    page     integer not null,
    language text,
    body     text    not null,
    words    tsvector not null
);

create index search_passage_record on search_passage (record, document);
create index search_passage_words on search_passage using gin (words) with (fastupdate = off);

-- Every word there is or was, to guess what was meant; whether a reader may know it is asked of the records that have it
create table search_word (
    word  text not null primary key,
    plain text not null
);

create index search_word_plain on search_word using gin (plain gin_trgm_ops) with (fastupdate = off);

create aggregate search_all_words (tsvector) (sfunc = tsvector_concat, stype = tsvector, initcond = '');
