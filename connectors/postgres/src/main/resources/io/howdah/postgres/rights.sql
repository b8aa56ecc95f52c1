-- What the operator may do to sessions of others.
SELECT session_user::text AS session_user_name,
       (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS superuser,
       pg_has_role('pg_signal_backend', 'USAGE') AS may_signal,
       pg_has_role('pg_read_all_stats', 'USAGE') AS may_read_stats
