-- Whether a client that calls itself so is connected now. ? name
SELECT EXISTS (
  SELECT FROM pg_catalog.pg_stat_get_activity(NULL) a
   WHERE a.application_name = ? AND a.backend_type = 'client backend' AND a.pid <> pg_backend_pid()
) AS there
