-- Whether the server has a role of a name. ? name
SELECT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = ?) AS there
