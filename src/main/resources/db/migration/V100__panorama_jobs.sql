-- Pictures that become pyramids: what is asked for, where it stands, and what came of it.

create table panorama_job (
    id              text                     not null primary key,
    source          jsonb                    not null,
    status          text                     not null check (status in ('WAITING', 'RUNNING', 'READY', 'FAILED')),
    attempts        integer                  not null default 0,
    tiles_done      integer                  not null default 0,
    tiles_total     integer                  not null default 0,
    problem_kind    text,
    problem_file    text,
    problem_message text,
    pyramid         jsonb,
    created_at      timestamp with time zone not null default now(),
    updated_at      timestamp with time zone not null default now(),
    check (status <> 'READY' or pyramid is not null),
    check (status <> 'FAILED' or problem_message is not null)
);
