grant select on all tables in schema public to app_reader, app_writer;
-- To plan what others run. Reading nothing is enough for everything else.
grant select on all tables in schema public to howdah_observer;
grant insert, update, delete on all tables in schema public to app_writer;
grant usage on all sequences in schema public to app_writer;
