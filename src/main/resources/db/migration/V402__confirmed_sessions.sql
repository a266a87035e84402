-- When the person last proved who they are in this session: by signing in, or by their password once more.
alter table person_session add column confirmed_at timestamptz;
update person_session set confirmed_at = created_at;
