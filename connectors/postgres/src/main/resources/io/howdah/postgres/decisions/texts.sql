-- Texts that the server keeps of some ids. The extension is called by the schema it lives in.
SELECT DISTINCT ON (s.queryid) s.queryid, s.query
  FROM public.pg_stat_statements(true) s
 WHERE s.queryid = ANY (?) AND s.query IS NOT NULL
