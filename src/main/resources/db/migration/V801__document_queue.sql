-- The queue of what is to be scanned and read: the scanner may be away, then it is tried again later.

alter table document_blob add column next_try timestamp with time zone not null default now();

create index document_blob_waiting on document_blob (next_try) where state in ('SCANNING', 'READING');
