-- Signals one execution: only if pid, backend start, query start and state are still those that were
-- shown. The rows are settled before the function is called, whatever the planner thinks.
WITH target AS MATERIALIZED (
  SELECT a.pid
    FROM pg_stat_get_activity(?) a
   WHERE a.backend_start = ? AND a.query_start IS NOT DISTINCT FROM ? AND a.state = ?
)
SELECT pg_cancel_backend(target.pid) AS signalled FROM target
