-- The facets of all records are counted at once, so their table is narrow; words are only read of those that are found. What was in it
-- is made anew at the next start.

drop table search_file, search_passage, search_record;

create table search_record (
    record    uuid    not null primary key references network_record,
    -- The edition that is indexed: another one is not found by this row
    edition   integer not null,
    kind      text    not null,
    site      text    not null,
    -- practice, or the kind of resource
    type      text    not null,
    year      integer,
    -- A bit for each value
    themes    integer not null,
    audiences integer not null,
    languages integer not null,
    -- Of the rules and terms it was made with
    version   text    not null
);

create table search_words (
    record uuid     not null primary key references search_record on delete cascade,
    -- Title (A) and summary (B) in every language, by which what is found is put in order
    head   tsvector not null,
    -- Every word of the record's own texts, and those with the ones of its files
    own    tsvector not null,
    words  tsvector not null
) with (toast_tuple_target = 256);

-- The small one stays in the row, where ordering reads it; the large ones are only looked up in their index
alter table search_words alter column head set storage main;
alter table search_words alter column words set storage external;
create index search_words_all on search_words using gin (words) with (fastupdate = off);

-- The words of an attached file; null until it has been read
create table search_file (
    record   uuid not null references search_record on delete cascade,
    document uuid not null,
    language text,
    words    tsvector,
    primary key (record, document)
);

create index search_file_document on search_file (document);

-- A record's texts in one language, or a page of one of its files
create table search_passage (
    id       bigint  not null generated always as identity primary key,
    record   uuid    not null references search_record on delete cascade,
    document uuid,
    -- 0 where the file has no pages
    page     integer not null,
    language text,
    -- Of a record's own texts what follows title and summary
    body     text    not null,
    words    tsvector not null
);

create index search_passage_record on search_passage (record, document);
create index search_passage_words on search_passage using gin (words) with (fastupdate = off);
