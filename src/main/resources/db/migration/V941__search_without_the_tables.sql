-- Whatever words ask for, texts are found by their index and never read one after the other (see Matching). What else a search needs of
-- each record is in these indexes, so that records found are joined without their tables, few by few or all at once.
create index search_record_facets on search_record (record)
    include (edition, kind, site, type, year, themes, audiences, languages);
create index network_record_seen on network_record (id) include (edition, visibility, withdrawn_at, changed_at);
