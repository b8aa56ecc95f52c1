-- What databases and roles are called. ? oids of databases; ? oids of roles
SELECT true AS is_database, oid::int8, datname::text AS name,
       extract(epoch FROM clock_timestamp() - statement_timestamp())::float8 * 1000 AS spent_millis
  FROM pg_database WHERE oid = ANY (?::oid[])
UNION ALL
SELECT false, oid::int8, rolname::text,
       extract(epoch FROM clock_timestamp() - statement_timestamp())::float8 * 1000
  FROM pg_roles WHERE oid = ANY (?::oid[])
