-- Whether pg_stat_statements can be read here, and how. Always exactly one row.
SELECT current_database()::text                                     AS database_name,
       e.extversion                                                 AS version,
       quote_ident(n.nspname)                                       AS place,
       current_setting('pg_stat_statements.max', true)              AS max_entries,
       current_setting('pg_stat_statements.track', true)            AS track,
       current_setting('block_size')::int                           AS block_bytes,
       current_setting('compute_query_id')                          AS compute_query_id,
       pg_has_role('pg_read_all_stats', 'USAGE')                    AS may_read_stats,
       has_schema_privilege(n.oid, 'USAGE')                         AS may_reach,
       pg_is_in_recovery()                                          AS in_recovery
  FROM (SELECT) one
  LEFT JOIN pg_extension e ON e.extname = 'pg_stat_statements'
  LEFT JOIN pg_namespace n ON n.oid = e.extnamespace
