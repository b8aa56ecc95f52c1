-- One backend as it is now, with who blocks it and how many wait for it.
WITH act AS MATERIALIZED (
  SELECT a.* FROM pg_stat_get_activity(?) a
), waiting AS MATERIALIZED (
  SELECT pg_blocking_pids(w.pid) AS blocked_by
    FROM pg_stat_get_activity(NULL) w
   WHERE w.wait_event_type = 'Lock'
)
SELECT clock_timestamp() AS server_time, act.pid, act.state, act.wait_event_type, act.wait_event,
       act.application_name, act.backend_start, act.query_start, act.state_change, act.xact_start,
       pg_get_userbyid(act.usesysid)::text AS user_name, d.datname::text AS database_name,
       host(act.client_addr) AS client_addr, act.backend_type, act.query_id::text AS query_id,
       CASE WHEN act.wait_event_type = 'Lock'
            THEN array_to_string(pg_blocking_pids(act.pid), ',') END AS blocked_by,
       (SELECT count(*)::int4 FROM waiting WHERE act.pid = ANY (waiting.blocked_by)) AS blocks,
       left(act.query, 1024) AS query
  FROM act
  LEFT JOIN pg_database d ON d.oid = act.datid
