-- Executions of clients that are under way. Texts only of ids that the asker does not know yet. At
-- least one row: whether the asker sees what others run, and whether the server tells query ids, which
-- this very statement shows. Howdah's own are told by name and role: a name alone anyone can take.
SELECT rights.sees, rights.ids, seen.*
  FROM (SELECT pg_has_role('pg_read_all_stats', 'USAGE') AS sees,
               (SELECT own.query_id IS NOT NULL FROM pg_stat_get_activity(pg_backend_pid()) own) AS ids
       ) rights
  LEFT JOIN (
    SELECT a.pid, a.backend_start, a.query_start, a.query_id, a.application_name,
           pg_get_userbyid(a.usesysid)::text AS user_name,
           CASE WHEN a.query_id <> ALL (?) THEN a.query END AS query,
           octet_length(a.query) < pg_size_bytes(current_setting('track_activity_query_size')) - 1
             AS whole
      FROM pg_stat_get_activity(NULL) a
     WHERE a.state = 'active' AND a.backend_type = 'client backend' AND a.query_id IS NOT NULL
       AND a.query_start IS NOT NULL AND a.pid <> pg_backend_pid()
       AND NOT (a.application_name LIKE 'howdah-%' AND pg_get_userbyid(a.usesysid)::text = ANY (?))
  ) seen ON true
