-- The record of who did what. Its rows can be added, neither changed nor removed: triggers refuse it to everybody, the
-- application and its administrators included. What tells a person or a network address is in two tables beside it, of which
-- rows can be emptied. Old months are removed as whole partitions, which is no change of any row.

create table audit_person (
    id     bigint generated always as identity primary key,
    person uuid unique,
    email  text unique,
    check (person is null or email is null)
);

create table audit_address (
    id         bigint generated always as identity primary key,
    address    text,
    first_seen date not null,
    unique (address, first_seen)
);

create table audit_event (
    id        bigint generated always as identity,
    at        timestamp with time zone not null,
    kind      text                     not null,
    site      text,
    actor     bigint references audit_person,
    concerned bigint references audit_person,
    address   bigint references audit_address,
    details   jsonb                    not null default '{}',
    primary key (at, id)
) partition by range (at);

create index audit_event_site on audit_event (site, at desc, id desc);
create index audit_event_actor on audit_event (actor, at desc, id desc);
create index audit_event_concerned on audit_event (concerned, at desc, id desc);

create function audit_refuse() returns trigger language plpgsql as $$
begin
    raise exception 'The record of who did what only grows: % is refused', tg_op using errcode = 'insufficient_privilege';
end $$;

create trigger audit_event_only_grows before update or delete on audit_event
    for each row execute function audit_refuse();
create trigger audit_event_is_not_emptied before truncate on audit_event
    for each statement execute function audit_refuse();

-- A name that was erased stays erased, and a row stays the same person's
create function audit_only_forget() returns trigger language plpgsql as $$
begin
    if exists (
        select from jsonb_each_text(to_jsonb(new)) now join jsonb_each_text(to_jsonb(old)) before using (key)
        where now.value is not null and now.value is distinct from before.value
    ) then
        raise exception 'What the record refers to can be erased, not changed' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;

create trigger audit_person_only_forgets before update on audit_person
    for each row execute function audit_only_forget();
create trigger audit_address_only_forgets before update on audit_address
    for each row execute function audit_only_forget();

-- Makes the partition of a moment's month where it is not there yet, in UTC
create function audit_month(moment timestamp with time zone) returns void language plpgsql as $$
declare
    first date := date_trunc('month', moment at time zone 'UTC');
    name  text := 'audit_event_' || to_char(first, 'YYYY_MM');
begin
    if to_regclass(name) is not null then
        return;
    end if;
    perform pg_advisory_xact_lock(hashtext('audit_month'));
    if to_regclass(name) is not null then
        return;
    end if;
    execute format('create table %I partition of audit_event for values from (%L) to (%L)', name,
        first::timestamp at time zone 'UTC', (first + interval '1 month')::timestamp at time zone 'UTC');
    execute format('create trigger %I before truncate on %I for each statement execute function audit_refuse()',
        name || '_is_not_emptied', name);
end $$;

-- Removes the months that ended before a day
create function audit_remove_months_before(day date) returns integer language plpgsql as $$
declare
    month   text;
    removed integer := 0;
begin
    for month in
        select relid::regclass::text from pg_partition_tree('audit_event') where isleaf
            and to_date(right(relid::regclass::text, 7), 'YYYY_MM') + interval '1 month' <= day
    loop
        execute format('drop table %I', month);
        removed := removed + 1;
    end loop;
    return removed;
end $$;
