-- Whether the database has a table or a view of a name. ? name, schema, schema: '' is any
SELECT EXISTS (
  SELECT FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
   WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND c.relname = ? AND (n.nspname = ? OR ? = '')
) AS there
