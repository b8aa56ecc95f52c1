-- Texts that the server keeps of some ids. The schema of the extension is put in where it is sent.
SELECT DISTINCT ON (s.queryid) s.queryid, s.query
  FROM public.pg_stat_statements(true) s
 WHERE s.queryid = ANY (?) AND s.query IS NOT NULL
