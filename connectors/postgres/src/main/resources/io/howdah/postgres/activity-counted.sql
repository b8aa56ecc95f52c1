-- Of activity.sql and blocking.sql: how many backends are in which state, by "kind" c.
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
