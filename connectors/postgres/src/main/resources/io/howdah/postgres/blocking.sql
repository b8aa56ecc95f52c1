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
SELECT 'c'::text AS kind, sum(sessions)::int4 AS n, NULL::int4 AS pid,
       state AS label1, wait_event_type AS label2, backend_type AS label3,
       CASE WHEN told THEN application_name END AS label4,
       NULL::pg_lsn AS sent, NULL::pg_lsn AS written, NULL::pg_lsn AS flushed,
       NULL::pg_lsn AS replayed, NULL::float4 AS write_lag, NULL::float4 AS flush_lag,
       NULL::float4 AS replay_lag, NULL::timestamptz AS at,
       ARRAY[(CASE WHEN told THEN query_id END)::text] AS texts
  FROM (SELECT *, state = 'active'
                  AND row_number() OVER (ORDER BY state IS DISTINCT FROM 'active', sessions DESC) <= 64 AS told
          FROM (SELECT state, wait_event_type, backend_type, count(*) AS sessions,
                       CASE WHEN state = 'active' THEN application_name END AS application_name,
                       CASE WHEN state = 'active' THEN query_id END AS query_id
                  FROM act
                 WHERE datid IS NOT NULL
                 GROUP BY 1, 2, 3, 5, 6) alike) backend
 GROUP BY state, wait_event_type, backend_type, told,
          CASE WHEN told THEN application_name END, CASE WHEN told THEN query_id END
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
(SELECT 'x'::text, greatest(age(backend_xmin), age(backend_xid)), pid, backend_type, application_name,
        NULL::text, NULL::text, NULL::pg_lsn, NULL::pg_lsn, NULL::pg_lsn, NULL::pg_lsn,
        NULL::float4, NULL::float4, NULL::float4,
        NULL::timestamptz, NULL::text[]
   FROM act
  WHERE backend_xmin IS NOT NULL OR backend_xid IS NOT NULL
  ORDER BY 2 DESC LIMIT 3)
UNION ALL
SELECT 's'::text, NULL::int4, w.pid, act.application_name, host(act.client_addr), left(w.state, 3),
       left(w.sync_state, 1), w.sent_lsn,
       nullif(coalesce(w.write_lsn, '0/0'), coalesce(w.sent_lsn, '0/0')),
       nullif(coalesce(w.flush_lsn, '0/0'), coalesce(w.write_lsn, '0/0')),
       nullif(coalesce(w.replay_lsn, '0/0'), coalesce(w.flush_lsn, '0/0')),
       date_part('epoch', w.write_lag)::float4, date_part('epoch', w.flush_lag)::float4,
       date_part('epoch', w.replay_lag)::float4, w.reply_time, NULL::text[]
  FROM pg_stat_get_wal_senders() w
  LEFT JOIN act ON act.pid = w.pid
