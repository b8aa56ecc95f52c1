-- What activity.sql answers, and who blocks whom: the sessions worth showing are here first those that
-- block others, then the ones that have waited longest, then the oldest transactions, the very oldest
-- in any case. Blockers are asked for lock waiters only, and for sixteen of them: the question locks
-- the lock table.
WITH act AS MATERIALIZED (
  SELECT pid, datid, usesysid, application_name, state, wait_event_type, wait_event,
         xact_start, query_start, backend_start, state_change, client_addr,
         backend_xid, backend_xmin, backend_type, query_id,
         left(query, 80) AS query
    FROM pg_stat_get_activity(NULL)
   WHERE (state <> 'idle' OR state IS NULL OR backend_type <> 'client backend')
     AND pid <> pg_backend_pid()
), waiting AS MATERIALIZED (
  SELECT pid, place, pg_blocking_pids(pid) AS blocked_by
    FROM (SELECT pid, row_number() OVER (ORDER BY query_start) AS place
            FROM act WHERE wait_event_type = 'Lock' LIMIT 16) first
), blocking AS MATERIALIZED (
  SELECT blocker AS pid, count(*)::int4 AS blocks
    FROM (SELECT DISTINCT pid, unnest(blocked_by) AS blocker FROM waiting) pair
   GROUP BY blocker
), worth AS (
  SELECT act.*, blocking.blocks, waiting.blocked_by,
         act.xact_start = min(act.xact_start) FILTER (WHERE backend_type = 'client backend') OVER ()
           AS oldest,
         row_number() OVER (
           ORDER BY blocking.blocks DESC NULLS LAST, waiting.place > 2,
                    date_part('epoch', now() - act.xact_start)
                      * CASE act.state WHEN 'active' THEN 1 ELSE 15 END DESC) AS place
    FROM act
    LEFT JOIN waiting ON waiting.pid = act.pid
    LEFT JOIN blocking ON blocking.pid = act.pid
   WHERE blocking.blocks > 0
      OR (act.xact_start IS NOT NULL AND act.backend_type = 'client backend')
)
\ir activity-counted.sql
UNION ALL
(SELECT 'n'::text, coalesce(worth.blocks, 0), worth.pid, worth.state, worth.wait_event_type, worth.wait_event,
        worth.application_name, NULL::pg_lsn, NULL::pg_lsn, NULL::pg_lsn, NULL::pg_lsn,
        NULL::float4, NULL::float4, NULL::float4, worth.backend_start,
        ARRAY[extract(epoch FROM worth.query_start)::text,
              extract(epoch FROM worth.state_change)::text,
              extract(epoch FROM worth.xact_start)::text, pg_get_userbyid(worth.usesysid)::text,
              (SELECT datname::text FROM pg_database WHERE oid = worth.datid),
              host(worth.client_addr), worth.backend_type, worth.query_id::text, array_to_string(worth.blocked_by[1:4], ','), worth.query]
   FROM worth
  WHERE worth.place < 8 OR worth.oldest
  ORDER BY worth.place
  LIMIT 8)
UNION ALL
\ir activity-others.sql
