-- Texts of the statements that took most time.
SELECT s.queryid, s.query
  FROM public.pg_stat_statements(true) s
 WHERE s.queryid IS NOT NULL AND s.query IS NOT NULL
 ORDER BY s.total_exec_time DESC LIMIT ?
