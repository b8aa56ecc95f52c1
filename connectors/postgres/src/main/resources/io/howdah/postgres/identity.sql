-- What cannot change while a connection lives: asked together with the first tick.
SELECT (pg_control_system()).system_identifier,
       current_setting('server_version_num')::int4            AS version_num,
       current_setting('server_version')                      AS version,
       pg_backend_pid()                                       AS backend_pid,
       current_setting('max_connections')::int4               AS max_connections,
       current_setting('superuser_reserved_connections')::int4
         + coalesce(current_setting('reserved_connections', true)::int4, 0) AS reserved
