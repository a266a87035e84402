-- What members say about records, to members only.

create table network_comment (
    id            uuid                     not null primary key,
    record        uuid                     not null references network_record,
    -- The comment it answers, which answers none itself
    parent        uuid references network_comment,
    -- Stays when the person has left: what they said is then of somebody who was of the centre
    author        uuid                     not null,
    site          text,
    language      text                     not null,
    -- Null once it was withdrawn
    body          text,
    created_at    timestamp with time zone not null,
    edited_at     timestamp with time zone,
    withdrawn_at  timestamp with time zone,
    hidden_at     timestamp with time zone,
    hidden_by     uuid,
    hidden_reason text,
    check ((body is null) = (withdrawn_at is not null))
);

create index network_comment_record on network_comment (record, created_at, id) where parent is null;
create index network_comment_parent on network_comment (parent, created_at, id) where parent is not null;
create index network_comment_author on network_comment (author, created_at);

-- What an edited comment said before
create table network_comment_version (
    comment  uuid                     not null references network_comment,
    number   integer                  not null,
    language text                     not null,
    body     text                     not null,
    until    timestamp with time zone not null,
    primary key (comment, number)
);

-- Who was named in it, and told
create table network_comment_mention (
    comment uuid                     not null references network_comment,
    person  uuid                     not null,
    by      uuid                     not null,
    at      timestamp with time zone not null,
    primary key (comment, person)
);
create index network_comment_mention_by on network_comment_mention (by, at);

create table network_comment_report (
    comment    uuid                     not null references network_comment,
    reporter   uuid                     not null,
    reason     text                     not null,
    at         timestamp with time zone not null,
    settled_at timestamp with time zone,
    primary key (comment, reporter)
);
create index network_comment_report_open on network_comment_report (at) where settled_at is null;
create index network_comment_report_reporter on network_comment_report (reporter, at);

-- What is being typed: under a record, as an answer to a comment or as its new text
create table network_comment_draft (
    person   uuid                     not null,
    record   uuid                     not null references network_record,
    place    text                     not null,
    language text                     not null,
    body     text                     not null,
    at       timestamp with time zone not null,
    primary key (person, record, place)
);
