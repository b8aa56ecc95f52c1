-- One scan of the backends answers four questions, told apart by "kind":
--   c  how many backends of a database are in which state and wait (label1, label2; label3 type); the
--      active ones by application (label4) and queryid (texts), as far as the 64 largest such groups go
--   n  which sessions are worth showing: the oldest transaction, then old ones, an idle one's age
--      counted fifteenfold (bounded)
--   x  which sessions and standbys hold back vacuum the most       (bounded)
--   s  how the direct standbys keep up                             (one row each)
-- An LSN is null in an "s" row where it equals the one before it: that keeps fifty rows short.
-- Idle sessions are most of a server's: position.sql counts them as the rest, they are not carried along.
-- blocking.sql answers the same and who blocks whom; it takes its place while anyone waits for a lock.
WITH act AS MATERIALIZED (
  SELECT pid, datid, usesysid, application_name, state, wait_event_type, wait_event,
         xact_start, query_start, backend_start, state_change, client_addr,
         backend_xid, backend_xmin, backend_type, query_id,
         CASE WHEN xact_start IS NOT NULL THEN left(query, 80) END AS query
    FROM pg_stat_get_activity(NULL)
   WHERE (state <> 'idle' OR state IS NULL OR backend_type <> 'client backend')
     AND pid <> pg_backend_pid()
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
(SELECT 'n'::text, 0, act.pid, act.state, act.wait_event_type, act.wait_event,
        act.application_name, NULL::pg_lsn, NULL::pg_lsn, NULL::pg_lsn, NULL::pg_lsn,
        NULL::float4, NULL::float4, NULL::float4, act.backend_start,
        ARRAY[extract(epoch FROM act.query_start)::text,
              extract(epoch FROM act.state_change)::text,
              extract(epoch FROM act.xact_start)::text, pg_get_userbyid(act.usesysid)::text,
              (SELECT datname::text FROM pg_database WHERE oid = act.datid),
              host(act.client_addr), act.backend_type, act.query_id::text, NULL, act.query]
   FROM act
  WHERE act.xact_start IS NOT NULL AND act.backend_type = 'client backend'
  ORDER BY act.xact_start > (SELECT min(xact_start) FROM act WHERE backend_type = 'client backend'),
           date_part('epoch', now() - act.xact_start) * CASE act.state WHEN 'active' THEN 1 ELSE 15 END DESC
  LIMIT 6)
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
