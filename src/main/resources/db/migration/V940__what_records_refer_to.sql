-- In which records a resource or a file is used is asked with every page and every delivery
create index network_edition_facts on network_edition using gin (facts jsonb_path_ops);
