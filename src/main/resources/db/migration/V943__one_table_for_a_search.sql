-- A search reads one table: who may see a record, what it is counted under and in what order it comes stand beside its words, and
-- words that stand together have numbers of their own. What was in the index is made anew at the next start.

truncate search_record, search_words, search_file, search_passage;

-- What a record is and where it comes from, as a number to count by; never changed, never removed
create table search_origin (
    -- No more than there is room for in that number
    id   integer not null primary key generated always as identity check (id < 16384),
    kind text    not null,
    site text    not null,
    -- practice, or the kind of resource
    type text    not null,
    unique (kind, site, type)
);

alter table search_record
    drop column kind,
    drop column site,
    drop column type,
    drop column year,
    drop column themes,
    drop column audiences,
    drop column languages;
drop index network_record_seen;

alter table search_words
    -- 0: by nobody, 1: by the network, 2: by everybody
    add column seen       smallint                 not null,
    add column changed_at timestamp with time zone not null,
    -- See FacetCounts
    add column facets     bigint                   not null;

-- All records in their order, without the table
create index search_words_newest on search_words (changed_at desc, record) include (seen, facets);

-- Of each passage the words one after the other, each two of them as one number (see Pairs). Beside the passages, so that the record
-- of each that is found is read from a narrow table; the numbers themselves are read by their index alone
create table search_pairs (
    passage bigint   not null primary key references search_passage on delete cascade,
    record  uuid     not null,
    pairs   bigint[] not null
);

alter table search_pairs alter column pairs set storage external;
create index search_pairs_all on search_pairs using gin (pairs) with (fastupdate = off);

create function search_seen(record network_record, indexed integer) returns smallint
    language sql immutable
    return case
        when (record).edition is distinct from indexed or (record).withdrawn_at is not null then 0
        when (record).visibility = 'PUBLIC' then 2
        else 1
    end::smallint;

-- Whatever changes who may see a record changes it for searches in the same transaction
create function search_follows() returns trigger language plpgsql as $$
begin
    -- First its lock, which whoever writes of the record holds
    perform from search_record where record = new.id for update;
    update search_words w set seen = search_seen(new, s.edition), changed_at = new.changed_at
        from search_record s
        where s.record = new.id and w.record = new.id
            and (w.seen, w.changed_at) is distinct from (search_seen(new, s.edition), new.changed_at);
    return null;
end
$$;

create trigger search_follows after update of edition, visibility, withdrawn_at, changed_at on network_record
    for each row execute function search_follows();
