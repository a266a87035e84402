-- A practice is there from its first draft on, before it is published; one that is thrown away leaves its workshop free
alter table network_event_practice drop constraint network_event_practice_record_fkey;
