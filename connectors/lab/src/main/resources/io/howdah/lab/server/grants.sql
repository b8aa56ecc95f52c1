grant select on all tables in schema public to app_reader, app_writer;
grant insert, update, delete on all tables in schema public to app_writer;
grant usage on all sequences in schema public to app_writer;
