-- Records that were brought in, by the key their source has for them
create table network_import (
    key     text    not null primary key,
    record  uuid    not null unique references network_record,
    -- What was last published from there: another edition means that people took it over
    edition integer not null,
    digest  text    not null
);
