-- Of activity.sql and blocking.sql: who holds back vacuum, and how standbys keep up, by "kind" x and s.
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
