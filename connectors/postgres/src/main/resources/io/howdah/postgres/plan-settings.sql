-- The statement to plan, and the schemas that its role looks into. Parameters: the role, the role, the
-- text. A role's setting in a database comes before its own, its own before that of the database.
WITH said AS (
  SELECT s.setrole, s.setdatabase, substr(c.entry, length('search_path=') + 1) AS path
    FROM pg_db_role_setting AS s
   CROSS JOIN unnest(s.setconfig) AS c(entry)
   WHERE starts_with(c.entry, 'search_path=')
     AND s.setdatabase IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))
     AND s.setrole IN (0, (SELECT oid FROM pg_roles WHERE rolname = ?))
   ORDER BY s.setrole = 0, s.setdatabase = 0
   LIMIT 1)
SELECT set_config('howdah.statement', given.text, true),
       set_config(
         'search_path',
         replace(
           coalesce((SELECT path FROM said), current_setting('howdah.path')),
           '"$user"',
           quote_ident(given.role)),
         true)
  FROM (SELECT ?::text AS role, ?::text AS text) AS given
