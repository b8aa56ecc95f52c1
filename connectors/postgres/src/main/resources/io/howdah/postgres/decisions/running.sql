-- Executions of clients that are under way. Texts only of ids that the asker does not know yet.
SELECT a.pid, a.backend_start, a.query_start, a.query_id, a.application_name,
       pg_get_userbyid(a.usesysid)::text AS user_name,
       CASE WHEN a.query_id <> ALL (?) THEN a.query END AS query,
       octet_length(a.query) < pg_size_bytes(current_setting('track_activity_query_size')) - 1 AS whole
  FROM pg_stat_get_activity(NULL) a
 WHERE a.state = 'active' AND a.backend_type = 'client backend' AND a.query_id IS NOT NULL
   AND a.query_start IS NOT NULL AND a.pid <> pg_backend_pid()
   AND a.application_name NOT LIKE 'howdah-%'
