-- A job that was killed counts as a failed attempt only where it had not added a tile since its start.

alter table panorama_job add column tiles_at_start integer not null default 0;
