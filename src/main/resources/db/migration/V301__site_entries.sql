-- What a centre says of itself in the directory, once its coordinator writes it.

alter table site add column version integer not null default 0;
comment on column site.version is 'counts the changes by coordinators, so that the second of two who change at once is told';

-- The centre's own themes, each of which is one of the network's
create table site_theme (
    site     text    not null references site,
    position integer not null,
    theme    text    not null check (theme in ('CHOOSE', 'LEARN', 'WORK', 'UNDERTAKE', 'MOVE')),
    -- By tag of an interface language
    names    jsonb   not null,
    primary key (site, position)
);
