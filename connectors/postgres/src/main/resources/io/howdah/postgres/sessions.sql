-- Every client session and whatever blocks one, with the executions they run; bounded by ?.
WITH act AS MATERIALIZED (
  SELECT a.*, CASE WHEN a.wait_event_type = 'Lock' THEN pg_blocking_pids(a.pid) END AS blocked_by
    FROM pg_stat_get_activity(NULL) a
   WHERE a.pid <> pg_backend_pid()
), blocking AS MATERIALIZED (
  SELECT blocker AS pid, count(*)::int4 AS blocks
    FROM (SELECT DISTINCT pid, unnest(blocked_by) AS blocker FROM act) pair
   GROUP BY blocker
)
SELECT clock_timestamp() AS server_time, act.pid, act.state, act.wait_event_type, act.wait_event,
       act.application_name, act.backend_start, act.query_start, act.state_change, act.xact_start,
       pg_get_userbyid(act.usesysid)::text AS user_name, d.datname::text AS database_name,
       host(act.client_addr) AS client_addr, act.backend_type, act.query_id::text AS query_id,
       array_to_string(act.blocked_by, ',') AS blocked_by, coalesce(blocking.blocks, 0) AS blocks,
       left(act.query, 1024) AS query
  FROM act
  LEFT JOIN blocking ON blocking.pid = act.pid
  LEFT JOIN pg_database d ON d.oid = act.datid
 WHERE act.backend_type = 'client backend' OR blocking.blocks > 0
 ORDER BY coalesce(blocking.blocks, 0) DESC, act.blocked_by IS NULL, act.state = 'idle',
          act.xact_start, act.pid
 LIMIT ?
