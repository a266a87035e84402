-- Mails on their way and what became of them. What a mail says is made anew from its template and its values.

create table mail (
    id             uuid                     not null primary key,
    recipient      text                     not null,
    language       text                     not null,
    template       text                     not null,
    details        jsonb                    not null,
    state          text                     not null check (state in ('WAITING', 'SENT', 'FAILED', 'KEPT')),
    attempts       integer                  not null default 0,
    next_try       timestamp with time zone,
    problem        text,
    problem_answer text,
    created_at     timestamp with time zone not null,
    ended_at       timestamp with time zone,
    check (state <> 'WAITING' or next_try is not null),
    check (state <> 'SENT' or not details ?| array ['link', 'code'])
);

create index mail_newest on mail (created_at desc, id);
