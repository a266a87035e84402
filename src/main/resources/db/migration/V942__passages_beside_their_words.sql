-- A phrase is looked for in every passage that has its words, which reads them all: they stay in the row, and what is read of the few
-- that are shown goes out of it. Rows that were written before stay as they are until their record is indexed again.
alter table search_passage set (toast_tuple_target = 4000);
alter table search_passage alter column words set storage main;
alter table search_passage alter column body set storage external;
