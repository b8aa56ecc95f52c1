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
\ir activity-counted.sql
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
\ir activity-others.sql
