-- Cancels executions, each only if it is still the very one that was seen. The rows are settled before
-- the function is called, whatever the planner thinks. A pooler may hand the backend to another client
-- between check and signal: that race remains.
WITH target AS MATERIALIZED (
  SELECT a.pid
    FROM unnest(?::int4[], ?::timestamptz[], ?::timestamptz[], ?::int8[])
           AS seen (pid, backend_start, query_start, query_id),
         LATERAL pg_stat_get_activity(seen.pid) a
   WHERE a.backend_start = seen.backend_start AND a.query_start = seen.query_start
     AND a.query_id = seen.query_id AND a.state = 'active'
)
SELECT target.pid, pg_cancel_backend(target.pid) AS signalled FROM target
